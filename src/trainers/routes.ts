import { may, open, type Place, signedIn } from '#platform/web'
import { availabilityScreen } from './availability/availability.screen.tsx'
import { collaborationScreen } from './collaboration/collaboration.screen.tsx'
import { meetingChangeScreen } from './meetings/change.screen.tsx'
import { meetingScreen } from './meetings/meeting.screen.tsx'
import { text as meetingWords } from './meetings/meeting.text.ts'
import { meetingsScreen } from './meetings/meetings.screen.tsx'
import { meetingLinkScreen, myMeetingsScreen } from './meetings/mine.screen.tsx'
import { callScreen } from './recruitment/call.screen.tsx'
import { callsScreen } from './recruitment/calls.screen.tsx'
import { consentsScreen } from './recruitment/consents.screen.tsx'
import { myCallsScreen } from './recruitment/mine.screen.tsx'
import { text as recruitmentWords } from './recruitment/recruitment.text.ts'
import { ownProfileScreen, trainerProfileScreen } from './register/profile.screen.tsx'
import { registerScreen } from './register/register.screen.tsx'
import { trainerScreen } from './register/trainer.screen.tsx'
import { teamsScreen } from './teams/team.screen.tsx'
import { text } from './teams/team.text.ts'
import { ownWorkloadScreen, workloadScreen } from './workload/workload.screen.tsx'
import { text as workloadWords } from './workload/workload.text.ts'

/** Whoever has so much to do already that becoming a trainer is no line of their menu; leaders find it beside whom they lend. */
const elsewhere = may(
  'teach',
  'plan occasions',
  'make content',
  'see programme',
  'see platform',
  'book seats',
  'see municipality',
)

export const trainersBoard: readonly Place[] = [
  {
    prefix: '/trainers',
    guard: may('plan occasions'),
    screen: teamsScreen,
    menu: { label: { sv: text.sv.menu, en: text.en.menu }, order: 45 },
  },
  { prefix: '/trainer-platform/availability', guard: may('teach'), screen: availabilityScreen },
  { prefix: '/trainers/calls', guard: may('plan occasions'), screen: callsScreen },
  { prefix: '/trainers/calls/:callId', guard: may('plan occasions'), screen: callScreen },
  {
    prefix: '/trainer-calls',
    guard: signedIn,
    screen: myCallsScreen,
    menu: {
      label: { sv: recruitmentWords.sv.mineMenu, en: recruitmentWords.en.mineMenu },
      order: 22,
      notFor: elsewhere,
    },
  },
  {
    prefix: '/trainer-consents',
    guard: may('book seats', 'see municipality'),
    screen: consentsScreen,
    menu: { label: { sv: recruitmentWords.sv.employerMenu, en: recruitmentWords.en.employerMenu }, order: 46 },
  },
  {
    prefix: '/trainers/meetings',
    guard: may('plan occasions', 'make content'),
    screen: meetingsScreen,
    menu: {
      label: { sv: meetingWords.sv.menu, en: meetingWords.en.menu },
      order: 45,
      notFor: may('plan occasions'),
    },
  },
  { prefix: '/trainers/meetings/:meetingId', guard: may('plan occasions', 'make content'), screen: meetingScreen },
  {
    prefix: '/trainers/meetings/:meetingId/change',
    guard: may('plan occasions', 'make content'),
    screen: meetingChangeScreen,
  },
  { prefix: '/trainer-platform/meetings', guard: may('teach'), screen: myMeetingsScreen },
  { prefix: '/trainer-meeting-answers/:token', guard: open, screen: meetingLinkScreen },
  { prefix: '/trainers/register', guard: may('plan occasions'), screen: registerScreen },
  { prefix: '/trainers/register/:trainerId', guard: may('plan occasions'), screen: trainerScreen },
  { prefix: '/trainers/register/:trainerId/profile', guard: may('plan occasions'), screen: trainerProfileScreen },
  { prefix: '/trainer-platform/profile', guard: may('teach'), screen: ownProfileScreen },
  { prefix: '/trainer-platform/collaboration', guard: may('teach', 'plan occasions'), screen: collaborationScreen },
  {
    prefix: '/workload',
    guard: may('see occasions', 'see municipality'),
    screen: workloadScreen,
    menu: {
      label: { sv: workloadWords.sv.menu, en: workloadWords.en.menu },
      order: 47,
      notFor: may('plan occasions'),
    },
  },
  { prefix: '/trainer-platform/workload', guard: may('teach'), screen: ownWorkloadScreen },
]
