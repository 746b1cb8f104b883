import { formatDay, formatDayShort, formatTime } from '#design'
import type { Day, Language } from '#values'
import { text as occasionWords } from '../occasion/occasion.text.ts'
import { entriesOf, type ListedDay, type ListedOccasion, signaturesOf, whyCancelled } from './listed.rules.ts'
import { text } from './lists.text.ts'
import { aboveOf, cancelledParts, titleOf, wordEntry } from './participants.view.ts'
import type { Print, PrintPart, Sheet } from './print.rules.ts'

interface SignIn {
  readonly days: readonly ListedDay[]
  readonly lang: Language
  readonly today: Day
  readonly by: string
}

const emptyRows = 3
const rowHeight = 27

/** A sheet a day: everyone who comes that day, with room for signatures and for those who are not on the list. */
export function signInPrint(occasion: ListedOccasion, { days, lang, today, by }: SignIn): Print {
  const say = text[lang]
  const [only] = days
  const title =
    days.length === 1 && only !== undefined
      ? say.titleOfDay(say.signIn, occasion.courseName, only.number)
      : say.titleOf(say.signIn, occasion.courseName)
  return {
    title: titleOf(title, occasion, lang),
    parts: [
      ...cancelledParts(occasion, lang),
      ...(days.length === 0 ? [{ kind: 'paragraph' as const, text: say.noDays }] : []),
      ...days.flatMap((day, index): PrintPart[] => [
        ...(index > 0 ? [{ kind: 'new-page' as const }] : []),
        ...dayParts(occasion, day, lang),
      ]),
      { kind: 'note', text: say.made(formatDayShort(today, lang), by) },
    ],
  }
}

function dayParts(occasion: ListedOccasion, day: ListedDay, lang: Language): PrintPart[] {
  const say = text[lang]
  const heading = { kind: 'heading' as const, level: 2 as const, text: wordDay(day, lang) }
  const why = whyCancelled(occasion, day)
  if (why !== null) return [heading, { kind: 'paragraph', text: say.theDayCancelled(why) }]
  const entries = entriesOf(occasion, day.dayId)
  const signatures = signaturesOf(day)
  const blank = signatures.map(() => '')
  const rows = [
    ...entries.map((entry) => [wordEntry(entry, occasion, lang), entry.municipalityName, ...blank]),
    ...Array.from({ length: emptyRows }, () => ['', '', ...blank]),
  ]
  return [
    heading,
    { kind: 'facts', facts: factsOf(day, lang) },
    ...(entries.length === 0 ? [{ kind: 'paragraph' as const, text: say.empty }] : []),
    {
      kind: 'table',
      caption: say.signIn,
      columns: [
        { head: say.name },
        { head: say.columnNames.municipality },
        ...signatures.map((part) => ({ head: say.signature[part], align: 'by-hand' as const })),
      ],
      rows,
      rowHeight,
    },
  ]
}

/** A sheet a day in the workbook; one that is cancelled says so above its empty table. */
export function signInSheets(occasion: ListedOccasion, { days, lang }: Pick<SignIn, 'days' | 'lang'>): Sheet[] {
  const say = text[lang]
  return days.map((day) => {
    const why = whyCancelled(occasion, day)
    const heads = [say.name, say.columnNames.municipality, ...signaturesOf(day).map((part) => say.signature[part])]
    return {
      name: say.dayChoice(day.number, formatDayShort(day.onDay, lang)),
      above: [...aboveOf(occasion, lang), wordDay(day, lang), ...(why === null ? [] : [say.theDayCancelled(why)])],
      columns: heads.map((head) => ({ head, kind: 'text' as const })),
      rows:
        why === null
          ? entriesOf(occasion, day.dayId).map((entry) => [wordEntry(entry, occasion, lang), entry.municipalityName])
          : [],
    }
  })
}

/** One table of all days, each row with its day, for other programs. */
export function signInRows(occasion: ListedOccasion, { days, lang }: Pick<SignIn, 'days' | 'lang'>) {
  const say = text[lang]
  return {
    columns: [say.dayHead, say.dateHead, say.name, say.columnNames.municipality],
    rows: days
      .filter((day) => whyCancelled(occasion, day) === null)
      .flatMap((day) =>
        entriesOf(occasion, day.dayId).map((entry) => [
          String(day.number),
          day.onDay,
          wordEntry(entry, occasion, lang),
          entry.municipalityName,
        ]),
      ),
  }
}

/** "Dag 1, tors 12 mars 2026, 9.00–16.00" */
export function wordDay(day: ListedDay, lang: Language): string {
  return text[lang].dayOn(day.number, formatDay(day.onDay, lang), formatTime(day.starts, day.ends, lang))
}

/** Where a day is held, or in which form when nowhere. */
export function wordPlace({ form, place }: Pick<ListedDay, 'form' | 'place'>, lang: Language): string {
  return form === 'on-site' ? place : occasionWords[lang].form[form]
}

function factsOf(day: ListedDay, lang: Language) {
  const say = text[lang]
  const words = occasionWords[lang]
  const led = day.staff
    .filter(({ role, isCalledIn }) => role !== 'reserve' || isCalledIn)
    .map(({ name, role, isCalledIn }) => `${isCalledIn ? words.calledIn : words.roles[role]} ${name}`)
  return [
    { term: say.place, value: wordPlace(day, lang) },
    ...(led.length > 0 ? [{ term: say.led, value: led.join(', ') }] : []),
  ]
}
