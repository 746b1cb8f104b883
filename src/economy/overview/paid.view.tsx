import { Amount, formatCount, formatKr, Quiet, Rows, Section, ShareBar } from '#design'
import type { Language, Ore } from '#values'
import { explainYearSum } from '../explain/explain-year.view.ts'
import { explainHref, type Sum } from '../explain/sum.rules.ts'
import { flowsOf, linesOf, type YearLine } from '../invoice-basis/invoice-basis.rules.ts'
import { reckoning } from '../invoice-basis/invoice-basis.view.tsx'
import { text as ofFees } from '../ledger/fee.text.ts'
import { seatsByPrice, wholeCost } from './municipality.rules.ts'
import { text } from './municipality.text.ts'
import type { MunicipalityView } from './municipality.view.tsx'
import { text as shared } from './region-year.text.ts'

type Props = Pick<MunicipalityView, 'frame' | 'municipality' | 'year' | 'cost' | 'seatDays' | 'fees' | 'yearLines'>

/** What is paid in three flows less the pot, each with its reason in a sentence and the way to its rows. */
export function Paid(props: Props) {
  const { frame, municipality, year, cost } = props
  const of = { regionId: municipality.regionId, year, municipalityId: municipality.id }
  const { lang } = frame
  const say = text[lang]
  const flows = flowsOf(props)
  const whole = wholeCost(cost)
  const bar = [
    { label: say.fixedCost, value: flows.fixedCost, text: formatKr(flows.fixedCost, lang), colour: 'lake' as const },
    { label: say.courseDays, value: flows.courseDays, text: formatKr(flows.courseDays, lang), colour: 'fir' as const },
    { label: ofFees[lang].title, value: flows.fees, text: formatKr(flows.fees, lang), colour: 'cloudberry' as const },
    {
      label: say.nationalFee,
      value: flows.nationalFee,
      text: formatKr(flows.nationalFee, lang),
      colour: 'heather' as const,
    },
  ].filter(({ value }) => value > 0)
  const row = (key: Sum, title: string, { amount, note }: { amount: Ore; note: string }) => ({
    key,
    title,
    href: amount === 0 ? undefined : explainHref(of, key),
    note,
    end: <Amount ore={amount} lang={lang} />,
  })
  return (
    <Section title={say.pay} lead={say.all}>
      {bar.length > 0 && <ShareBar lang={lang} title={say.whole(formatKr(whole, lang))} parts={bar} />}
      <Rows
        items={[
          row('fixed-cost', say.fixedCost, { amount: flows.fixedCost, note: yearNote(props, 'fixed-cost') }),
          row('course-days', say.courseDays, { amount: flows.courseDays, note: daysNote(props, lang) }),
          ...(props.fees.length === 0
            ? []
            : [row('fees', ofFees[lang].title, { amount: flows.fees, note: feesNote(props.fees, lang) })]),
          row('pot-share', say.potShare, { amount: flows.potShare, note: yearNote(props, 'pot-share') }),
          ...(linesOf(props, 'corrected').length === 0
            ? []
            : [
                row('corrections', shared[lang].corrections, {
                  amount: flows.corrections,
                  note: yearNote(props, 'corrected'),
                }),
              ]),
          row('national-fee', say.nationalFee, { amount: flows.nationalFee, note: yearNote(props, 'national-fee') }),
        ]}
      />
      <Quiet>
        {say.check(
          reckoning(
            [flows.fixedCost, flows.courseDays, flows.fees, flows.potShare, flows.corrections, flows.nationalFee],
            lang,
          ),
          formatKr(whole, lang),
        )}
      </Quiet>
    </Section>
  )
}

function yearNote({ frame: { lang }, yearLines, cost }: Props, cause: YearLine['cause']): string {
  const lines = linesOf({ yearLines }, cause)
  if (lines.length === 0 && cause !== 'corrected')
    return text[lang].notYet[cause === 'pot-share' && cost.isClosed ? 'pot-closed' : cause]
  return lines.map((line) => explainYearSum(line, lang).sentence).join(' ')
}

function feesNote(fees: MunicipalityView['fees'], lang: Language): string {
  const say = ofFees[lang]
  return fees.length === 1 ? say.one : say.some(formatCount(fees.length, lang))
}

function daysNote({ seatDays }: Props, lang: Language): string {
  const say = text[lang]
  if (seatDays.length === 0) return say.notYet['course-days']
  const parts = seatsByPrice(seatDays).map(({ form, price, seats }) => {
    const counted = seats === 1 ? say.seat : say.seats(formatCount(seats, lang))
    return price === null
      ? say.seatsVarious(counted, say.forms[form])
      : say.seatsAt(counted, say.forms[form], formatKr(price, lang))
  })
  return say.daysSentence(parts.join(', '))
}
