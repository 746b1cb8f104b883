import { formatDayShort } from '#design'
import type { Day, Language } from '#values'
import { wordPlanFaults } from '../planning/word-fault.view.ts'
import type { ChangeStaffRefusal } from '../staffing/staffing.rules.ts'
import { text } from './rota.text.ts'

interface Refused {
  readonly dayId: number
  readonly refusal: ChangeStaffRefusal
}

interface Known {
  readonly days: readonly { readonly dayId: number; readonly onDay: Day; readonly courseName: string }[]
  readonly names: readonly { readonly personId: number; readonly name: string }[]
  readonly lang: Language
}

/** "tors 12 mars: någon annan ändrade kurstillfället medan du valde", one for each day. */
export function wordNotApplied(refused: readonly Refused[], { days, names, lang }: Known): string[] {
  const say = text[lang]
  return refused.flatMap(({ dayId, refusal }) => {
    const day = days.find((one) => one.dayId === dayId)
    if (day === undefined) return []
    const why =
      refusal.refused === 'planFaulty'
        ? Object.values(wordPlanFaults(refusal.faults, names, lang)).join(' ')
        : say.refused[refusal.refused]
    return [say.refusedDay(`${formatDayShort(day.onDay, lang)}, ${day.courseName}`, why)]
  })
}
