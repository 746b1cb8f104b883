import { type Day, krText, negate, type Ore, type Refusal } from '#values'
import type { AmountForm, CellKind, DateForm, FileColumn, Layout } from './layout.rules.ts'
import { plainText } from './plain-text.rules.ts'
import type { Voucher, VoucherRow } from './voucher.rules.ts'

/** A value that its column has no room for: the row of the file and the column, both from 1. */
export interface Overflow extends Refusal<'too-long'> {
  readonly row: number
  readonly column: number
  readonly cell: CellKind
  readonly value: string
  readonly width: number
}

/** Every row of vouchers as the cells of a layout, in the order of its columns. */
export function cellsOf(vouchers: readonly Voucher[], { columns }: Layout): string[][] {
  return vouchers.flatMap((voucher) =>
    voucher.rows.map((row, index) => columns.map((column) => plainText(cellOf(voucher, { row, index, column })))),
  )
}

/** The rows as a fixed-width file, or the first value that its column cannot hold. */
export function fixedWidthText(vouchers: readonly Voucher[], layout: Layout): string | Overflow {
  const end = layout.lineEnd === 'crlf' ? '\r\n' : '\n'
  const places = layout.columns
    .map((column, index) => ({ column, index }))
    .sort((a, b) => a.column.start - b.column.start)
  const lines: string[] = []
  for (const [at, cells] of cellsOf(vouchers, layout).entries()) {
    let line = ''
    for (const { column, index } of places) {
      const value = cells[index] ?? ''
      const { width, cell, tooLong } = column
      if ([...value].length > width && tooLong === 'refuse')
        return { refused: 'too-long', row: at + 1, column: index + 1, cell, value, width }
      line = line.padEnd(column.start - 1) + placed(value, column)
    }
    lines.push(line)
  }
  return lines.map((line) => line + end).join('')
}

/** Cut, or filled to the width; zeros go after a minus sign. */
function placed(value: string, { width, align, pad }: FileColumn): string {
  const kept = [...value].slice(0, width).join('')
  if (align === 'left') return kept.padEnd(width, ' ')
  if (pad === '0' && kept.startsWith('-')) return `-${kept.slice(1).padStart(width - 1, '0')}`
  return kept.padStart(width, pad)
}

interface Cell {
  readonly row: VoucherRow
  readonly index: number
  readonly column: FileColumn
}

function cellOf(voucher: Voucher, { row, index, column }: Cell): string {
  const { document } = voucher
  const amount = (value: Ore) => amountText(value, column.amountForm)
  switch (column.cell) {
    case 'constant':
      return column.constant
    case 'series':
      return voucher.series
    case 'number':
      return String(voucher.number)
    case 'row':
      return String(index + 1)
    case 'date':
      return dateText(voucher.on, column.dateForm)
    case 'due-date':
      return dateText(document.dueOn, column.dateForm)
    case 'account':
      return row.account
    case 'cost-centre':
      return row.costCentre
    case 'project':
      return row.project
    case 'counterpart':
      return row.counterpart
    case 'amount':
      return amount(row.amountOre)
    case 'debit':
      return row.amountOre > 0 ? amount(row.amountOre) : ''
    case 'credit':
      return row.amountOre < 0 ? amount(negate(row.amountOre)) : ''
    case 'sign':
      return row.amountOre < 0 ? 'K' : 'D'
    case 'text':
      return row.text
    case 'buyer':
      return document.buyer.legalName
    case 'buyer-number':
      return document.buyer.organisationNumber
    case 'invoice-number':
      return String(document.number)
    case 'reference':
      return document.buyerReference || document.orderReference
  }
}

function amountText(amount: Ore, form: AmountForm): string {
  if (form === '123450') return String(amount)
  const written = krText(amount)
  const full = written.includes('.') ? written : `${written}.00`
  return form === '1234,50' ? full.replace('.', ',') : full
}

function dateText(on: Day, form: DateForm): string {
  const compact = on.replaceAll('-', '')
  return form === '2026-05-12' ? on : form === '20260512' ? compact : compact.slice(2)
}
