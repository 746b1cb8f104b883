import { type Frame, formatKr, Layout } from '#design'
import { type Ore, sumMoney } from '#values'
import type { Explanation } from '../explain/explain.rules.ts'
import { ExplanationParts } from '../explain/sum.view.tsx'
import { text } from './programme.text.ts'

interface Props {
  readonly frame: Frame
  readonly year: number
  readonly region: string
  readonly explanation: Explanation
}

/** The fee of one region, municipality by municipality, with the rule and its source. */
export function RegionFeePage({ frame, year, region, explanation }: Props) {
  const { lang } = frame
  const say = text[lang]
  const sum: Ore = sumMoney(explanation.rows.map(({ amountOre }) => amountOre))
  return (
    <Layout
      frame={frame}
      title={say.feeOf(region, year, formatKr(sum, lang))}
      lead={say.feeNote}
      breadcrumb={[
        { href: `/economy/programme?year=${year}`, label: say.back },
        { href: `/economy/programme/${year}/national-fee`, label: say.byRegion(year) },
      ]}
    >
      <ExplanationParts lang={lang} explanation={explanation} amountOre={sum} />
    </Layout>
  )
}
