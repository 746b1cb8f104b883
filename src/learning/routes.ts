import { type Place, signedIn } from '#platform/web'
import type { LearningPorts } from './ports.ts'
import { journeysScreen } from './route/route.screen.tsx'
import { text as routeWords } from './route/route.text.ts'
import { startPageScreen } from './start-page/start-page.screen.tsx'
import { text as startWords } from './start-page/start-page.text.ts'

/** What learning shows. Everyone signed in has a start page; what is theirs in it is decided there. */
export function learningBoard(ports: LearningPorts): Place[] {
  return [
    {
      prefix: '/',
      guard: signedIn,
      screen: startPageScreen(ports),
      menu: { label: { sv: startWords.sv.menu, en: startWords.en.menu }, order: 0 },
    },
    {
      prefix: '/journeys',
      guard: signedIn,
      screen: journeysScreen(ports),
      menu: { label: { sv: routeWords.sv.menu, en: routeWords.en.menu }, order: 10 },
    },
  ]
}
