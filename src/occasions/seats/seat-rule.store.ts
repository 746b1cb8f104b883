import { type Db, statement, type Tx } from '#platform/db'
import type { Day } from '#values'
import { type RuleRow, readRule, ruleOf, type SeatRule, type SeatTerms, type SetSeatRule } from './seat-rule.rules.ts'

const columns = `r.id, r.journey_id, r.from_day, r.opens_days, r.closes_days, r.employees_ask, r.request_days,
  r.unnamed_release_days, r.offer_hours, r.quiet_from, r.quiet_until, r.offers_stop_days, r.priorities,
  r.details_forgotten_days, r.source`

/** $1 the region, $2 the journey, $3 the day. */
const ruleOn = statement<RuleRow>(`
  select ${columns} from seat_rule r
  where r.region_id = $1 and (r.journey_id is null or r.journey_id = $2) and r.from_day <= $3
  order by r.journey_id is null, r.from_day desc limit 1`)

/** The rule that holds on a day: the newest for the journey, else the region's newest, else the nation's default. */
export async function getSeatRule(
  db: Db,
  { regionId, journeyId, onDay }: { readonly regionId: number; readonly journeyId: number; readonly onDay: Day },
): Promise<SeatRule> {
  const [row] = await ruleOn(db, regionId, journeyId, onDay)
  return ruleOf(row ?? null)
}

/** The rule that holds for an occasion `o` of a step `s` on the day of $2, as JSON; null for the nation's default. */
export const ruleAsJson = `(select json_build_object('id', r.id, 'journeyId', r.journey_id,
    'fromDay', r.from_day, 'opensDays', r.opens_days, 'closesDays', r.closes_days, 'employeesAsk', r.employees_ask,
    'requestDays', r.request_days, 'unnamedReleaseDays', r.unnamed_release_days, 'offerHours', r.offer_hours,
    'quietFrom', r.quiet_from, 'quietUntil', r.quiet_until, 'offersStopDays', r.offers_stop_days,
    'priorities', r.priorities, 'detailsForgottenDays', r.details_forgotten_days, 'source', r.source)
  from seat_rule r where r.region_id = o.region_id and (r.journey_id is null or r.journey_id = s.journey_id)
    and r.from_day <= $2 order by r.journey_id is null, r.from_day desc limit 1)`

/** $1 the region. */
const rulesOf = statement<RuleRow & Pick<SetSeatRule, 'id' | 'fromDay' | 'setBy'>>(`
  select ${columns}, p.name as set_by from seat_rule r left join person p on p.id = r.set_by
  where r.region_id = $1 order by r.from_day desc, r.id desc`)

/** A region's rules, those of every journey among them, the one that begins last first. */
export async function listSeatRules(db: Db, regionId: number): Promise<SetSeatRule[]> {
  return (await rulesOf(db, regionId)).map(({ id, fromDay, setBy, ...row }) => ({
    ...readRule({ ...row, id, fromDay }),
    ...{ id, fromDay, setBy },
  }))
}

export interface NewSeatRule extends SeatTerms {
  readonly regionId: number
  readonly journeyId: number | null
  readonly fromDay: Day
  readonly source: string
  readonly setBy: number | null
  readonly setAt: Date
}

export async function insertSeatRule(tx: Tx, rule: NewSeatRule): Promise<number> {
  const { id } = await tx
    .insertInto('seatRule')
    .values({ ...rule, priorities: [...rule.priorities] })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}
