import { Amount, formatAmount, formatCount, formatKr, Table } from '#design'
import { type Language, negate, type Ore, sumMoney } from '#values'
import { explainLine } from '../explain/explain-posting.view.ts'
import type { DocumentLine, InvoiceDocument } from '../invoices/document.rules.ts'
import type { AppendixLine } from './appendix.rules.ts'
import { text } from './appendix.text.ts'

interface Props {
  readonly lang: Language
  readonly document: InvoiceDocument
  readonly lines: readonly AppendixLine[]
  /** Where a row's posting is read, for who may. */
  readonly postingHref?: ((postingId: string | number) => string) | undefined
}

/** The lines as they stand on the invoice; each opens into why. */
export function AppendixLines({ lang, document, lines, postingHref }: Props) {
  const behind = new Map(lines.map((line) => [line.position, line]))
  return (
    <ol class="invoice-lines">
      {document.lines.map((line) => (
        <li class="invoice-line" key={line.position}>
          <Line {...{ lang, kind: document.kind, line, postingHref }} behind={behind.get(line.position)} />
        </li>
      ))}
    </ol>
  )
}

interface LineProps {
  readonly lang: Language
  readonly kind: InvoiceDocument['kind']
  readonly line: DocumentLine
  readonly behind: AppendixLine | undefined
  readonly postingHref: Props['postingHref']
}

function Line({ lang, kind, line, behind, postingHref }: LineProps) {
  const say = text[lang]
  const price = say.times(formatCount(line.quantity, lang), formatKr(line.unitPriceOre, lang))
  return (
    <details class="why">
      <summary class="why-summary invoice-line-summary">
        <span class="invoice-line-what">
          {line.text} {line.quantity !== 1 && <span class="invoice-line-price">{price}</span>}
        </span>
        <span class="why-answer">
          <Amount ore={line.amountOre} lang={lang} />
        </span>
        <span class="why-word">{say.why}</span>
      </summary>
      <div class="why-body">
        {behind === undefined || behind.postings.length === 0 ? (
          <p>{say.takesBack}</p>
        ) : (
          <>
            {behind.isTakingBack && <p>{say.takesBack}</p>}
            <Reason {...{ lang, kind, postingHref }} line={behind} />
          </>
        )}
      </div>
    </details>
  )
}

function Reason({ lang, kind, line, postingHref }: Omit<LineProps, 'line' | 'behind'> & { line: AppendixLine }) {
  const say = text[lang]
  const why = explainLine(line, lang)
  const turned = (amount: Ore) => (kind === 'credit-note' ? negate(amount) : amount)
  const sum = turned(sumMoney(why.rows.map(({ amountOre }) => amountOre)))
  const count = formatCount(why.rows.length, lang)
  return (
    <>
      <p>{why.sentence}</p>
      {why.steps.length > 0 && (
        <ol class="why-steps">
          {why.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      )}
      <dl class="why-facts">
        {why.rules.map(({ name, source }) => (
          <div key={name}>
            <dt>{say.rule}</dt>
            <dd>
              {name}
              {source !== '' && `. ${say.source}: ${source}`}
            </dd>
          </div>
        ))}
      </dl>
      <Table
        caption={why.rows.length === 1 ? say.rowIs(formatKr(sum, lang)) : say.rowsAre(count, formatKr(sum, lang))}
        rows={why.rows}
        rowKey={(row) => row.key}
        columns={[
          {
            key: 'what',
            head: say.what,
            cell: (row) => (
              <>
                {postingHref ? <a href={postingHref(row.key)}>{row.what}</a> : row.what}
                {row.note && <small class="invoice-row-note">{row.note}</small>}
              </>
            ),
          },
          {
            ...{ key: 'amount', head: say.amount, unit: say.kr, align: 'number' as const },
            cell: (row) => formatAmount(turned(row.amountOre), lang),
          },
        ]}
        foot={{ what: say.sum, amount: formatAmount(sum, lang) }}
      />
    </>
  )
}
