import { now } from '#platform'
import type { Tx } from '#platform/db'
import { day } from '#values'

const begins = day('2021-07-01')
/** No source says how anyone books: the numbers follow the classes of Kommun-Bas (15 claims, 26 VAT, 3 income, 4 costs). */
const source = 'påhittat exempel efter klasserna i Kommun-Bas; byts mot ekonomiavdelningens egna konton'
const accounts = [
  ['receivable', '1511', 'Kundfordringar'],
  ['fixed-cost', '3551', 'Ersättning för projektledning'],
  ['course-day', '3411', 'Avgifter för kursdagar'],
  ['recorded', '3411', 'Avgifter för kursdagar'],
  ['fee', '3412', 'Avgifter för sena avbokningar'],
  ['pot-share', '4631', 'Ersättning för utbildare'],
  ['between-regions', '3552', 'Ersättning från andra regioner'],
  ['correction', '3411', 'Avgifter för kursdagar'],
  ['national-fee', '3553', 'Nationell avgift'],
  ['vat-25', '2611', 'Utgående moms 25 %'],
  ['vat-12', '2612', 'Utgående moms 12 %'],
  ['vat-6', '2613', 'Utgående moms 6 %'],
  ['payment', '1941', 'Bankgiro'],
] as const
const withoutObject: readonly string[] = ['receivable', 'payment', 'vat-25', 'vat-12', 'vat-6']

/** How Norrbotten books, a counterpart code for each of its municipalities, and the files it is read from. */
export async function seedLedgerExport(tx: Tx): Promise<void> {
  const { id: sellerId } = await tx
    .selectFrom('organisation')
    .select('id')
    .where('slug', '=', 'norrbottens-kommuner')
    .executeTakeFirstOrThrow()
  const setting = { sellerId, fromDay: begins, source, setBy: null, setAt: now() }
  await tx
    .insertInto('ledgerAccount')
    .values(
      accounts.map(([bookedKind, account, accountName]) => {
        const hasObject = !withoutObject.includes(bookedKind)
        const objects = hasObject ? { costCentre: '4410', project: '77001' } : { costCentre: '', project: '' }
        return { ...setting, bookedKind, account, accountName, ...objects, counterpart: '' }
      }),
    )
    .execute()
  await seedCounterparts(tx, sellerId)
  await tx
    .insertInto('exportProfile')
    .values([
      { sellerId, name: 'Ekonomisystemet', form: 'sie', layout: layoutOf([]), setBy: null, setAt: now() },
      { sellerId, name: 'Kalkylark', form: 'csv', layout: layoutOf(csvColumns), setBy: null, setAt: now() },
      {
        sellerId,
        name: 'Fast bredd, exempel',
        form: 'fixed-width',
        layout: layoutOf(placed),
        setBy: null,
        setAt: now(),
      },
    ])
    .execute()
}

async function seedCounterparts(tx: Tx, sellerId: number): Promise<void> {
  const buyers = await tx
    .selectFrom('organisation')
    .select('id')
    .where((eb) =>
      eb.or([
        eb.and([eb('parentId', '=', sellerId), eb('kind', '=', 'municipality')]),
        eb.and([eb('kind', '=', 'region-body'), eb('id', '<>', sellerId)]),
      ]),
    )
    .orderBy('kind')
    .orderBy('slug')
    .execute()
  await tx
    .insertInto('ledgerCounterpart')
    .values(
      buyers.map(({ id: buyerId }, index) => ({
        ...{ sellerId, buyerId, fromDay: begins, code: String(8301 + index) },
        ...{ source: 'påhittad motpartskod', setBy: null, setAt: now() },
      })),
    )
    .execute()
}

const csvColumns = [
  'series',
  'number',
  'date',
  'account',
  'cost-centre',
  'project',
  'counterpart',
  'amount',
  'text',
  'buyer',
]
const placed: readonly (readonly [cell: string, width: number, own?: object])[] = [
  ['series', 2],
  ['number', 10, { align: 'right', pad: '0' }],
  ['date', 8],
  ['account', 8],
  ['cost-centre', 8],
  ['project', 8],
  ['counterpart', 8],
  ['amount', 14, { align: 'right', amountForm: '123450' }],
  ['text', 60, { tooLong: 'cut' }],
]

function layoutOf(columns: readonly (string | (typeof placed)[number])[]): string {
  const plain = {
    align: 'left',
    pad: ' ',
    amountForm: '1234,50',
    dateForm: '20260512',
    constant: '',
    tooLong: 'refuse',
  }
  let start = 1
  const laid = columns.map((column) => {
    const [cell, width, own = {}] = typeof column === 'string' ? [column, 20] : column
    const one = { ...plain, cell, start, width, ...own }
    start += width
    return one
  })
  const isSie = columns.length === 0
  return JSON.stringify({ encoding: isSie ? 'cp437' : 'utf-8', lineEnd: 'crlf', head: 'with', columns: laid })
}
