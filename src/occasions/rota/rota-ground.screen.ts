import type { Db } from '#platform/db'
import { listAvailability, listTeamNeeds, needOn, type SaidAvailability, touches } from '#trainers'
import { addDays, type Day, yearOf } from '#values'
import { listTasks } from '../conflicts/conflicts.store.ts'
import { listTravelTimes } from '../travel/travel.store.ts'
import { keyOf, type Member, type RotaDay, type RotaGround, type Said } from './candidate.rules.ts'
import { type BareDay, listContributions, listLeft, listMembers, listTurnsHad } from './rota.report.ts'

export interface RotaAsked {
  readonly days: readonly RotaDay[]
  readonly ground: RotaGround
}

/** What the turns of these days of a region are weighed by. As many queries however many days there are. */
export async function gatherRota(db: Db, regionId: number, bare: readonly BareDay[]): Promise<RotaAsked> {
  const needs = await listTeamNeeds(db, regionId)
  const days = bare.map((day) => ({ ...day, needs: needOn(needs, day.courseId, day.onDay) }))
  const dates = days.map(({ onDay }) => onDay).sort()
  const [from, until] = [dates[0], dates.at(-1)]
  if (from === undefined || until === undefined) return { days, ground: nothing }
  const courseIds = [...new Set(days.map(({ courseId }) => courseId))]
  const members = await listMembers(db, { regionId, courseIds, from })
  const personIds = [...new Set(members.map(({ personId }) => personId))]
  const years = { lastYear: yearOf(until), without: days.map(({ dayId }) => dayId) }
  const [history, contributions, said, tasks, left] = await Promise.all([
    listTurnsHad(db, { ...years, personIds, firstYear: yearOf(from) - 1 }),
    listContributions(db, { ...years, regionId, firstYear: yearOf(from) }),
    listAvailability(db, { personIds, from, until: addDays(until, 1) }),
    listOtherTasks(db, { days, personIds }),
    listLeft(db, { dayIds: years.without, personIds }),
  ])
  const spots = [
    ...days.map(({ spot }) => spot),
    ...tasks.map(({ spot }) => spot),
    ...members.flatMap(({ homes }) => homes),
  ]
  const times = await listTravelTimes(db, [...new Set(spots.flatMap((spot) => (spot ? [spot.venueId] : [])))])
  const ground = { members, said: saidOf(said, { members, days }), history, contributions, tasks, times }
  return { days, ground: { ...ground, left: new Set(left.map(({ personId, dayId }) => keyOf(personId, dayId))) } }
}

const nothing: RotaGround = {
  ...{ members: [], said: new Map(), left: new Set(), history: [], contributions: [], tasks: [], times: new Map() },
}

/** What the members do around these days on others than these. */
async function listOtherTasks(
  db: Db,
  { days, personIds }: { readonly days: readonly RotaDay[]; readonly personIds: readonly number[] },
): Promise<RotaGround['tasks']> {
  const around = (onDay: Day) => [addDays(onDay, -1), onDay, addDays(onDay, 1)]
  const dates = [...new Set(days.flatMap(({ onDay }) => around(onDay)))]
  const own = new Set(days.map(({ occasionId, number }) => keyOf(occasionId, number)))
  const tasks = await listTasks(db, { personIds, dates })
  return tasks.filter(({ occasionId, number }) => occasionId === null || !own.has(keyOf(occasionId, number)))
}

/** What each has said of each day that they might have a turn on. */
function saidOf(
  said: readonly SaidAvailability[],
  { members, days }: { readonly members: readonly Member[]; readonly days: readonly RotaDay[] },
): Map<string, Said> {
  const byPerson = Map.groupBy(said, ({ personId }) => personId)
  const found = new Map<string, Said>()
  for (const personId of new Set(members.map((member) => member.personId))) {
    const own = byPerson.get(personId) ?? []
    for (const day of own.length > 0 ? days : []) {
      const ofDay = own.filter((one) => touches(one, day))
      const first = ofDay.find(({ kind }) => kind === 'cannot') ?? ofDay[0]
      if (first) found.set(keyOf(personId, day.dayId), { kind: first.kind, note: first.note })
    }
  }
  return found
}
