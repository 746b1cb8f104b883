import { today } from '#platform'
import type { Db, Tx } from '#platform/db'
import { addDays, type Day, day, kr, yearOf } from '#values'

/** The project manager's 950 tkr by the six kinds that the sources name; how they are divided is invented. */
const manager = [
  ['salary', 720_000],
  ['business-travel', 70_000],
  ['per-diem', 20_000],
  ['lodging', 60_000],
  ['conference-fees', 30_000],
  ['manager-other', 50_000],
] as const
const courseDays = [
  ['venue', 40_000],
  ['material', 9_000],
  ['pot', 36_000],
  ['travel', 5_000],
] as const
const income = [
  ['fixed-cost', 950_000],
  ['course-days', 90_000],
] as const
const making = [
  ['production', 1_400_000],
  ['experts', 350_000],
  ['salaries', 1_900_000],
  ['training-of-trainers', 250_000],
  ['travel', 120_000],
  ['administration', 180_000],
] as const

/** A region's budget of this year and the last with what it has cost so far, and what it costs GR to make its journey. */
export async function seedBudgets(db: Db): Promise<void> {
  const on = today()
  await db.transaction().execute(async (tx) => {
    const [norrbotten, gr] = [await regionOf(tx, 'norrbottens-kommuner'), await regionOf(tx, 'goteborgsregionen')]
    for (const year of [yearOf(on) - 1, yearOf(on)]) {
      const delivery = { organisationId: norrbotten, purpose: 'delivery', journeyId: null, year } as const
      await seedAmounts(tx, delivery, { side: 'cost', amounts: [...manager, ...courseDays] })
      await seedAmounts(tx, delivery, { side: 'income', amounts: income })
      await seedMonths(tx, delivery, { until: on, kind: 'salary', what: 'Lön, projektledare', each: 60_000 })
      await seedMonths(tx, delivery, {
        until: on,
        kind: 'lodging',
        what: 'Logi i Luleå, Kiruna och Göteborg',
        each: 4_600,
      })
      await seedMonths(tx, delivery, { until: on, kind: 'business-travel', what: 'Tåg och flyg', each: 6_150 })
    }
    const journey = await tx
      .selectFrom('journey')
      .select('id')
      .where('ownerId', '=', gr)
      .orderBy('position')
      .executeTakeFirst()
    if (journey === undefined) return
    await seedMaking(tx, { organisationId: gr, purpose: 'production', journeyId: journey.id, year: yearOf(on) }, on)
  })
}

interface BudgetOf {
  readonly organisationId: number
  readonly purpose: 'delivery' | 'production'
  readonly journeyId: number | null
  readonly year: number
}

async function seedMaking(tx: Tx, of: BudgetOf, on: Day): Promise<void> {
  await seedAmounts(tx, of, { side: 'cost', amounts: making })
  await seedAmounts(tx, of, { side: 'income', amounts: [['assignment', 4_200_000]] })
  await seedMonths(tx, of, { until: on, kind: 'salaries', what: 'Löner, produktionen', each: 158_000 })
  await seedMonths(tx, of, { until: on, kind: 'production', what: 'Film och ljud', each: 95_000 })
}

async function regionOf(tx: Tx, slug: string): Promise<number> {
  const region = await tx.selectFrom('organisation').select('id').where('slug', '=', slug).executeTakeFirstOrThrow()
  return region.id
}

interface Amounts {
  readonly side: 'income' | 'cost'
  readonly amounts: readonly (readonly [string, number])[]
}

async function seedAmounts(tx: Tx, of: BudgetOf, { side, amounts }: Amounts): Promise<void> {
  const decided = day(`${of.year - 1}-11-12`)
  await tx
    .insertInto('budgetRow')
    .values(
      amounts.map(([kind, amount]) => ({
        ...of,
        ...{ side, kind, amountOre: kr(amount), source: `Styrgruppen ${decided}, påhittat för demon` },
        setAt: new Date(`${decided}T12:00:00Z`),
      })),
    )
    .execute()
}

interface Months {
  readonly until: Day
  readonly kind: string
  readonly what: string
  /** Kronor a month, on the 25th, up to and with a day. */
  readonly each: number
}

async function seedMonths(tx: Tx, of: BudgetOf, { until, kind, what, each }: Months): Promise<void> {
  const days = Array.from({ length: 12 }, (_, at) => day(`${of.year}-${String(at + 1).padStart(2, '0')}-25`))
  const past = days.filter((onDay) => onDay <= until)
  if (past.length === 0) return
  await tx
    .insertInto('outcomeRow')
    .values(
      past.map((onDay) => ({
        ...of,
        ...{ side: 'cost' as const, kind, onDay, text: what, amountOre: kr(each) },
        typedAt: new Date(`${addDays(onDay, 1)}T08:00:00Z`),
      })),
    )
    .execute()
}
