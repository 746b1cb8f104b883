import { type Day, parseId } from '#values'
import { type StaffPlan, type StaffRole, staffRoles } from '../planning/plan.rules.ts'
import type { ProposedDay } from './rota.rules.ts'

/** The name of the field of a turn, as `readChosen` reads it back. */
export function fieldOfTurn(
  dayId: number,
  { role, index }: { readonly role: StaffRole; readonly index: number },
): string {
  return `turn-${dayId}-${role}-${index}`
}

export function fieldOfVersion(occasionId: number): string {
  return `version-${occasionId}`
}

export interface Chosen {
  /** Everyone chosen, by day; a day where nobody was chosen is in it too. */
  readonly staff: ReadonlyMap<number, readonly StaffPlan[]>
  readonly versions: ReadonlyMap<number, number>
}

/** What was chosen in a form of turns. What is none of its fields is passed over. */
export function readChosen(body: Readonly<Record<string, unknown>>): Chosen {
  const staff = new Map<number, StaffPlan[]>()
  const versions = new Map<number, number>()
  for (const [name, value] of Object.entries(body)) {
    const [kind, id = '', ...rest] = name.split('-')
    const of = parseId(id)
    const number = parseId(typeof value === 'string' ? value : undefined)
    if (of === undefined) continue
    if (kind === 'version' && number !== undefined) versions.set(of, number)
    const role = staffRoles.find((one) => one === rest.slice(0, -1).join('-'))
    if (kind !== 'turn' || role === undefined) continue
    const ofDay = staff.get(of) ?? []
    staff.set(of, number === undefined ? ofDay : [...ofDay, { personId: number, role }])
  }
  return { staff, versions }
}

interface DayNow {
  readonly dayId: number
  readonly occasionId: number
  readonly onDay: Day
  readonly staff: readonly StaffPlan[]
}

/** The days that were chosen otherwise than they are, each with everyone who is to be there. */
export function daysChanged(days: readonly DayNow[], { staff, versions }: Chosen) {
  return days.flatMap(({ dayId, occasionId, onDay, staff: now }) => {
    const chosen = staffChosen(staff.get(dayId) ?? now)
    return isSameStaff(now, chosen)
      ? []
      : [{ dayId, occasionId, onDay, staff: chosen, version: versions.get(occasionId) ?? 0 }]
  })
}

/** Who is to be there by these choices; whoever was chosen twice has the first of leading, training and standing by. */
export function staffChosen(chosen: readonly StaffPlan[]): StaffPlan[] {
  const ordered = staffRoles.flatMap((role) => chosen.filter((one) => one.role === role))
  return ordered.filter(({ personId }, at) => ordered.findIndex((one) => one.personId === personId) === at)
}

/** Whether these are the same people with the same tasks. */
export function isSameStaff(one: readonly StaffPlan[], other: readonly StaffPlan[]): boolean {
  const keys = (staff: readonly StaffPlan[]) =>
    staff
      .map(({ personId, role }) => `${role} ${personId}`)
      .sort()
      .join()
  return keys(one) === keys(other)
}

/** What everyone would do by a proposal, by day. */
export function chosenIn(proposed: readonly ProposedDay[]): Chosen {
  return {
    staff: new Map(proposed.map(({ day, turns }) => [day.dayId, turns.flatMap(staffOf)])),
    versions: new Map(proposed.map(({ day }) => [day.occasionId, day.version])),
  }
}

function staffOf({ role, chosen }: ProposedDay['turns'][number]): StaffPlan[] {
  return chosen === undefined ? [] : [{ role, personId: chosen.member.personId }]
}

/** A proposal with what was chosen otherwise in it. */
export function withChosen(all: Chosen, own: Chosen): Chosen {
  const staff = new Map([...all.staff].map(([dayId, proposed]) => [dayId, own.staff.get(dayId) ?? proposed]))
  return { staff, versions: all.versions }
}
