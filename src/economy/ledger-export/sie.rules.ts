import { type Day, krText, type Ore } from '#values'
import { plainText } from './plain-text.rules.ts'
import type { Voucher, VoucherRow } from './voucher.rules.ts'

export interface SieHead {
  readonly madeOn: Day
  readonly organisationNumber: string
  readonly name: string
}

/** Dimensions of SIE: 1 and 6 are given by the format, those from 20 are free. */
const dimensions = [
  { number: 1, name: 'Kostnadsställe', of: ({ costCentre }: VoucherRow) => costCentre },
  { number: 6, name: 'Projekt', of: ({ project }: VoucherRow) => project },
  { number: 20, name: 'Motpart', of: ({ counterpart }: VoucherRow) => counterpart },
] as const

/** Vouchers as SIE 4I (file format of SIE-gruppen, 4B): to be written in code page 437. The same text for the same vouchers. */
export function sieText(vouchers: readonly Voucher[], { madeOn, organisationNumber, name }: SieHead): string {
  const rows = vouchers.flatMap((voucher) => voucher.rows)
  const lines = [
    '#FLAGGA 0',
    '#PROGRAM "Yrkesresan" "1.0"',
    '#FORMAT PC8',
    `#GEN ${compact(madeOn)}`,
    '#SIETYP 4',
    `#ORGNR ${organisationNumber.slice(0, 6)}-${organisationNumber.slice(6)}`,
    `#FNAMN ${quoted(name)}`,
    ...dimensions.map((dimension) => `#DIM ${dimension.number} ${quoted(dimension.name)}`),
    ...dimensions.flatMap((dimension) =>
      distinct(rows.map(dimension.of)).map((code) => `#OBJEKT ${dimension.number} ${quoted(code)} ${quoted(code)}`),
    ),
    ...accountsIn(rows),
    ...vouchers.flatMap(voucherLines),
  ]
  return lines.map((line) => `${line}\r\n`).join('')
}

function accountsIn(rows: readonly VoucherRow[]): string[] {
  const names = new Map(rows.map(({ account, accountName }) => [account, accountName]))
  return [...names]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([account, name]) => `#KONTO ${account} ${quoted(name || account)}`)
}

function voucherLines({ series, number, on, text, rows }: Voucher): string[] {
  return [
    `#VER ${series} ${number} ${compact(on)} ${quoted(text)}`,
    '{',
    ...rows.map(
      (row) =>
        `   #TRANS ${row.account} ${objectsOf(row)} ${amountText(row.amountOre)} ${compact(on)} ${quoted(row.text)}`,
    ),
    '}',
  ]
}

function objectsOf(row: VoucherRow): string {
  const objects = dimensions.flatMap(({ number, of }) => (of(row) === '' ? [] : [`${number} ${quoted(of(row))}`]))
  return `{${objects.join(' ')}}`
}

function amountText(amount: Ore): string {
  const written = krText(amount)
  return written.includes('.') ? written : `${written}.00`
}

function compact(on: Day): string {
  return on.replaceAll('-', '')
}

/** A quotation mark inside is preceded by a backslash; signs that the code page lacks become the nearest that it has. */
function quoted(text: string): string {
  return `"${plainText(text).replaceAll('\\', '/').replaceAll('"', '\\"')}"`
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)].filter((text) => text !== '').sort()
}
