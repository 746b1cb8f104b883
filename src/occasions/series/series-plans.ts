import type { Tx } from '#platform/db'
import { addDays, type Day, daysBetween } from '#values'
import type { Occasion } from '../occasion/shown.rules.ts'
import { judgePlan, type PlanGround } from '../planning/judge-plan.ts'
import type { DayPlan, OccasionPlan, OtherTask } from '../planning/plan.rules.ts'
import { listPlannedDays } from '../planning/plan.store.ts'
import { windowOf } from '../planning/window.rules.ts'
import type { SeatTerms } from '../seats/seat-rule.rules.ts'
import { listOtherTasks } from '../staffing/staffing.store.ts'
import { type Proposed, type Repeat, repeatsOf, type SeriesWish, warningsOf } from './series.rules.ts'

interface SeriesFrom {
  readonly occasion: Occasion
  readonly wish: SeriesWish
  readonly rule: Pick<SeatTerms, 'opensDays' | 'closesDays'>
  readonly ground: PlanGround
  readonly today: Day
}

/** The occasions of a series after one that is planned, each judged as it would be when it is made. */
export async function proposeSeries(tx: Tx, { occasion, wish, rule, ground, today }: SeriesFrom): Promise<Proposed[]> {
  const { courseId, regionId } = occasion
  const days = occasion.days.filter(({ cancelledWhy }) => cancelledWhy === null)
  const repeats = repeatsOf(
    days.map(({ onDay }) => onDay),
    wish,
  )
  const dates = repeats.flatMap((repeat) => repeat.days)
  const personIds = [...new Set(days.flatMap(({ staff }) => staff.map(({ personId }) => personId)))]
  const otherTasks: OtherTask[] = [...(await listOtherTasks(tx, { personIds, days: dates }))]
  const planned = new Set(await listPlannedDays(tx, { courseId, regionId, days: dates }))
  const proposed: Proposed[] = []
  for (const repeat of repeats) {
    const plan = await planOf(occasion, { repeat, rule, ground, today })
    const { faults } = repeat.skipped ? { faults: [] } : await judgePlan(ground, { courseId, plan, today, otherTasks })
    if (!repeat.skipped) otherTasks.push(...tasksOf(plan))
    proposed.push({ ...repeat, plan, faults, warnings: warningsOf(repeat.days, planned) })
  }
  return proposed
}

function tasksOf({ days }: OccasionPlan): OtherTask[] {
  return days.flatMap(({ staff, onDay, starts, ends, endsDayAfter = false }) =>
    staff.map((task) => ({ ...task, onDay, starts, ends, endsDayAfter })),
  )
}

/** Everything as it was but the dates; of the staff those who are in the team then. */
async function planOf(
  occasion: Occasion,
  { repeat, rule, ground, today }: Pick<SeriesFrom, 'rule' | 'ground' | 'today'> & { readonly repeat: Repeat },
): Promise<OccasionPlan> {
  const { courseId, seats, minimum, decideBy, firstDay } = occasion
  const days: DayPlan[] = []
  for (const day of occasion.days.filter(({ cancelledWhy }) => cancelledWhy === null)) {
    const onDay = addDays(day.onDay, repeat.byDays)
    const team = await ground.teamOn(courseId, onDay)
    const { number, starts, ends, form, place, link, material } = day
    const staff = day.staff
      .filter(({ personId }) => team.has(personId))
      .map(({ personId, role }) => ({ personId, role }))
    days.push({ number, onDay, starts, ends, form, place, link, material, endsDayAfter: ends < starts, staff })
  }
  const first = days[0]?.onDay ?? firstDay
  const least = minimum !== null &&
    decideBy !== null && {
      minimum: { least: minimum, decideBy: addDays(first, -daysBetween(decideBy, firstDay)) },
    }
  return { seats, ...windowOf(first, rule, today), days, ...(least || {}) }
}
