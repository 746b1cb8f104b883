export { trainersBoard } from './routes.ts'
export { addTeamMember } from './teams/add-team-member.ts'
export { listPlannedRegions, listTaughtCourses, listTeamMembers, type TaughtCourse } from './teams/team.report.ts'
export type { TeamMember } from './teams/team.rules.ts'
