import { may, open, type Place } from '#platform/web'
import { outboxScreen } from './outbox/outbox.screen.tsx'
import { text } from './outbox/outbox.text.ts'

/** The outbox is open in the demo, where everyone is invented; otherwise for whoever answers for the system. */
export function messagesBoard({ demo }: { demo: boolean }): Place[] {
  return [
    {
      prefix: '/outbox',
      guard: demo ? open : may('see outbox'),
      screen: outboxScreen,
      // The demo has its own way there, on the ribbon above every page.
      ...(demo ? {} : { menu: { label: { sv: text.sv.menu, en: text.en.menu }, order: 90 } }),
    },
  ]
}
