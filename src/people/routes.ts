import { open, type Place } from '#platform/web'
import type { PeoplePorts } from './ports.ts'
import { signInScreen, signOutScreen } from './sign-in/sign-in.screen.tsx'
import { forgottenScreen } from './sign-in-links/forgotten.screen.tsx'
import { welcomeScreen } from './sign-in-links/welcome.screen.tsx'

/** What people shows, and to whom. */
export function peopleBoard(_ports: PeoplePorts): Place[] {
  return [
    { prefix: '/sign-in', guard: open, screen: signInScreen },
    { prefix: '/sign-out', guard: open, screen: signOutScreen },
    { prefix: '/welcome', guard: open, screen: welcomeScreen },
    { prefix: '/forgotten', guard: open, screen: forgottenScreen },
  ]
}
