import { csvOf, encodeText } from '#platform'
import type { Day } from '#values'
import type { ExportForm } from './export.rules.ts'
import { cellsOf, fixedWidthText, type Overflow } from './file-rows.rules.ts'
import type { Layout } from './layout.rules.ts'
import { text } from './ledger-export.text.ts'
import { sieText } from './sie.rules.ts'
import type { Voucher } from './voucher.rules.ts'

interface ToWrite {
  readonly form: ExportForm
  readonly layout: Layout
  readonly madeOn: Day
  readonly seller: { readonly organisationNumber: string; readonly legalName: string }
}

/** The file of these vouchers: the same bytes for the same vouchers, layout and day; or a value its column cannot hold. */
export function ledgerFile(vouchers: readonly Voucher[], { form, layout, madeOn, seller }: ToWrite): Buffer | Overflow {
  if (form === 'sie') {
    const { organisationNumber, legalName: name } = seller
    return encodeText(sieText(vouchers, { madeOn, organisationNumber, name }), 'cp437')
  }
  if (form === 'csv') return csvFile(vouchers, layout)
  const file = fixedWidthText(vouchers, layout)
  return typeof file === 'string' ? encodeText(file, layout.encoding) : file
}

function csvFile(vouchers: readonly Voucher[], layout: Layout): Buffer {
  const heads = layout.columns.map(({ cell }) => text.sv.cells[cell])
  const whole = csvOf(heads, cellsOf(vouchers, layout))
  const wanted = layout.head === 'with' ? whole : whole.slice(whole.indexOf('\r\n') + 2)
  const ended = layout.lineEnd === 'crlf' ? wanted : wanted.replaceAll('\r\n', '\n')
  return encodeText(layout.encoding === 'utf-8' ? ended : ended.replace(/^\uFEFF/, ''), layout.encoding)
}
