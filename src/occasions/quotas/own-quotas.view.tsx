import { formatDate, inWords, Notice } from '#design'
import type { Day, Language } from '#values'
import { type OwnQuota, type Release, releasedPercent } from './quota.rules.ts'
import { text } from './quota.text.ts'
import { wordPart } from './word-release.view.ts'

interface OwnProps {
  readonly quotas: readonly OwnQuota[]
  readonly releases: readonly Release[]
  readonly today: Day
  readonly lang: Language
}

/** What those who book have left of what is kept for them, and when it is released; nothing where nothing is kept. */
export function OwnQuotas({ quotas, releases, today, lang }: OwnProps) {
  if (quotas.length === 0) return null
  return (
    <Notice lang={lang}>
      {quotas.map((quota) => (
        <p key={quota.municipalityId}>{wordOwn(quota, { releases, today }, lang)}</p>
      ))}
    </Notice>
  )
}

/** "Kalix har tre av sina fem platser kvar; 1 maj släpps hälften till alla." */
export function wordOwn(
  { name, seats, left }: OwnQuota,
  { releases, today }: { readonly releases: readonly Release[]; readonly today: Day },
  lang: Language,
): string {
  const say = text[lang].own
  const all = inWords(seats, lang)
  const next = releases.find(({ onDay }) => onDay > today)
  const upcoming = next && left > 0 ? `; ${say.next(formatDate(next.onDay, lang), wordPart(next.percent, lang))}` : ''
  if (left === 0 && releasedPercent(releases, today) > 0) return `${name}: ${say.gone}.`
  if (left === 0) return `${seats === 1 ? say.noneOfOne(name) : say.none(name, all)}.`
  if (left < seats) return `${say.some(name, inWords(left, lang), all)}${upcoming}.`
  return `${left === 1 ? say.oneSeat(name) : say.all(name, all)}${upcoming}.`
}
