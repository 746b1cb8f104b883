import { getPublishedRevision, listCourseDays } from '#journeys'
import type { Tx } from '#platform/db'
import { listTeamMembers } from '#trainers'
import type { Day } from '#values'
import type { PriceComponent, PricePort } from '../ports.ts'
import type { PlanFault } from './plan.rules.ts'
import {
  type CourseDay,
  type DayForm,
  faultsOfPlan,
  knownForms,
  type OccasionPlan,
  type OtherTask,
} from './plan.rules.ts'

/** What plans are held against in a region, each thing asked for once, so that a term is judged as readily as a course. */
export interface PlanGround {
  readonly regionId: number
  courseOf(courseId: number): Promise<{ readonly revisionId: number; readonly days: readonly CourseDay[] }>
  teamOn(courseId: number, onDay: Day): Promise<ReadonlySet<number>>
  pricesOf(courseId: number, onDay: Day, form: DayForm): Promise<readonly PriceComponent[]>
}

export function planGround(
  tx: Tx,
  { regionId, prices }: { readonly regionId: number; readonly prices: PricePort },
): PlanGround {
  const priceDays = once((courseId: number) => prices.listPriceDays(tx, { regionId, courseId }))
  const propose = once((courseId: number, onDay: Day, form: DayForm) =>
    prices.proposePrices(tx, { regionId, courseId, onDay, form }),
  )
  return {
    regionId,
    courseOf: once(async (courseId: number) => {
      const { id: revisionId } = await getPublishedRevision(tx, courseId)
      return { revisionId, days: (await listCourseDays(tx, revisionId)).map(knownForms) }
    }),
    teamOn: once(async (courseId: number, onDay: Day) => {
      const members = await listTeamMembers(tx, { regionId, courseId, onDay })
      return new Set(members.map(({ personId }) => personId))
    }),
    pricesOf: async (courseId, onDay, form) => {
      const begins = (await priceDays(courseId)).filter((day) => day <= onDay)
      const asked = begins.reduce((latest, day) => (day > latest ? day : latest), begins[0] ?? onDay)
      return propose(courseId, asked, form)
    },
  }
}

function once<Asked extends readonly (string | number)[], Answer>(ask: (...asked: Asked) => Promise<Answer>) {
  const answers = new Map<string, Promise<Answer>>()
  return (...asked: Asked): Promise<Answer> => {
    const key = asked.join(' ')
    const known = answers.get(key) ?? ask(...asked)
    answers.set(key, known)
    return known
  }
}

export interface Judged {
  readonly revisionId: number
  readonly courseDays: readonly CourseDay[]
  /** What a seat costs each day, in the order of the plan. */
  readonly prices: readonly (readonly PriceComponent[])[]
  readonly faults: readonly PlanFault[]
}

interface ToJudge {
  readonly courseId: number
  readonly plan: OccasionPlan
  readonly today: Day
  /** What the staff do elsewhere on these days. */
  readonly otherTasks: readonly OtherTask[]
}

/** Everything that must be put right before the plan can be an occasion, its prices among it. */
export async function judgePlan(ground: PlanGround, { courseId, plan, today, otherTasks }: ToJudge): Promise<Judged> {
  const { revisionId, days: courseDays } = await ground.courseOf(courseId)
  const team = new Map<number, ReadonlySet<number>>()
  for (const { number, onDay } of plan.days) team.set(number, await ground.teamOn(courseId, onDay))
  const faults = faultsOfPlan(plan, { today, courseDays, team, otherTasks })
  const prices: (readonly PriceComponent[])[] = []
  for (const { number, onDay, form } of plan.days) {
    const parts = await ground.pricesOf(courseId, onDay, form)
    prices.push(parts)
    if (form !== 'recorded' && parts.length === 0) faults.push({ field: `on-${number}`, fault: 'noPrice' })
  }
  return { revisionId, courseDays, prices, faults }
}
