import { may, type Place } from '#platform/web'
import { occasionListScreen } from './occasion/list.screen.tsx'
import { occasionScreen } from './occasion/occasion.screen.tsx'
import { text as occasionWords } from './occasion/occasion.text.ts'
import { planScreen } from './planning/plan.screen.tsx'
import type { OccasionsPorts } from './ports.ts'

export function occasionsBoard(ports: OccasionsPorts): Place[] {
  return [
    {
      prefix: '/occasions',
      guard: may('plan occasions', 'see occasions'),
      screen: occasionListScreen,
      menu: { label: { sv: occasionWords.sv.menu, en: occasionWords.en.menu }, order: 40 },
    },
    { prefix: '/occasions/new', guard: may('plan occasions'), screen: planScreen(ports) },
    { prefix: '/occasions/:occasionId', guard: may('plan occasions', 'see occasions'), screen: occasionScreen(ports) },
  ]
}
