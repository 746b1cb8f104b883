import { formatDay } from '#design'
import type { Day, Language } from '#values'
import type { HeldRole } from './role.rules.ts'
import { text } from './role.text.ts'

/** A role as a sentence: what, where, for which journey, until when. */
export function roleSentence(held: HeldRole, { lang, today }: { lang: Language; today: Day }): string {
  const say = text[lang]
  const where = held.kind === 'national' ? say.wholeCountry : placeOf(held)
  const journey = held.journeyId === null ? say.allJourneys : say.oneJourney(held.journeyName ?? '')
  const until = held.until === null ? say.untilNotice : say.untilDay(formatDay(held.until, lang))
  const time = held.from > today ? `${say.fromDay(formatDay(held.from, lang))} ${until}` : until
  return say.sentence(say[held.role], where, journey, time)
}

function placeOf({ placeName, aboveName }: HeldRole): string {
  return aboveName === null ? placeName : `${placeName} (${aboveName})`
}
