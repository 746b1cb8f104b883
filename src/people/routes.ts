import { may, open, type Place, signedIn } from '#platform/web'
import { newAccountScreen } from './accounts/new-account.screen.tsx'
import { peopleScreen } from './accounts/people.screen.tsx'
import { text as peopleText } from './accounts/people.text.ts'
import { auditScreen } from './audit/audit.screen.tsx'
import { text as auditText } from './audit/audit.text.ts'
import { countryScreen } from './organisations/country.screen.tsx'
import { text as countryText } from './organisations/country.text.ts'
import { personScreen } from './persons/person.screen.tsx'
import type { PeoplePorts } from './ports.ts'
import { accountScreen } from './profile/account.screen.tsx'
import { signInScreen, signOutScreen } from './sign-in/sign-in.screen.tsx'
import { forgottenScreen } from './sign-in-links/forgotten.screen.tsx'
import { welcomeScreen } from './sign-in-links/welcome.screen.tsx'
import { accessibilityScreen, licenceScreen, privacyScreen } from './statements/statement.screen.tsx'

const label = (text: { sv: { menu: string }; en: { menu: string } }) => ({ sv: text.sv.menu, en: text.en.menu })

/** What people shows, and to whom. */
export function peopleBoard({ enrolment }: PeoplePorts): Place[] {
  return [
    { prefix: '/sign-in', guard: open, screen: signInScreen },
    { prefix: '/sign-out', guard: open, screen: signOutScreen },
    { prefix: '/welcome', guard: open, screen: welcomeScreen },
    { prefix: '/forgotten', guard: open, screen: forgottenScreen },
    { prefix: '/account', guard: signedIn, screen: accountScreen },
    {
      prefix: '/people',
      guard: may('see people', 'grant roles'),
      screen: peopleScreen,
      menu: { label: label(peopleText), order: 50 },
    },
    { prefix: '/people/new', guard: may('create accounts'), screen: newAccountScreen(enrolment) },
    { prefix: '/people/:personId', guard: may('see people', 'grant roles'), screen: personScreen },
    {
      prefix: '/country',
      guard: may('see programme', 'see platform', 'run platform'),
      screen: countryScreen,
      menu: { label: label(countryText), order: 60 },
    },
    {
      prefix: '/audit',
      guard: may('see audit record'),
      screen: auditScreen,
      menu: { label: label(auditText), order: 85 },
    },
    { prefix: '/accessibility', guard: open, screen: accessibilityScreen },
    { prefix: '/privacy', guard: open, screen: privacyScreen },
    { prefix: '/licence', guard: open, screen: licenceScreen },
  ]
}
