/** A SIE file as a ledger reads it: knows the format (SIE 4B), and nothing of who wrote it. */
export interface ReadSie {
  readonly labels: ReadonlyMap<string, readonly (readonly string[])[]>
  readonly vouchers: readonly ReadVoucher[]
}
export interface ReadVoucher {
  readonly series: string
  readonly number: string
  readonly date: string
  readonly text: string
  readonly rows: readonly {
    readonly account: string
    readonly objects: readonly string[]
    readonly ore: number
    readonly text: string
  }[]
}

/** Signs of code page 437 above ASCII that Swedish text has. */
const upper: Readonly<Record<number, string>> = {
  ...{ 132: 'ä', 134: 'å', 148: 'ö', 142: 'Ä', 143: 'Å', 153: 'Ö', 130: 'é', 144: 'É', 129: 'ü' },
}

/** Throws where the bytes are not of the code page, a row is broken or a voucher does not add up. */
export function readSie(bytes: Buffer): ReadSie {
  const text = [...bytes]
    .map((byte) => (byte < 128 ? String.fromCharCode(byte) : (upper[byte] ?? fail(`byte ${byte}`))))
    .join('')
  if (!text.endsWith('\r\n')) fail('the last row is not ended')
  const lines = text.split('\r\n').slice(0, -1)
  if (lines.some((line) => /[\r\n]/.test(line))) fail('a row is ended in two ways')
  const labels = new Map<string, string[][]>()
  const vouchers: { head: string[]; rows: string[][] }[] = []
  let open: { head: string[]; rows: string[][] } | undefined
  for (const line of lines) {
    if (line === '{' || line === '}') {
      if (line === '}') open = undefined
      continue
    }
    const [label = '', ...cells] = cellsOf(line.trim())
    if (label === '#VER') {
      open = { head: cells, rows: [] }
      vouchers.push(open)
    } else if (label === '#TRANS') (open ?? fail('a row outside a voucher')).rows.push(cells)
    else labels.set(label, [...(labels.get(label) ?? []), cells])
  }
  return { labels, vouchers: vouchers.map(voucherOf) }
}

function voucherOf({ head, rows }: { head: string[]; rows: string[][] }): ReadVoucher {
  const [series = '', number = '', date = '', text = ''] = head
  const read = rows.map(([account = '', objects = '', amount = '', , said = '']) => {
    if (!/^-?\d+\.\d\d$/.test(amount)) fail(`amount ${amount}`)
    return { account, objects: cellsOf(objects), ore: Number(amount.replace('.', '')), text: said }
  })
  if (read.reduce((sum, { ore }) => sum + ore, 0) !== 0) fail(`voucher ${number} does not add up`)
  return { series, number, date, text, rows: read }
}

/** Cells parted by spaces; quoted where they hold one, an object list within braces. */
function cellsOf(line: string): string[] {
  return [...line.matchAll(/\{([^}]*)\}|"((?:\\.|[^"\\])*)"|(\S+)/g)].map(
    ([, list, quoted, plain]) => list ?? quoted?.replaceAll('\\"', '"') ?? plain ?? '',
  )
}

function fail(what: string): never {
  throw new Error(`not SIE: ${what}`)
}
