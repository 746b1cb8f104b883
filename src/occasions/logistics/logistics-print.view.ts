import { formatDay, formatDayShort, formatDays } from '#design'
import type { Day, Language } from '#values'
import type { ListedOccasion } from '../lists/listed.rules.ts'
import { text as listWords } from '../lists/lists.text.ts'
import { cancelledParts, titleOf } from '../lists/participants.view.ts'
import type { Print, PrintPart, Sheet } from '../lists/print.rules.ts'
import { differenceOf, type Item, needOf, orderByOf, standingOf } from './logistics.rules.ts'
import { text } from './logistics.text.ts'
import type { DietCount } from './logistics.view.tsx'
import { lastSaid } from './ordered.view.tsx'
import { wordDiet, wordSource, wordStanding, wordWhen } from './word-item.view.ts'

interface ToPrint {
  readonly items: readonly Item[]
  readonly diets: readonly DietCount[]
  readonly today: Day
  readonly lang: Language
}

/** The sheet on paper: what is left as a sentence, the numbers, every line and the diets. */
export function logisticsPrint(occasion: ListedOccasion, { items, diets, today, lang }: ToPrint): Print {
  const say = text[lang]
  const unnamed = occasion.unnamed.reduce((sum, { count }) => sum + count, 0)
  const staff = items.reduce((most, one) => Math.max(most, one.staff), 0)
  const [first, last] = [occasion.days[0], occasion.days.at(-1)]
  return {
    title: titleOf(say.sheetTitle(occasion.courseName), occasion, lang),
    parts: [
      ...cancelledParts(occasion, lang),
      { kind: 'paragraph', text: `${wordStanding(items, today, lang)}.` },
      {
        kind: 'facts',
        facts: [
          { term: listWords[lang].region, value: occasion.regionName },
          ...(first && last ? [{ term: say.days, value: formatDays(first.onDay, last.onDay, lang) }] : []),
          { term: say.numbersTitle, value: say.numbers(occasion.people.length, unnamed, staff, occasion.seats) },
        ],
      },
      ...(items.length === 0 ? [] : [linesOf(items, lang)]),
      ...dietParts(diets, lang),
      { kind: 'note', text: say.made(formatDay(today, lang)) },
    ],
  }
}

function linesOf(items: readonly Item[], lang: Language): PrintPart {
  const say = text[lang]
  return {
    kind: 'table',
    caption: say.menu,
    columns: [
      { head: say.what },
      { head: say.when },
      { head: say.need, align: 'number' },
      { head: say.ordered, align: 'number' },
      { head: say.by },
      { head: say.state },
    ],
    rows: items.map((item) => [
      [item.what, wordSource(item, lang)].filter((part) => part !== '').join('\n'),
      wordWhen(item, lang),
      String(item.isWanted ? needOf(item, item) : 0),
      String(standingOf(item.done).ordered ?? '–'),
      formatDayShort(orderByOf(item), lang),
      [wordState(item, lang), lastSaid(item, lang)].filter((part) => part !== '').join('\n'),
    ]),
  }
}

function wordState(item: Item, lang: Language): string {
  const say = text[lang]
  const { state } = standingOf(item.done)
  return item.done.at(-1)?.act === 'withdrawn' ? say.withdrawn : say.states[state]
}

function dietParts(diets: readonly DietCount[], lang: Language): PrintPart[] {
  const say = text[lang]
  if (diets.length === 0) return []
  return [
    {
      kind: 'table',
      caption: say.diets,
      columns: [{ head: say.diet }, { head: say.count, align: 'number' }],
      rows: diets.map(({ diet, count }) => [wordDiet(diet, lang), String(count)]),
    },
    { kind: 'note', text: say.dietsLead },
  ]
}

/** The same for a spreadsheet, figures and days as figures and days, the diets on a sheet of their own. */
export function logisticsSheets(occasion: ListedOccasion, { items, diets, today, lang }: ToPrint): Sheet[] {
  const say = text[lang]
  const lines: Sheet = {
    name: say.menu,
    above: [occasion.courseName, wordStanding(items, today, lang)],
    columns: [
      { head: say.what, kind: 'text' },
      { head: say.when, kind: 'text' },
      { head: say.need, kind: 'number' },
      { head: say.ordered, kind: 'number' },
      { head: say.difference, kind: 'number' },
      { head: say.by, kind: 'day' },
      { head: say.state, kind: 'text' },
      { head: say.from, kind: 'text' },
      { head: say.reference, kind: 'text' },
      { head: say.orderedBy, kind: 'text' },
    ],
    rows: items.map((item) => [
      item.what,
      wordWhen(item, lang),
      item.isWanted ? needOf(item, item) : 0,
      standingOf(item.done).ordered ?? null,
      item.isWanted ? differenceOf(item) : null,
      orderByOf(item),
      wordState(item, lang),
      wordSource(item, lang),
      item.done.findLast(({ reference }) => reference !== '')?.reference ?? null,
      item.done.at(-1)?.by ?? null,
    ]),
  }
  if (diets.length === 0) return [lines]
  const eaten: Sheet = {
    name: say.diets,
    above: [],
    columns: [
      { head: say.diet, kind: 'text' },
      { head: say.count, kind: 'number' },
    ],
    rows: diets.map(({ diet, count }) => [wordDiet(diet, lang), count]),
  }
  return [lines, eaten]
}
