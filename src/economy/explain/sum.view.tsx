import { type Frame, formatAmount, formatCount, formatKr, Layout, Notice, Quiet, Section, Table } from '#design'
import type { Language, Ore } from '#values'
import { withOre } from '../overview/amounts.view.tsx'
import { text as shared } from '../overview/region-year.text.ts'
import { type ExplainedRow, type Explanation, type NamedRule, rowsAddUp } from './explain.rules.ts'
import { explainHref, type Sum, wholeOf } from './sum.rules.ts'
import { text } from './sum.text.ts'

/** A sum with all that explains it, and whose it is. */
export interface ExplainedSum {
  readonly sum: Sum
  readonly regionId: number
  readonly year: number
  readonly municipalityId?: number | undefined
  /** The municipality, or the region for all its municipalities. */
  readonly whose: string
  /** Its name, where it is less than the whole sum. */
  readonly name?: string | undefined
  readonly amountOre: Ore
  readonly explanation: Explanation
  readonly links: readonly { readonly href: string; readonly label: string }[]
}

/** Why a sum is what it is: the sentence, the reckoning, its rules with date and source, and the rows that make it. */
export function ExplainSumPage({ frame, of }: { frame: Frame; of: ExplainedSum }) {
  const { lang } = frame
  const say = text[lang]
  const { sum, year, whose, amountOre, explanation } = of
  const whole = wholeOf(sum)
  return (
    <Layout
      frame={frame}
      title={say.title(of.name ?? say.names[sum], formatKr(amountOre, lang))}
      eyebrow={say.eyebrow(whose, year)}
      lead={explanation.sentence}
      breadcrumb={[
        ...of.links,
        ...(whole === undefined ? [] : [{ href: explainHref(of, whole), label: say.names[whole] }]),
      ]}
    >
      <ExplanationParts lang={lang} explanation={explanation} amountOre={amountOre} />
    </Layout>
  )
}

/** The reckoning, the rows and the rules of an explanation, as they stand on any page. */
export function ExplanationParts({
  lang,
  explanation,
  amountOre,
}: {
  lang: Language
  explanation: Explanation
  amountOre: Ore
}) {
  const say = text[lang]
  const { steps, rows, rules } = explanation
  const isWhole = rowsAddUp(explanation, amountOre)
  return (
    <>
      {steps.length > 0 && (
        <Section title={say.steps}>
          <ol class="why-steps">
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </Section>
      )}
      {rows.length > 0 && (
        <Section title={say.rows}>
          {!isWhole && (
            <Notice lang={lang} kind="problem">
              {say.doesNotAddUp}
            </Notice>
          )}
          <RowsTable lang={lang} rows={rows} amountOre={amountOre} />
          {isWhole && <Quiet>{say.addsUp}</Quiet>}
        </Section>
      )}
      {rules.length > 0 && <Rules lang={lang} rules={rules} />}
    </>
  )
}

function RowsTable({ lang, rows, amountOre }: { lang: Language; rows: readonly ExplainedRow[]; amountOre: Ore }) {
  const say = text[lang]
  const hasOre = [amountOre, ...rows.map((row) => row.amountOre)].some((amount) => amount % 100 !== 0)
  const amountText = (amount: Ore) => (hasOre ? withOre(amount, lang) : formatAmount(amount, lang))
  return (
    <Table
      caption={say.rows}
      quietCaption
      rows={rows}
      rowKey={(row) => row.key}
      columns={[
        {
          key: 'what',
          head: say.what,
          cell: (row) => (
            <>
              {row.href ? <a href={row.href}>{row.what}</a> : row.what}
              {row.note && <span class="row-note">{row.note}</span>}
            </>
          ),
        },
        {
          key: 'amount',
          head: say.amount,
          unit: shared[lang].kr,
          align: 'number',
          cell: (row) => amountText(row.amountOre),
        },
      ]}
      foot={{ what: say.sum, amount: amountText(amountOre) }}
    />
  )
}

function Rules({ lang, rules }: { lang: Language; rules: readonly NamedRule[] }) {
  const say = text[lang]
  return (
    <Section title={say.rules}>
      <ul class="rows">
        {rules.map(({ name, source, href }) => (
          <li class="rows-item" key={name}>
            <div class="rows-main">
              <p class="rows-title">{href ? <a href={href}>{name}</a> : name}</p>
              {source !== '' && (
                <div class="rows-note">
                  {say.source}: {source}
                </div>
              )}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** "1 plats", "24 platser". */
export function seatsText(seats: number, lang: Language): string {
  const say = text[lang]
  return seats === 1 ? say.seat : say.seatCount(formatCount(seats, lang))
}

/** "1 kursdag", "12 kursdagar". */
export function daysText(days: number, lang: Language): string {
  const say = text[lang]
  return days === 1 ? say.day : say.dayCount(formatCount(days, lang))
}
