import { formatDay, Status } from '#design'
import type { Language } from '#values'
import type { AgreementRefusal, ContentRefusal, Standing } from './agreement.rules.ts'
import { text } from './agreement.text.ts'

/** Why content or an account is refused, in one sentence. */
export function wordContentRefusal(refusal: ContentRefusal | AgreementRefusal, lang: Language): string {
  const say = text[lang]
  if (refusal.refused === 'not-employed') return say.notEmployed
  const { agreement, standing, municipalityName } = refusal
  switch (standing.state) {
    case 'ended':
      return say.ended(say.theKind[agreement], municipalityName, formatDay(standing.ended, lang))
    case 'to-come':
      return say.toCome(say.theKind[agreement], municipalityName, formatDay(standing.begins, lang))
    case 'missing':
      return say.missing(say.theKind[agreement], municipalityName, say.with[agreement])
  }
}

/** How an agreement stands, as a mark and words. */
export function AgreementStatus({ standing, lang }: { standing: Standing; lang: Language }) {
  const say = text[lang].state
  switch (standing.state) {
    case 'in-force':
      return (
        <Status kind="done">
          {standing.until === null ? say.inForce : say.inForceUntil(formatDay(standing.until, lang))}
        </Status>
      )
    case 'ended':
      return <Status kind="problem">{say.ended(formatDay(standing.ended, lang))}</Status>
    case 'to-come':
      return <Status kind="planned">{say.toCome(formatDay(standing.begins, lang))}</Status>
    case 'missing':
      return <Status kind="problem">{say.missing}</Status>
  }
}
