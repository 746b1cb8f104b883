import { type Day, daysBetween, type Holiday, holidayOn, type Refusal, type TimeOfDay, weekday } from '#values'
import { type DayForm, hinders, type StaffRole } from '../planning/plan.rules.ts'
import { type Spot, type Travel, type TravelTimes, travelBetween } from '../travel/travel.rules.ts'

interface Timed {
  readonly onDay: Day
  readonly starts: TimeOfDay
  readonly ends: TimeOfDay
  readonly endsDayAfter?: boolean | undefined
}

/** Where a day is held: a room of the register, or what was written by hand. */
export interface RoomAt extends Spot {
  readonly roomId: number
  readonly roomName: string
  readonly capacity: number
  readonly isEnded: boolean
}

/** A day that is planned, or is about to be; `occasionId` and `dayId` are null until it is. */
export interface DayAsked extends Timed {
  readonly occasionId: number | null
  readonly dayId: number | null
  readonly regionId: number
  readonly number: number
  readonly courseName: string
  readonly form: DayForm
  readonly room: RoomAt | null
  readonly place: string
  readonly seats: number
  readonly staff: readonly { readonly personId: number; readonly name: string; readonly role: StaffRole }[]
}

/** A day in one of these rooms, of whichever region. */
export interface RoomUse extends Timed {
  readonly roomId: number
  readonly occasionId: number | null
  readonly number: number
  readonly courseName: string
  readonly regionId: number
  readonly regionName: string
}

/** What one of the staff does at another time, or at the same. */
export interface Task extends Timed {
  readonly personId: number
  readonly role: StaffRole
  readonly occasionId: number | null
  readonly number: number
  readonly courseName: string
  readonly form: DayForm
  readonly place: string
  readonly spot: Spot | null
}

/** What the days are held against. */
export interface Ground {
  readonly uses: readonly RoomUse[]
  readonly tasks: readonly Task[]
  /** How many of a day's participants have a seat elsewhere at the same time. */
  readonly elsewhere: readonly { readonly occasionId: number; readonly number: number; readonly persons: number }[]
  readonly times: TravelTimes
}

/** Something about a planned day that is likely to go wrong. It never stops anyone; whoever plans may know better. */
export type Conflict = { readonly occasionId: number | null; readonly number: number; readonly onDay: Day } & (
  | ({ readonly conflict: 'roomTaken'; readonly room: string } & Pick<RoomUse, 'starts' | 'ends' | 'courseName'> & {
        /** Said where it is another region's, whose course is its own business. */
        readonly regionName: string | null
      })
  | { readonly conflict: 'roomTooSmall'; readonly room: string; readonly capacity: number; readonly seats: number }
  | { readonly conflict: 'roomEnded'; readonly room: string }
  | ({ readonly conflict: 'twoTasks'; readonly name: string } & Pick<Task, 'starts' | 'ends' | 'courseName'>)
  | ({ readonly conflict: 'tooFar'; readonly name: string; readonly courseName: string; readonly free: number } & {
      /** Undefined where the way between the places is not known. */
      readonly travel: Travel | undefined
    })
  | { readonly conflict: 'participantsElsewhere'; readonly persons: number }
  | { readonly conflict: 'holiday'; readonly holiday: Holiday }
  | { readonly conflict: 'weekend'; readonly weekday: number }
)

/** Every conflict of these days, in their order. Days of the same occasion are also held against each other. */
export function conflictsOf(days: readonly DayAsked[], ground: Ground): Conflict[] {
  const asked = new Set(days.map(({ occasionId }) => occasionId))
  const isOther = ({ occasionId }: { readonly occasionId: number | null }) => !asked.has(occasionId)
  const uses = Map.groupBy([...ground.uses.filter(isOther), ...days.flatMap(useOf)], ({ roomId }) => roomId)
  const tasks = Map.groupBy([...ground.tasks.filter(isOther), ...days.flatMap(tasksOf)], ({ personId }) => personId)
  const elsewhere = new Map(ground.elsewhere.map((one) => [`${one.occasionId} ${one.number}`, one.persons]))
  return days.flatMap((day) => {
    const persons = elsewhere.get(`${day.occasionId} ${day.number}`) ?? 0
    return [
      ...ofRoom(day, uses),
      ...day.staff.flatMap((one) => ofStaff(day, one, { tasks: tasks.get(one.personId) ?? [], times: ground.times })),
      ...(persons > 0 ? [{ ...at(day), conflict: 'participantsElsewhere' as const, persons }] : []),
      ...ofDate(day),
    ]
  })
}

function at({ occasionId, number, onDay }: DayAsked) {
  return { occasionId, number, onDay }
}

function useOf({ room, ...day }: DayAsked): RoomUse[] {
  return room === null ? [] : [{ ...day, roomId: room.roomId, regionName: '' }]
}

