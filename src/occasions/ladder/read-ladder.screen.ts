import { krFromText } from '#values'
import { earliestRung, mostRungs, type Rung } from './ladder.rules.ts'

/** What is wrong with a rung as it was typed, by the name of its field. */
export type RungFault = 'daysMissing' | 'notDays' | 'costMissing' | 'notACost'

export interface RungsRead {
  readonly rungs: readonly Rung[]
  readonly faults: Readonly<Record<string, RungFault>>
}

/** The rungs of a form: `days-1`, `cost-1` and so on, and `no-show`; rows left empty are none. */
export function readRungs(typed: Readonly<Record<string, string>>): RungsRead {
  const rungs: Rung[] = []
  const faults: Record<string, RungFault> = {}
  for (let row = 1; row <= mostRungs; row += 1) {
    const [days, cost] = [typed[`days-${row}`]?.trim() ?? '', typed[`cost-${row}`]?.trim() ?? '']
    if (days === '' && cost === '') continue
    const daysBefore = daysFrom(days)
    const what = costFrom(cost)
    if (daysBefore === undefined) faults[`days-${row}`] = days === '' ? 'daysMissing' : 'notDays'
    if (what === undefined) faults[`cost-${row}`] = cost === '' ? 'costMissing' : 'notACost'
    if (daysBefore !== undefined && what !== undefined) rungs.push({ daysBefore, ...what })
  }
  const noShow = typed['no-show']?.trim() ?? ''
  const what = noShow === '' ? undefined : costFrom(noShow)
  if (noShow !== '' && what === undefined) faults['no-show'] = 'notACost'
  if (what !== undefined) rungs.push({ daysBefore: null, ...what })
  return { rungs, faults }
}

function daysFrom(text: string): number | undefined {
  const days = /^\d{1,3}$/.test(text) ? Number(text) : 0
  return days >= 1 && days <= earliestRung ? days : undefined
}

/** "50 %" is a part of the price; "250" and "250 kr" an amount. */
function costFrom(text: string): Pick<Rung, 'percent' | 'amountOre'> | undefined {
  const part = /^(\d{1,3})\s*%$/.exec(text)
  if (part) return Number(part[1]) <= 100 ? { percent: Number(part[1]), amountOre: null } : undefined
  const amountOre = krFromText(text)
  return amountOre === undefined || amountOre < 0 ? undefined : { percent: null, amountOre }
}
