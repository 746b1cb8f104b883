import type { Language } from '#values'
import type { LeaveRefusal, SteerRefusal } from './call-out.rules.ts'
import { text } from './call-out.text.ts'

/** Why someone is not taken off a day. */
export function wordLeaveRefusal({ refused }: LeaveRefusal, lang: Language): string {
  return text[lang].leaveRefused[refused]
}

/** Why a call-out is not steered so. */
export function wordSteerRefusal({ refused }: SteerRefusal, lang: Language): string {
  return text[lang].steerRefused[refused]
}
