import { may, type Place } from '#platform/web'
import { collaborationScreen } from './collaboration/collaboration.screen.tsx'
import { teamsScreen } from './teams/team.screen.tsx'
import { text } from './teams/team.text.ts'

export const trainersBoard: readonly Place[] = [
  {
    prefix: '/trainers',
    guard: may('plan occasions'),
    screen: teamsScreen,
    menu: { label: { sv: text.sv.menu, en: text.en.menu }, order: 45 },
  },
  { prefix: '/trainer-platform/collaboration', guard: may('teach', 'plan occasions'), screen: collaborationScreen },
]
