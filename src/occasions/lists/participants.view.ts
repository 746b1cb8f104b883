import { formatDayShort, formatDays } from '#design'
import type { Day, Language } from '#values'
import { type Entry, entriesOf, type ListColumn, type ListedOccasion, whyCancelled } from './listed.rules.ts'
import { text } from './lists.text.ts'
import type { Print, PrintPart, Sheet } from './print.rules.ts'

/** How far someone has come with what is mandatory before the days. */
export interface Prepared {
  readonly personId: number
  readonly done: number
  readonly mandatory: number
}

export interface ListAsked {
  readonly columns: readonly ListColumn[]
  readonly prepared: readonly Prepared[]
  readonly today: Day
  /** Who fetches it. */
  readonly by: string
}

type Listing = ListAsked & { readonly lang: Language }

/** Everyone who has a seat, with the columns that were asked for. */
export function participantsPrint(occasion: ListedOccasion, listing: Listing): Print {
  const { lang, columns, today, by } = listing
  const say = text[lang]
  const entries = entriesOf(occasion)
  const table: PrintPart = {
    kind: 'table',
    caption: say.participants,
    columns: [
      { head: say.name },
      ...columns.map((column) => ({
        head: say.columnNames[column],
        align: column === 'notes' ? ('by-hand' as const) : undefined,
      })),
    ],
    rows: entries.map((entry) => rowOf(entry, occasion, listing)),
  }
  return {
    title: titleOf(say.titleOf(say.participants, occasion.courseName), occasion, lang),
    parts: [
      ...cancelledParts(occasion, lang),
      { kind: 'facts', facts: factsOf(occasion, lang) },
      entries.length === 0 ? { kind: 'paragraph', text: say.empty } : table,
      { kind: 'note', text: say.made(formatDayShort(today, lang), by) },
    ],
  }
}

/** The same for a spreadsheet, each column by itself, the municipality always. */
export function participantsSheet(occasion: ListedOccasion, listing: Listing): Sheet {
  const say = text[listing.lang]
  return {
    name: say.participants,
    above: aboveOf(occasion, listing.lang),
    columns: [say.name, ...listing.columns.map((column) => say.columnNames[column])].map((head) => ({
      head,
      kind: 'text',
    })),
    rows: entriesOf(occasion).map((entry) => rowOf(entry, occasion, listing)),
  }
}

/** A title that says first of all when it is not to be. */
export function titleOf(title: string, occasion: Pick<ListedOccasion, 'cancelledWhy'>, lang: Language): string {
  return occasion.cancelledWhy === null ? title : text[lang].cancelledTitle(title)
}

/** Said under the title of whatever is printed for an occasion, or days of it, that are cancelled. */
export function cancelledParts(occasion: ListedOccasion, lang: Language): PrintPart[] {
  const say = text[lang]
  if (occasion.cancelledWhy !== null) return [{ kind: 'paragraph', text: say.occasionCancelled(occasion.cancelledWhy) }]
  return []
}

/** What a spreadsheet says above its table. */
export function aboveOf(occasion: ListedOccasion, lang: Language): string[] {
  const { courseName, regionName, cancelledWhy } = occasion
  const when = whenOf(occasion, lang)
  const called = cancelledWhy === null ? [] : [text[lang].occasionCancelled(cancelledWhy)]
  return [courseName, when === '' ? regionName : `${regionName}, ${when}`, ...called]
}

/** What someone is called in a list; a seat without a name is its municipality's. */
export function wordEntry(entry: Entry, { days }: Pick<ListedOccasion, 'days'>, lang: Language): string {
  const say = text[lang]
  if (entry.kind === 'unnamed') return say.unnamed(entry.municipalityName)
  const only = days.find(({ dayId }) => dayId === entry.onlyDayId)
  return only === undefined ? entry.name : `${entry.name} (${say.onlyDay(only.number)})`
}

function rowOf(entry: Entry, occasion: ListedOccasion, { columns, prepared, lang }: Listing): string[] {
  return [wordEntry(entry, occasion, lang), ...columns.map((column) => cellOf(entry, column, { prepared, lang }))]
}

function cellOf(
  entry: Entry,
  column: ListColumn,
  { prepared, lang }: { readonly prepared: readonly Prepared[]; readonly lang: Language },
): string {
  if (column === 'municipality') return entry.municipalityName
  if (column === 'notes' || entry.kind === 'unnamed') return ''
  if (column === 'unit') return entry.unitName ?? ''
  if (column === 'email') return entry.email ?? ''
  const of = prepared.find(({ personId }) => personId === entry.personId)
  return entry.isGuest || of === undefined ? '' : text[lang].preparedOf(of.done, of.mandatory)
}

function factsOf(occasion: ListedOccasion, lang: Language) {
  const say = text[lang]
  const { people, unnamed, regionName } = occasion
  const without = unnamed.reduce((sum, { count }) => sum + count, 0)
  return [
    { term: say.region, value: regionName },
    { term: say.days, value: daysOf(occasion, lang) },
    { term: say.count, value: say.counted(people.length, without) },
  ]
}

function daysOf(occasion: ListedOccasion, lang: Language): string {
  const say = text[lang]
  if (occasion.days.length === 0) return say.noDays
  return occasion.days
    .map((day) => {
      const on = formatDayShort(day.onDay, lang)
      return whyCancelled(occasion, day) === null ? on : say.dayCancelled(on)
    })
    .join(', ')
}

function whenOf({ days }: ListedOccasion, lang: Language): string {
  const [first, last] = [days[0], days.at(-1)]
  return first === undefined || last === undefined ? '' : formatDays(first.onDay, last.onDay, lang)
}
