import type { Day, Ore, Refusal } from '#values'
import type { Overflow } from './file-rows.rules.ts'
import type { Layout } from './layout.rules.ts'
import type { VoucherRefusal } from './voucher.rules.ts'

export const exportForms = ['sie', 'csv', 'fixed-width'] as const
export type ExportForm = (typeof exportForms)[number]

/** How a file for a seller's accounts is laid out. */
export interface ExportProfile {
  readonly id: number
  readonly sellerId: number
  readonly name: string
  readonly form: ExportForm
  readonly layout: Layout
}

/** A file that was made. */
export interface MadeExport {
  readonly id: number
  readonly profileName: string
  readonly form: ExportForm
  readonly fromDay: Day
  readonly untilDay: Day
  readonly fileName: string
  readonly vouchers: number
  readonly debitOre: Ore
  /** In hexadecimal. */
  readonly sha256: string
  readonly madeOn: Day
  readonly madeBy: string | null
}

export type ExportRefusal =
  | Refusal<'period-backwards'>
  | Refusal<'nothing-to-export'>
  | Refusal<'no-seller'>
  | Overflow
  | (Refusal<'books-missing'> & { readonly missing: readonly VoucherRefusal[] })

/** In SIE nothing is chosen: the format says how it is laid out. */
export const sieLayout: Layout = { encoding: 'cp437', lineEnd: 'crlf', head: 'without', columns: [] }
const endings = { sie: 'si', csv: 'csv', 'fixed-width': 'txt' } as const

/** A name that every file system takes, and that says what is in it. */
export function fileNameOf({ form, fromDay, untilDay }: { form: ExportForm; fromDay: Day; untilDay: Day }): string {
  return `yrkesresan-${fromDay}-${untilDay}.${endings[form]}`
}
