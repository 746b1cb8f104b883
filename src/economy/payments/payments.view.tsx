import {
  Form,
  type Frame,
  formatAmount,
  formatKr,
  HiddenField,
  Notice,
  Section,
  Status,
  Table,
  TextArea,
} from '#design'
import type { Language } from '#values'
import { SellerPage } from '../invoice-runs/seller-page.view.tsx'
import { type SeenSeller, sellerHref } from '../invoices/seller.rules.ts'
import { wordRefusal } from '../invoices/word-refusal.view.ts'
import type { ReadRow } from './payment.rules.ts'
import { text } from './payments.text.ts'

interface Props {
  readonly frame: Frame
  readonly seller: SeenSeller
  readonly year: number
  readonly pasted: string
  /** Undefined before anything was pasted. */
  readonly rows: readonly ReadRow[] | undefined
  readonly error?: string | undefined
}

/** What has been paid, pasted from a bank or a ledger: read first, noted when all of it is right. */
export function PaymentsPage({ frame, seller, year, pasted, rows, error }: Props) {
  const { lang } = frame
  const say = text[lang]
  const bad = rows?.filter(({ fault }) => fault !== undefined).length ?? 0
  const title =
    rows === undefined || rows.length === 0 ? say.title : bad === 0 ? say.read(rows.length) : say.readFaults(bad)
  return (
    <SellerPage frame={frame} seller={seller} year={year} part="payments" title={title} lead={say.lead}>
      {rows !== undefined && rows.length > 0 && (
        <Section title={say.rows}>
          <Read lang={lang} rows={rows} />
          {bad > 0 && (
            <Notice lang={lang} kind="problem">
              <p>{say.fix}</p>
            </Notice>
          )}
          {bad === 0 && seller.mayRun && (
            <Form lang={lang} action={sellerHref(seller.id, 'payments/noted')} submit={say.note(rows.length)} id="note">
              <HiddenField name="rows" value={pasted} />
            </Form>
          )}
        </Section>
      )}
      {seller.mayRun && (
        <Form
          lang={lang}
          action={sellerHref(seller.id, 'payments')}
          submit={say.preview}
          submitKind={rows === undefined || bad > 0 ? 'primary' : 'quiet'}
          errors={error === undefined ? {} : { rows: error }}
        >
          <TextArea name="rows" label={say.rows} hint={say.rowsHint} rows={8} value={pasted} />
        </Form>
      )}
    </SellerPage>
  )
}

function Read({ lang, rows }: { lang: Language; rows: readonly ReadRow[] }) {
  const say = text[lang]
  return (
    <Table
      caption={say.rows}
      quietCaption
      rows={rows}
      rowKey={(row) => row.row}
      columns={[
        { key: 'row', head: say.row, cell: (row) => row.row },
        { key: 'typed', head: say.typed, cell: (row) => row.typed },
        { key: 'buyer', head: say.buyer, cell: (row) => row.invoice?.buyer ?? '' },
        {
          ...{ key: 'amount', head: say.amount, unit: say.kr, align: 'number' as const },
          cell: (row) => (row.invoice ? formatAmount(row.amountOre, lang) : ''),
        },
        { key: 'result', head: say.result, cell: (row) => <Result lang={lang} row={row} /> },
      ]}
    />
  )
}

function Result({ lang, row: { fault, leftOre } }: { lang: Language; row: ReadRow }) {
  const say = text[lang]
  if (typeof fault === 'string') return <Status kind="problem">{say.faults[fault]}</Status>
  if (fault !== undefined) return <Status kind="problem">{wordRefusal(fault, lang)}</Status>
  return leftOre === 0 ? (
    <Status kind="done">{say.paysAll}</Status>
  ) : (
    <Status kind="waiting">{say.leaves(formatKr(leftOre, lang))}</Status>
  )
}
