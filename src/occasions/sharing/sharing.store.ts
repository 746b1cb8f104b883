import { statement, type Tx } from '#platform/db'
import type { Day } from '#values'

export interface Agreed {
  readonly occasionId: number
  readonly regionId: number
  readonly seats: number
  readonly agreement: string
  readonly agreedWith: string
  readonly agreedOn: Day
  readonly agreedBy: number
  readonly agreedAt: Date
}

/** One agreement for each region; a new one stands instead of the one before, which the record remembers. */
export async function updateShare(tx: Tx, agreed: Agreed): Promise<void> {
  const { seats, agreement, agreedWith, agreedOn, agreedBy, agreedAt } = agreed
  await tx
    .insertInto('sharedSeats')
    .values(agreed)
    .onConflict((conflict) =>
      conflict
        .columns(['occasionId', 'regionId'])
        .doUpdateSet({ seats, agreement, agreedWith, agreedOn, agreedBy, agreedAt }),
    )
    .execute()
}

/** $1 the region, $2 today. */
const planners = statement<{ readonly personId: number }>(`
  select distinct g.person_id from role_grant g
  where g.organisation_id = $1 and g.role in ('regional-project-manager', 'regional-course-administrator')
    and g.from_day <= $2 and (g.until_day is null or g.until_day >= $2)`)

/** Who plans course days in a region today. */
export async function listPlanners(tx: Tx, regionId: number, today: Day): Promise<number[]> {
  return (await planners(tx, regionId, today)).map(({ personId }) => personId)
}
