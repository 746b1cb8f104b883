import { Notice, PostButton } from '#design'
import type { Language } from '#values'
import { text } from './attendance.text.ts'
import type { DayListShown, SaidMark, SaidTwice } from './shown.rules.ts'

/** Where two phones say otherwise, the leader is told and decides. */
export function SaidTwiceNotice({ saidTwice, lang, ...shown }: DayListShown & { lang: Language }) {
  const say = text[lang].contradictions
  if (saidTwice.length === 0) return null
  return (
    <Notice lang={lang} kind="problem" title={say.title(saidTwice.length)}>
      <p>{say.what}</p>
      <ul class="said-twice">
        {saidTwice.map((one) => (
          <li key={`${one.bookingId}-${one.part}`}>
            <p>{say.line(nameOf(one, shown, lang), wordSaid(one.counts, lang), wordSaid(one.other, lang))}</p>
            <Decide one={one} shown={shown} lang={lang} />
          </li>
        ))}
      </ul>
    </Notice>
  )
}

type Shown = Pick<DayListShown, 'occasion' | 'day' | 'parts' | 'seen'>

function nameOf({ name, part }: SaidTwice, { parts }: Shown, lang: Language): string {
  const say = text[lang]
  return parts.partCount === 1 ? name : say.partOf(name, say.partNames[part])
}

function wordSaid({ mark, source, time, by }: SaidMark, lang: Language): string {
  const say = text[lang]
  return say.contradictions.made(say.was[mark], say.sources[source], time, by)
}

function Decide({ one, shown, lang }: { one: SaidTwice; shown: Shown; lang: Language }) {
  const say = text[lang].contradictions
  const { occasion, day, seen } = shown
  const action = `/occasions/${occasion.occasionId}/days/${day.dayId}/attendance`
  const field = `mark-${one.bookingId}-${one.part}`
  const about = { seen, decides: 'yes', reason: say.decided }
  return (
    <div class="actions">
      <PostButton action={action} fields={{ ...about, [field]: 'attended' }} label={`${say.was}: ${one.name}`}>
        {say.was}
      </PostButton>
      <PostButton action={action} fields={{ ...about, [field]: 'absent' }} label={`${say.wasNot}: ${one.name}`}>
        {say.wasNot}
      </PostButton>
    </div>
  )
}