function tasksOf(day: DayAsked): Task[] {
  return day.staff.map(({ personId, role }) => ({ ...day, personId, role, spot: day.room }))
}

type Held = Pick<DayAsked, 'occasionId' | 'number'>

function isSame(one: Held, other: Held): boolean {
  return one.occasionId === other.occasionId && one.number === other.number
}

function ofRoom(day: DayAsked, uses: ReadonlyMap<number, readonly RoomUse[]>): Conflict[] {
  const { room, seats } = day
  if (room === null) return []
  const found: Conflict[] = []
  if (room.isEnded) found.push({ ...at(day), conflict: 'roomEnded', room: room.roomName })
  if (room.capacity < seats)
    found.push({ ...at(day), conflict: 'roomTooSmall', room: room.roomName, capacity: room.capacity, seats })
  for (const use of uses.get(room.roomId) ?? []) {
    if (isSame(use, day) || freeBetween(use, day) >= 0) continue
    const { starts, ends, courseName } = use
    const regionName = use.regionId === day.regionId ? null : use.regionName
    found.push({ ...at(day), conflict: 'roomTaken', room: room.roomName, starts, ends, courseName, regionName })
  }
  return found
}

/** Places that are not the same are never nearer than this, also where nobody has said how long it takes. */
const leastBetweenPlaces = 15

function ofStaff(
  day: DayAsked,
  { personId, name, role }: DayAsked['staff'][number],
  { tasks, times }: { readonly tasks: readonly Task[]; readonly times: TravelTimes },
): Conflict[] {
  const [own] = tasksOf(day).filter((task) => task.personId === personId)
  if (own === undefined) return []
  return tasks.flatMap((task): Conflict[] => {
    const isEarlierOfOwn = task.occasionId === day.occasionId && task.number >= day.number
    if (isEarlierOfOwn || !hinders(task.role, role)) return []
    const free = freeBetween(task, day)
    const { starts, ends, courseName } = task
    if (free < 0) return [{ ...at(day), conflict: 'twoTasks', name, starts, ends, courseName }]
    const travel = wayBetween(task, own, times)
    const needed = travel === 'none' ? 0 : (travel?.minutes ?? leastBetweenPlaces)
    if (free >= needed) return []
    return [{ ...at(day), conflict: 'tooFar', name, courseName, free, travel: travel === 'none' ? undefined : travel }]
  })
}

/** Whether nobody can do both: they overlap, or the way between them takes longer than there is time. */
export function isInTheWay(one: Task, other: Task, times: TravelTimes): boolean {
  const free = freeBetween(one, other)
  if (free < 0) return true
  const travel = wayBetween(one, other, times)
  return free < (travel === 'none' ? 0 : (travel?.minutes ?? leastBetweenPlaces))
}

/** None within a place or to a screen; undefined where nobody knows. */
function wayBetween(one: Task, other: Task, times: TravelTimes): Travel | undefined | 'none' {
  if (one.form !== 'on-site' || other.form !== 'on-site') return 'none'
  if (one.spot && other.spot) return travelBetween(one.spot, other.spot, times)
  return one.place.trim().toLowerCase() === other.place.trim().toLowerCase() ? 'none' : undefined
}

function ofDate(day: DayAsked): Conflict[] {
  if (day.form === 'recorded') return []
  const holiday = holidayOn(day.onDay)
  if (holiday) return [{ ...at(day), conflict: 'holiday', holiday }]
  const ofWeek = weekday(day.onDay)
  return ofWeek > 5 ? [{ ...at(day), conflict: 'weekend', weekday: ofWeek }] : []
}

/** Minutes between the one's end and the other's beginning, whichever comes first; negative where they overlap. */
export function freeBetween(one: Timed, other: Timed): number {
  const offset = daysBetween(one.onDay, other.onDay) * 24 * 60
  const [from, until] = [offset + minutes(other.starts), offset + minutes(other.ends) + afterMidnight(other)]
  return Math.max(from - minutes(one.ends) - afterMidnight(one), minutes(one.starts) - until)
}

function minutes(time: TimeOfDay): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
}

function afterMidnight({ endsDayAfter = false }: Timed): number {
  return endsDayAfter ? 24 * 60 : 0
}

export interface Conflicting extends Refusal<'conflicting'> {
  readonly conflicts: readonly Conflict[]
}

/** The conflicts that were shown, as a form carries them, so that only new ones are told of when it comes back. */
export function seenAs(conflicts: readonly Conflict[]): string {
  return conflicts.map(keyOf).sort().join('|')
}

export function isSeen(conflict: Conflict, seen: string): boolean {
  return seen.split('|').includes(keyOf(conflict))
}

/** What a conflict is about, whatever its occasion is called: one that is not kept yet has another id every time. */
export function keyOf({ occasionId, ...conflict }: Conflict): string {
  return JSON.stringify(Object.values(conflict)).replaceAll('|', '/')
}
