export { type Availability, type SaidAvailability, touches } from './availability/availability.rules.ts'
export { listAvailability, listUnavailable } from './availability/availability.store.ts'
export { sayAvailability } from './availability/say-availability.ts'
export { roomKey, type TeamPost, type TeamRoom } from './collaboration/collaboration.rules.ts'
export { listPosts, listRooms } from './collaboration/collaboration.store.ts'
export { tellOfPosts } from './collaboration/tell-of-posts.ts'
export { writePost } from './collaboration/write-post.ts'
export { followMailChoice } from './meetings/issue-meeting.ts'
export { listAppliedToEmployer } from './recruitment/recruitment.report.ts'
export { addEmployee, addExternalTrainer, addToRegister } from './register/add-trainer.ts'
export { authorise } from './register/authorise.ts'
export { type Authorised, listAuthorised } from './register/authorised.report.ts'
export { keepProfile } from './register/keep-profile.ts'
export { TrainerWays } from './register/ways.view.tsx'
export { trainersBoard } from './routes.ts'
export { addTeamMember } from './teams/add-team-member.ts'
export { endTeamMember } from './teams/end-team-member.ts'
export { listMyTeams, type MyTeam } from './teams/my-teams.report.ts'
export { listTaughtCourses, listTeamMembers, type TaughtCourse } from './teams/team.report.ts'
export {
  inCallOrder,
  needOn,
  type SaidNeed,
  type TeamMember,
  type TeamNeed,
  type TeamRole,
} from './teams/team.rules.ts'
export { listTeamNeeds } from './teams/team.store.ts'
