import {
  actOnItems,
  addLogisticsLine,
  beginLogistics,
  changeLogisticsLine,
  listItemsOf,
  listLogisticsLines,
  needOf,
} from '#occasions'
import { today, travelTo } from '#platform'
import { attempt, type Db, type Tx } from '#platform/db'
import { addDays, type Day, isRefusal } from '#values'

const nils = 'nils@norrbotten.example'

/** What was ordered for which course, so many days before its first day; the number is what was needed then, less some. */
const ordered = [
  {
    course: 'handlaggning-med-barnet-i-centrum',
    kind: 'room',
    daysAgo: 30,
    fewer: 0,
    reference: 'KH 2214',
    after: ['confirmed'],
  },
  {
    course: 'handlaggning-med-barnet-i-centrum',
    kind: 'literature',
    daysAgo: 9,
    fewer: 3,
    reference: 'Bok 88-31',
    after: [],
  },
  {
    course: 'handlaggning-med-barnet-i-centrum',
    kind: 'tote',
    daysAgo: 12,
    fewer: 0,
    reference: '',
    after: ['confirmed', 'ticked-off'],
  },
  { course: 'samtal-och-delaktighet', kind: 'room', daysAgo: 20, fewer: 0, reference: 'Boden 7', after: [] },
] as const

/** The list of Norrbotten, with one occasion for which some is ordered and some is not. */
export async function seedLogistics(db: Db): Promise<void> {
  const realToday = today()
  const region = await db
    .selectFrom('organisation')
    .select('id')
    .where('slug', '=', 'norrbottens-kommuner')
    .executeTakeFirstOrThrow()
  const by = await db.selectFrom('person').select('id').where('email', '=', nils).executeTakeFirstOrThrow()
  const actor = { personId: by.id, address: null }
  travelTo(addDays(realToday, -70))
  await attempt(db, async (tx) => {
    await beginLogistics(tx, { regionId: region.id, actor })
    await changeList(tx, { regionId: region.id, actor })
    const box = {
      what: 'Låda med dialogkort',
      perPeople: 1,
      forEvery: 6,
      perStaff: 0,
      extra: 0,
      counts: 'expected',
    } as const
    const terms = { ...box, onSiteOnly: true, orderDays: 10, supplier: 'Finns på kontoret, skåp 2' }
    await addLogisticsLine(tx, { regionId: region.id, of: {}, kind: 'other', onEach: 'occasion', terms, actor })
    return { done: true }
  })
  for (const order of ordered) await seedOrder(db, { order, actor, realToday })
  travelTo(realToday)
}

interface Order {
  readonly order: (typeof ordered)[number]
  readonly actor: { readonly personId: number; readonly address: null }
  readonly realToday: Day
}

async function seedOrder(db: Db, { order, actor, realToday }: Order): Promise<void> {
  const { course, kind, daysAgo, fewer, reference, after } = order
  const occasion = await db
    .selectFrom('occasion as o')
    .innerJoin('course as c', 'c.id', 'o.courseId')
    .select('o.id')
    .where('c.slug', '=', course)
    .where('o.firstDay', '>', realToday)
    .orderBy('o.firstDay')
    .limit(1)
    .executeTakeFirst()
  if (occasion === undefined) return
  for (const [index, act] of (['ordered', ...after] as const).entries()) {
    travelTo(addDays(realToday, index - daysAgo))
    const outcome = await attempt(db, async (tx) => {
      const items = (await listItemsOf(tx, occasion.id)).filter((item) => item.kind === kind && item.isWanted)
      const asked = items.map((item) => ({
        ...{ occasionId: occasion.id, lineId: item.lineId, dayId: item.dayId, seen: item.done.length },
        amount: Math.max(1, needOf(item, item) - fewer),
      }))
      return actOnItems(tx, { items, asked, act, reference: index === 0 ? reference : '', actor })
    })
    if (isRefusal(outcome)) throw new Error(`the demo could not order: ${outcome.refused}`)
  }
}

/** What is different in Norrbotten from the usual list: from whom, and pins that take long to make. */
const different = [
  { kind: 'refreshments', supplier: 'Kaféet i huset, eller Norrfika 0920-000 00' },
  { kind: 'literature', supplier: 'Bokhandeln, beställs med kundnummer 4471' },
  { kind: 'print', supplier: 'Tryckeriet i Luleå, filerna skickas en vecka före' },
  { kind: 'pin', supplier: 'Knappar och Påsar AB, lång leveranstid', orderDays: 56 },
] as const

async function changeList(tx: Tx, { regionId, actor }: { regionId: number; actor: Order['actor'] }): Promise<void> {
  const lines = await listLogisticsLines(tx, regionId)
  for (const change of different) {
    const line = lines.find(({ kind }) => kind === change.kind)
    if (line === undefined) continue
    const { what, counts, perPeople, forEvery, perStaff, extra, onSiteOnly, orderDays, version: seen, lineId } = line
    const terms = { what, counts, perPeople, forEvery, perStaff, extra, onSiteOnly, orderDays }
    const { kind: _, ...other } = change
    const changed = await changeLogisticsLine(tx, { regionId, lineId, seen, terms: { ...terms, ...other }, actor })
    if (isRefusal(changed)) throw new Error('the demo could not change a line')
  }
}
