import { actOnLogistics, addLogisticsLine, beginLogistics } from '#occasions'
import { today, travelTo } from '#platform'
import { attempt, type Db } from '#platform/db'
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
    const asked = { occasionId: occasion.id, kind, act, reference: index === 0 ? reference : '', fewer, actor }
    const outcome = await attempt(db, (tx) => actOnLogistics(tx, asked))
    if (isRefusal(outcome)) throw new Error(`the demo could not order: ${outcome.refused}`)
  }
}
