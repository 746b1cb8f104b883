import { may, type Place } from '#platform/web'
import { availabilityScreen } from './availability/availability.screen.tsx'
import { collaborationScreen } from './collaboration/collaboration.screen.tsx'
import { ownProfileScreen, trainerProfileScreen } from './register/profile.screen.tsx'
import { registerScreen } from './register/register.screen.tsx'
import { trainerScreen } from './register/trainer.screen.tsx'
import { teamsScreen } from './teams/team.screen.tsx'
import { text } from './teams/team.text.ts'

export const trainersBoard: readonly Place[] = [
  {
    prefix: '/trainers',
    guard: may('plan occasions'),
    screen: teamsScreen,
    menu: { label: { sv: text.sv.menu, en: text.en.menu }, order: 45 },
  },
  { prefix: '/trainer-platform/availability', guard: may('teach'), screen: availabilityScreen },
  { prefix: '/trainers/register', guard: may('plan occasions'), screen: registerScreen },
  { prefix: '/trainers/register/:trainerId', guard: may('plan occasions'), screen: trainerScreen },
  { prefix: '/trainers/register/:trainerId/profile', guard: may('plan occasions'), screen: trainerProfileScreen },
  { prefix: '/trainer-platform/profile', guard: may('teach'), screen: ownProfileScreen },
  { prefix: '/trainer-platform/collaboration', guard: may('teach', 'plan occasions'), screen: collaborationScreen },
]
