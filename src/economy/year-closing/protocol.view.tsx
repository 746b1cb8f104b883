import { Amount, BarChart, type Column, formatAmount, formatCount, formatKr, Section, Table } from '#design'
import { type Language, type MoneyUnit, type Ore, sumMoney } from '#values'
import { exactText } from '../allocation/exact.view.tsx'
import { explainHref } from '../explain/sum.rules.ts'
import { text as shared } from '../overview/region-year.text.ts'
import { pointsText } from '../pot/points.view.tsx'
import type { PotReceiver } from '../region-rules/region-rule.rules.ts'
import { text } from './pot.text.ts'
import { exactPart, type ProtocolLine, type ProtocolRow, pointsInAll, rowsOf } from './year-closing.rules.ts'

interface Props {
  readonly frame: { readonly lang: Language }
  readonly region: { readonly id: number }
  readonly year: number
  readonly facts: { readonly closing: object | null }
  /** The region's own municipalities: what others have is posted by their own regions. */
  readonly ownIds: readonly number[]
  readonly pot: Ore
  readonly unit: MoneyUnit
  readonly lines: readonly ProtocolLine[]
  /** Whom the region lets its protocol name. */
  readonly receiver: PotReceiver
}

/** Who gets what of the pot, to the krona, and what each municipality has deducted. */
export function Protocol({ frame: { lang }, region, year, facts, ownIds, pot, unit, lines, receiver }: Props) {
  const say = text[lang]
  const points = pointsInAll(lines)
  const { kr } = shared[lang]
  const rows = rowsOf(lines, receiver)
  // Once it is closed a part leads to what was posted of it; until then to the days that earn it.
  const hrefOf = ({ municipalityId }: ProtocolRow) =>
    facts.closing && ownIds.includes(municipalityId)
      ? explainHref({ regionId: region.id, year, municipalityId }, 'pot-share')
      : '#days'
  const whose: Column<ProtocolRow>[] =
    receiver === 'person'
      ? [
          { key: 'name', head: say.person, cell: (row) => row.name ?? '' },
          { key: 'home', head: say.home, cell: (row) => row.municipality },
        ]
      : [
          { key: 'name', head: say.home, cell: (row) => row.municipality },
          { key: 'persons', head: say.persons, align: 'number', cell: (row) => formatCount(row.persons, lang) },
        ]
  return (
    <Section title={facts.closing ? say.whoDone : say.who} lead={unit === 'kr' ? say.exactNote : say.exactNoteOre}>
      <Table
        caption={say.protocol(year)}
        rows={rows}
        rowKey={(row) => row.key}
        columns={[
          ...whose,
          { key: 'points', head: say.pointsHead, align: 'number', cell: (row) => pointsText(row.points, lang) },
          {
            key: 'exact',
            head: say.exact,
            unit: kr,
            align: 'number',
            cell: (row) => exactText(exactPart(pot, row.points, points), lang, 2),
          },
          {
            key: 'part',
            head: say.part,
            unit: kr,
            align: 'number',
            cell: (row) => <Amount ore={row.part} lang={lang} bare href={hrefOf(row)} />,
          },
        ]}
        foot={{
          name: shared[lang].sum,
          points: pointsText(points, lang),
          part: formatAmount(sumMoney(lines.map(({ part }) => part)), lang),
        }}
      />
      <BarChart
        lang={lang}
        title={say.perMunicipality}
        heads={[shared[lang].municipality, say.deduction]}
        bars={rowsOf(lines, 'municipality')
          .filter(({ part }) => part !== 0)
          .map(({ municipality, part }) => ({ label: municipality, value: part, text: formatKr(part, lang) }))}
      />
    </Section>
  )
}

interface BackProps {
  readonly lang: Language
  readonly region: { readonly id: number }
  readonly year: number
  readonly back: readonly {
    readonly municipalityId: number
    readonly municipality: string
    readonly paidOre: Ore
    readonly part: Ore
  }[]
}

/** What each municipality gets back of a pot that nobody earned, beside what it had paid in. */
export function PaidBack({ lang, region, year, back }: BackProps) {
  const say = text[lang]
  const money = { unit: shared[lang].kr, align: 'number' as const }
  const hrefOf = (municipalityId: number, sum: 'course-days' | 'pot-share') =>
    explainHref({ regionId: region.id, year, municipalityId }, sum)
  return (
    <Section title={say.backTitle}>
      <Table
        caption={say.backCaption(year)}
        quietCaption
        rows={back}
        rowKey={(row) => row.municipalityId}
        columns={[
          { key: 'name', head: shared[lang].municipality, cell: (row) => row.municipality },
          {
            key: 'paid',
            head: say.paidIn,
            ...money,
            cell: (row) => (
              <Amount ore={row.paidOre} lang={lang} bare href={hrefOf(row.municipalityId, 'course-days')} />
            ),
          },
          {
            key: 'part',
            head: say.gets,
            ...money,
            cell: (row) => <Amount ore={row.part} lang={lang} bare href={hrefOf(row.municipalityId, 'pot-share')} />,
          },
        ]}
        foot={{
          name: shared[lang].sum,
          paid: formatAmount(sumMoney(back.map(({ paidOre }) => paidOre)), lang),
          part: formatAmount(sumMoney(back.map(({ part }) => part)), lang),
        }}
      />
    </Section>
  )
}
