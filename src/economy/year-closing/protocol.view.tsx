import { BarChart, formatAmount, formatKr, Section, Table } from '#design'
import { type Language, type MoneyUnit, type Ore, sumMoney } from '#values'
import { exactText } from '../allocation/exact.view.tsx'
import { text as shared } from '../overview/region-year.text.ts'
import { pointsText } from '../pot/points.view.tsx'
import { text } from './pot.text.ts'
import { exactPart, type ProtocolLine, pointsInAll } from './year-closing.rules.ts'

interface Props {
  readonly frame: { readonly lang: Language }
  readonly year: number
  readonly facts: { readonly closing: { readonly potOre: Ore } | null }
  readonly pot: Ore
  readonly unit: MoneyUnit
  readonly lines: readonly ProtocolLine[]
}

/** Who gets what of the pot, to the krona, and what each municipality has deducted. */
export function Protocol({ frame: { lang }, year, facts, pot, unit, lines }: Props) {
  const say = text[lang]
  const { closing } = facts
  const points = pointsInAll(lines)
  const whole = closing?.potOre ?? pot
  const { kr } = shared[lang]
  return (
    <Section title={closing ? say.whoDone : say.who} lead={unit === 'kr' ? say.exactNote : say.exactNoteOre}>
      <Table
        caption={say.protocol(year)}
        rows={lines}
        rowKey={(row) => `${row.personId} ${row.municipalityId}`}
        columns={[
          { key: 'name', head: say.person, cell: (row) => row.name },
          { key: 'home', head: say.home, cell: (row) => row.municipality },
          { key: 'points', head: say.pointsHead, align: 'number', cell: (row) => pointsText(row.points, lang) },
          {
            key: 'exact',
            head: say.exact,
            unit: kr,
            align: 'number',
            cell: (row) => exactText(exactPart(whole, row.points, points), lang, 2),
          },
          { key: 'part', head: say.part, unit: kr, align: 'number', cell: (row) => formatAmount(row.part, lang) },
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
        bars={byMunicipality(lines).map(({ name, part }) => ({ label: name, value: part, text: formatKr(part, lang) }))}
      />
    </Section>
  )
}

function byMunicipality(lines: readonly ProtocolLine[]): { name: string; part: Ore }[] {
  return [...Map.groupBy(lines, (line) => line.municipality)]
    .map(([name, of]) => ({ name, part: sumMoney(of.map(({ part }) => part)) }))
    .filter(({ part }) => part !== 0)
    .sort((a, b) => b.part - a.part)
}
