import { parseId } from '#values'
import { type StaffPlan, type StaffRole, staffRoles } from '../planning/plan.rules.ts'

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
  readonly staff: readonly StaffPlan[]
}

/** The days that were chosen otherwise than they are, each with everyone who is to be there. */
export function daysChanged(days: readonly DayNow[], { staff, versions }: Chosen) {
  return days.flatMap(({ dayId, occasionId, staff: now }) => {
    const chosen = staffChosen(staff.get(dayId) ?? now)
    return isSameStaff(now, chosen)
      ? []
      : [{ dayId, occasionId, staff: chosen, version: versions.get(occasionId) ?? 0 }]
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
