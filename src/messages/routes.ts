import { may, open, type Place, signedIn } from '#platform/web'
import { articleScreen } from './news/article.screen.tsx'
import { outboxScreen } from './outbox/outbox.screen.tsx'
import { text } from './outbox/outbox.text.ts'
import { contactsScreen } from './region-page/contacts.screen.tsx'
import { regionsScreen } from './region-page/region-page.screen.tsx'
import { text as regionWords } from './region-page/region-page.text.ts'
import { deskScreen } from './writing/desk.screen.tsx'
import { draftScreen } from './writing/draft.screen.tsx'
import { text as writingWords } from './writing/writing.text.ts'

const one = '/articles/:articleId'

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
    {
      prefix: '/regions',
      guard: signedIn,
      screen: regionsScreen,
      menu: { label: { sv: regionWords.sv.menu, en: regionWords.en.menu }, order: 25 },
    },
    { prefix: '/regions/:slug/contacts', guard: may('write regional news'), screen: contactsScreen },
    {
      prefix: '/articles',
      guard: may('write regional news', 'write national news'),
      screen: deskScreen,
      menu: { label: { sv: writingWords.sv.menu, en: writingWords.en.menu }, order: 62 },
    },
    { prefix: one, guard: signedIn, screen: articleScreen },
    { prefix: `${one}/draft`, guard: may('write regional news', 'write national news'), screen: draftScreen },
  ]
}
