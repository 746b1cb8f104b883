import type { Language } from '#values'
import { text } from './link.text.ts'
import type { StaffAnswerRefusal } from './staff-invitation.rules.ts'

/** Why a day cannot be answered any more, to whoever was asked. */
export function wordStaffAnswerRefusal({ refused }: StaffAnswerRefusal, lang: Language): string {
  return text[lang].refused[refused]
}
