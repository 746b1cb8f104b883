import { formatDay } from '#design'
import type { Language } from '#values'
import type { PlanFault } from './plan.rules.ts'
import { text } from './plan.text.ts'

type Names = readonly { readonly personId: number; readonly name: string }[]

/** What must be put right, by field; the first of several at the same field. */
export function wordPlanFaults(faults: readonly PlanFault[], names: Names, lang: Language): Record<string, string> {
  const worded: Record<string, string> = {}
  for (const fault of faults) worded[fault.field] ??= wordFault(fault, names, lang)
  return worded
}

function wordFault(fault: PlanFault, names: Names, lang: Language): string {
  const say = text[lang].faults
  switch (fault.fault) {
    case 'closesAfterItStarts':
      return say.closesAfterItStarts(formatDay(fault.firstDay, lang))
    case 'beforeBookingCloses':
      return say.beforeBookingCloses(formatDay(fault.closes, lang))
    case 'twoTasksThatDay':
    case 'staffedElsewhere': {
      const name = names.find(({ personId }) => personId === fault.personId)?.name
      return say[fault.fault](name ?? text[lang].someone)
    }
    default:
      return say[fault.fault]
  }
}
