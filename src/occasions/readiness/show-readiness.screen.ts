import { listFormAnswers } from '#learning'
import { dayAt, today } from '#platform'
import type { Db } from '#platform/db'
import { type Asker, Missing, parseId } from '#values'
import { findOccasion } from '../occasion/occasion.report.ts'
import { inTheirRegion, staffedBy } from '../occasion/reach.report.ts'
import type { Occasion } from '../occasion/shown.rules.ts'
import { nextDays, type PreparedDays, sortings } from './readiness.rules.ts'
import { listOfferedOn, listPreparedDays, listReadiness } from './readiness.store.ts'
import type { ReadinessShown } from './readiness.view.tsx'

export interface ReadinessParams {
  Params: { occasionId: string }
  Querystring: { before?: string; sort?: string; page?: string }
}

/** The occasion as whoever reads its readiness meets it. */
export interface Met {
  readonly occasion: Occasion
  readonly groups: readonly PreparedDays[]
  readonly plansTheRegion: boolean
  readonly mayAct: boolean
}

const perPage = 50

/** For whoever plans in its region or is on its staff; for others it is not there. */
export async function getMetOccasion(db: Db, asker: Asker, wanted: string): Promise<Met> {
  const id = parseId(wanted) ?? 0
  const planned = await findOccasion(db, id, inTheirRegion(asker, 'plan occasions'))
  const occasion = planned ?? (await findOccasion(db, id, staffedBy(asker.personId)))
  if (occasion === undefined) throw new Missing('occasion')
  const staff = occasion.days.flatMap((day) => day.staff)
  const leads = staff.some(({ personId, role }) => personId === asker.personId && role === 'course-leader')
  const plansTheRegion = planned !== undefined
  return { occasion, plansTheRegion, mayAct: plansTheRegion || leads, groups: await listPreparedDays(db, id) }
}

/** A page of the list, for the days and in the order that were asked for. */
export async function showReadiness(db: Db, met: Met, query: ReadinessParams['Querystring']): Promise<ReadinessShown> {
  const { occasion, groups } = met
  const wanted = Math.min(parseId(query.page) ?? 1, 1_000)
  const days = groups.find(({ dayId }) => dayId === parseId(query.before)) ?? nextDays(groups, today())
  const sorting = sortings.find((each) => each === query.sort) ?? 'ready'
  const asked = { occasionId: occasion.occasionId, sorting, limit: perPage, offset: (wanted - 1) * perPage }
  const list = days ? await listReadiness(db, { ...asked, dayId: days.dayId }) : []
  const offeredOn = days ? await listOfferedOn(db, days.dayId) : []
  const { found = 0, ready = 0 } = list[0] ?? {}
  return {
    ...{ ...met, days, sorting, found, ready, today: today(), page: wanted, pages: Math.ceil(found / perPage) },
    answers: await listFormAnswers(db, {
      courseId: occasion.courseId,
      personIds: list.map(({ personId }) => personId),
    }),
    list: list.map(({ bookedAt, acts, ...one }) => ({
      ...{ ...one, bookedOn: dayAt(bookedAt) },
      acts: acts.map(({ at, ...act }) => ({ ...act, on: dayAt(new Date(at)) })),
    })),
    offeredOn: offeredOn.map(({ at, wentTo, ...one }) => ({ ...one, wentTo: wentTo ?? '', on: dayAt(at) })),
  }
}
