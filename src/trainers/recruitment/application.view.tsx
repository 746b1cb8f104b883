import { formatDate, formatNumber, Status } from '#design'
import type { Language } from '#values'
import type { ApplicationState } from './recruitment.rules.ts'
import { text } from './recruitment.text.ts'
import type { ActShown } from './shown.rules.ts'

const kinds = {
  sent: 'waiting',
  consented: 'waiting',
  refused: 'problem',
  accepted: 'done',
  declined: 'problem',
  withdrawn: 'planned',
} as const

export function StateOf({ state, lang }: { state: ApplicationState; lang: Language }) {
  return <Status kind={kinds[state]}>{text[lang].states[state]}</Status>
}

/** What has happened to an application, step by step, with the reasons that were given. */
export function ActsOf({ acts, lang }: { acts: readonly ActShown[]; lang: Language }) {
  const say = text[lang]
  return (
    <ul class="quiet" aria-label={say.history}>
      {acts.map(({ act, by, onDay, note }) => (
        <li key={act}>
          {say.onDay(formatDate(onDay, lang), say.acts[act](by ?? say.someone))}
          {note !== '' && <span lang="sv">{` – ${note}`}</span>}
        </li>
      ))}
    </ul>
  )
}

export function wordDays(days: number | null, lang: Language): string {
  return days === null ? '' : text[lang].days(formatNumber(days, lang, 0))
}
