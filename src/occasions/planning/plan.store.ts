import type { Db, Tx } from '#platform/db'
import type { Day } from '#values'
import type { PriceComponent } from '../occasion/occasion.rules.ts'
import { type DayPlan, isOnScreen } from './plan.rules.ts'

export interface NewOccasion {
  readonly courseId: number
  readonly revisionId: number
  readonly regionId: number
  readonly seats: number
  readonly bookingOpens: Day
  readonly bookingCloses: Day
  readonly firstDay: Day
  readonly lastDay: Day
  readonly minimum: number | null
  readonly decideBy: Day | null
  readonly plannedBy: number
  readonly plannedAt: Date
}

export async function insertOccasion(tx: Tx, occasion: NewOccasion): Promise<number> {
  const { id } = await tx.insertInto('occasion').values(occasion).returning('id').executeTakeFirstOrThrow()
  return id
}

/** Day ids by number. */
export async function insertDays(
  tx: Tx,
  occasionId: number,
  days: readonly (Omit<DayPlan, 'staff'> & { readonly length: 'whole' | 'half' })[],
): Promise<Map<number, number>> {
  const rows = await tx
    .insertInto('occasionDay')
    .values(
      days.map(
        ({
          number,
          length,
          onDay,
          starts,
          ends,
          form,
          place,
          roomId = null,
          link,
          endsDayAfter = false,
          material = '',
        }) => ({
          ...{ occasionId, number, length, onDay, starts, ends, form, endsDayAfter, material },
          // A place belongs to a room and a link to a screen; what was typed for the other form is not kept.
          place: form === 'on-site' ? place : '',
          roomId: form === 'on-site' ? roomId : null,
          link: isOnScreen(form) ? link : '',
        }),
      ),
    )
    .returning(['id', 'number'])
    .execute()
  return new Map(rows.map(({ id, number }) => [number, id]))
}

export async function insertPrices(
  tx: Tx,
  prices: readonly (PriceComponent & { readonly dayId: number; readonly position: number })[],
): Promise<void> {
  if (prices.length > 0) await tx.insertInto('dayPrice').values(prices).execute()
}

/** On which of these days an occasion of the course, that is to be held, begins in the region. */
export async function listPlannedDays(
  db: Db,
  asked: { readonly courseId: number; readonly regionId: number; readonly days: readonly Day[] },
): Promise<Day[]> {
  if (asked.days.length === 0) return []
  const rows = await db
    .selectFrom('occasion')
    .select('firstDay')
    .where('courseId', '=', asked.courseId)
    .where('regionId', '=', asked.regionId)
    .where('firstDay', 'in', [...asked.days])
    .where('cancelledAt', 'is', null)
    .execute()
  return rows.map(({ firstDay }) => firstDay)
}
