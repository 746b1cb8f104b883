import { formatDayShort, HiddenField, inWords, Notice, Rows, Section, sentenceCase } from '#design'
import type { Language } from '#values'
import { type Conflict, keyOf, seenAs } from './conflicts.rules.ts'
import { text } from './conflicts.text.ts'

interface Props {
  readonly conflicts: readonly Conflict[]
  readonly lang: Language
}

/** What to look at before one plans or changes all the same. Nothing where there is nothing. */
export function ConflictNotice({ conflicts, lang }: Props) {
  const say = text[lang]
  if (conflicts.length === 0) return null
  const title = conflicts.length === 1 ? say.beforeOne : sentenceCase(say.before(inWords(conflicts.length, lang)))
  return (
    <Notice lang={lang} kind="problem" title={title}>
      <ul>
        {conflicts.map((conflict) => (
          <li key={keyOf(conflict)}>{`${wordDay(conflict, lang)}: ${wordConflict(conflict, lang)}`}</li>
        ))}
      </ul>
      <p>{say.beforeBody}</p>
    </Notice>
  )
}

/** Within the form: what has been shown, so that it is not told of again. */
export function SeenConflicts({ conflicts }: Pick<Props, 'conflicts'>) {
  return conflicts.length === 0 ? null : <HiddenField name="seen" value={seenAs(conflicts)} />
}

/** The same on the occasion's page, for as long as they are there. */
export function Conflicts({ conflicts, lang }: Props) {
  const say = text[lang]
  if (conflicts.length === 0) return null
  return (
    <Section title={say.title} lead={say.lead} id="conflicts">
      <Rows
        items={conflicts.map((conflict) => ({
          key: keyOf(conflict),
          title: wordConflict(conflict, lang),
          note: wordDay(conflict, lang),
        }))}
      />
    </Section>
  )
}

/** "Dag 1, tors 12 mars". */
export function wordDay({ number, onDay }: Conflict, lang: Language): string {
  return text[lang].dayOn(number, formatDayShort(onDay, lang))
}

/** What the conflict is, in a sentence. */
export function wordConflict(conflict: Conflict, lang: Language): string {
  const say = text[lang]
  switch (conflict.conflict) {
    case 'roomTaken': {
      const { room, starts, ends, courseName, regionName } = conflict
      return regionName === null
        ? say.roomTaken(room, starts, ends, courseName)
        : say.roomTakenBy(room, starts, ends, regionName)
    }
    case 'roomTooSmall':
      return say.roomTooSmall(conflict.room, conflict.capacity, conflict.seats)
    case 'roomEnded':
      return say.roomEnded(conflict.room)
    case 'twoTasks':
      return say.twoTasks(conflict.name, conflict.courseName, conflict.starts, conflict.ends)
    case 'tooFar': {
      const { name, free, travel } = conflict
      if (travel === undefined) return say.tooFarUnknown(name, free)
      return travel.isEstimate
        ? say.tooFarEstimated(name, free, travel.minutes)
        : say.tooFar(name, free, travel.minutes)
    }
    case 'participantsElsewhere':
      return conflict.persons === 1
        ? say.onePersonElsewhere
        : sentenceCase(say.personsElsewhere(inWords(conflict.persons, lang)))
    case 'holiday':
      return say.holiday(say.holidays[conflict.holiday])
    case 'weekend':
      return conflict.weekday === 6 ? say.weekend[6] : say.weekend[7]
  }
}
