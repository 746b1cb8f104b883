import { formatDate, inWords, Notice } from '#design'
import type { Day, Language } from '#values'
import { type QuotaStanding, quotaParts, type Release, releasedPercent } from './quota.rules.ts'
import { text } from './quota.text.ts'
import { wordPart } from './word-release.view.ts'

export interface OwnQuotasShown {
  readonly standings: readonly QuotaStanding[]
  readonly releases: readonly Release[]
}

interface OwnProps {
  readonly quotas: OwnQuotasShown
  readonly today: Day
  readonly lang: Language
}

/** What those who book have left of what is kept for them, and when it is released; nothing where nothing is kept. */
export function OwnQuotas({ quotas: { standings, releases }, today, lang }: OwnProps) {
  if (standings.length === 0) return null
  return (
    <Notice lang={lang}>
      {standings.map((standing) => (
        <p key={standing.municipalityId}>{wordOwn(standing, { releases, today }, lang)}</p>
      ))}
    </Notice>
  )
}

/** "Kalix har tre av sina fem platser kvar. 1 maj släpps hälften till alla." */
export function wordOwn(
  standing: QuotaStanding,
  { releases, today }: { readonly releases: readonly Release[]; readonly today: Day },
  lang: Language,
): string {
  const say = text[lang].own
  const percent = releasedPercent(releases, today)
  const { left } = quotaParts(standing, percent)
  const seats = inWords(standing.seats, lang)
  const next = releases.find(({ onDay }) => onDay > today)
  const upcoming = next && left > 0 ? `; ${say.next(formatDate(next.onDay, lang), wordPart(next.percent, lang))}` : ''
  if (left === 0 && percent > 0) return `${standing.name}: ${say.gone}.`
  if (left === 0) return `${say.none(standing.name, seats)}.`
  if (left === standing.seats)
    return `${left === 1 ? say.oneSeat(standing.name) : say.all(standing.name, seats)}${upcoming}.`
  return `${say.some(standing.name, inWords(left, lang), seats)}${upcoming}.`
}
