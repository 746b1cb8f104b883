import { formatAmount, formatCount, formatKr } from '#design'
import { type Language, type Ore, sumMoney, weightText } from '#values'
import { sheetAmount } from '../overview/amounts.view.tsx'
import { text as shared } from '../overview/region-year.text.ts'
import { dayText } from '../overview/region-year.view.tsx'
import type { ClosingFacts } from '../overview/year.rules.ts'
import { pointsText } from '../pot/points.view.tsx'
import { potDefaults, type RegionRule } from '../region-rules/region-rule.rules.ts'
import { potRuleText } from '../region-rules/region-rule.view.tsx'
import { text } from './pot.text.ts'
import { type ProtocolLine, pointsInAll, rowsOf, type Way } from './year-closing.rules.ts'

interface Kept {
  readonly region: { readonly name: string }
  readonly year: number
  readonly facts: { readonly closing: ClosingFacts | null }
  readonly rule: RegionRule | undefined
  readonly pot: Ore
  readonly notOwnOre: Ore
  readonly way: Way
  readonly lines: readonly ProtocolLine[]
  readonly back: readonly { readonly municipality: string; readonly paidOre: Ore; readonly part: Ore }[]
}

type Part =
  | { readonly kind: 'paragraph' | 'note'; readonly text: string }
  | { readonly kind: 'facts'; readonly facts: readonly { readonly term: string; readonly value: string }[] }
  | {
      readonly kind: 'table'
      readonly caption: string
      readonly columns: readonly { readonly head: string; readonly align?: 'number' }[]
      readonly rows: readonly (readonly string[])[]
      readonly foot?: readonly string[]
    }

/** The protocol on paper: the pot, the rule it was shared by, and who got what. */
export function protocolParts(kept: Kept, lang: Language): { title: string; parts: Part[] } {
  const say = text[lang]
  const { year, way, pot } = kept
  const told = say.ways[way](formatKr(pot, lang))
  return {
    title: say.paperTitle(year),
    parts: [
      { kind: 'facts', facts: factsOf(kept, lang) },
      ...(told === '' ? [] : [{ kind: 'paragraph' as const, text: told }]),
      ...(way === 'back' ? [backTable(kept, lang)] : []),
      ...(way === 'shared' ? [sharesTable(kept, lang)] : []),
      ...(way === 'shared'
        ? [{ kind: 'note' as const, text: kept.rule?.shareUnit === 'öre' ? say.exactNoteOre : say.exactNote }]
        : []),
    ],
  }
}

function factsOf({ region, facts, rule, pot, notOwnOre }: Kept, lang: Language) {
  const say = text[lang]
  const { closing } = facts
  return [
    { term: say.region, value: region.name },
    { term: say.pot, value: formatKr(pot, lang) },
    ...(notOwnOre === 0 ? [] : [{ term: say.notOwnFact, value: formatKr(notOwnOre, lang) }]),
    { term: say.rule, value: rule ? potRuleText(rule, lang) : say.noRule },
    {
      term: say.closedFact,
      value: closing ? say.closedBy(closing.closedBy, dayText(closing.closedOn, lang)) : say.preliminary,
    },
  ]
}

function inKr(head: string, lang: Language): { head: string; align: 'number' } {
  return { head: `${head},\u00a0${shared[lang].kr}`, align: 'number' }
}

function sharesTable({ year, lines, rule }: Kept, lang: Language): Part {
  const say = text[lang]
  const receiver = (rule ?? potDefaults).potReceiver
  const who =
    receiver === 'person' ? [{ head: say.person }, { head: say.home }] : [{ head: say.home }, countHead(say.persons)]
  return {
    kind: 'table',
    caption: say.protocol(year),
    columns: [...who, countHead(say.pointsHead), inKr(say.part, lang)],
    rows: rowsOf(lines, receiver).map((row) => [
      row.name ?? row.municipality,
      row.name === null ? formatCount(row.persons, lang) : row.municipality,
      pointsText(row.points, lang),
      formatAmount(row.part, lang),
    ]),
    foot: [
      shared[lang].sum,
      '',
      pointsText(pointsInAll(lines), lang),
      formatAmount(sumMoney(lines.map(({ part }) => part)), lang),
    ],
  }
}

function countHead(head: string): { head: string; align: 'number' } {
  return { head, align: 'number' }
}

function backTable({ year, back }: Kept, lang: Language): Part {
  const say = text[lang]
  const sum = (amounts: readonly Ore[]) => formatAmount(sumMoney(amounts), lang)
  return {
    kind: 'table',
    caption: say.backCaption(year),
    columns: [{ head: shared[lang].municipality }, inKr(say.paidIn, lang), inKr(say.gets, lang)],
    rows: back.map((row) => [row.municipality, formatAmount(row.paidOre, lang), formatAmount(row.part, lang)]),
    foot: [shared[lang].sum, sum(back.map(({ paidOre }) => paidOre)), sum(back.map(({ part }) => part))],
  }
}

/** A row for each part, none of them a sum. Persons are named only where the region's rule has it so. */
export function protocolRows({ year, lines, rule, way, back }: Kept, lang: Language) {
  const say = text[lang]
  if (way === 'back')
    return {
      columns: [shared[lang].year, shared[lang].municipality, say.paidIn, say.gets],
      rows: back.map((row) => [String(year), row.municipality, sheetAmount(row.paidOre), sheetAmount(row.part)]),
    }
  const rows = rowsOf(lines, (rule ?? potDefaults).potReceiver)
  return {
    columns: [shared[lang].year, say.person, say.home, say.persons, say.pointsHead, say.part],
    rows: rows.map((row) => [
      ...[String(year), row.name ?? '', row.municipality, String(row.persons)],
      ...[weightText(row.points).replace('.', ','), sheetAmount(row.part)],
    ]),
  }
}
