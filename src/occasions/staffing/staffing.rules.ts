import type { Refusal } from '#values'
import type { StaffRole } from '../planning/plan.rules.ts'

export type CallInRefusal = Refusal<'noReserve'> | Refusal<'alreadyCalledIn'>

/** A reserve is called in once; it may be written down afterwards, when someone had to step in the same morning. */
export function whyNotCallIn(staff: {
  readonly role: StaffRole
  readonly calledInAt: Date | null
}): CallInRefusal | undefined {
  if (staff.role !== 'reserve') return { refused: 'noReserve' }
  return staff.calledInAt === null ? undefined : { refused: 'alreadyCalledIn' }
}
