import type { Typed } from '#design'
import { addDays, type Day, parseDay } from '#values'
import type { Quota, Release } from './quota.rules.ts'
import { releaseRows } from './shown.rules.ts'

/** What is wrong with a field of the form, as a word that the page puts into a sentence. */
export type QuotaFault = 'notSeats' | 'notADay' | 'notDays' | 'bothWays' | 'needsDay' | 'notPercent'

type QuotasRead =
  | { readonly ok: true; readonly quotas: readonly Quota[]; readonly releases: readonly Release[] }
  | { readonly ok: false; readonly faults: Readonly<Record<string, QuotaFault>> }

/** The quotas and releases as they were filled in; each fault at its field: `seats-7` is municipality 7, `on-2` the second release. */
export function readQuotas(
  typed: Typed,
  { municipalityIds, firstDay }: { readonly municipalityIds: readonly number[]; readonly firstDay: Day },
): QuotasRead {
  const faults: Record<string, QuotaFault> = {}
  const said = (name: string) => (typeof typed[name] === 'string' ? typed[name].trim() : '')
  const whole = (name: string, most: number, fault: QuotaFault) => {
    const number = /^\d{1,3}$/.test(said(name)) ? Number(said(name)) : Number.NaN
    if (number <= most) return number
    faults[name] = fault
    return 0
  }
  const quotas = municipalityIds.map((municipalityId) => {
    const name = `seats-${municipalityId}`
    return { municipalityId, seats: said(name) === '' ? 0 : whole(name, 500, 'notSeats') }
  })
  const releases = releaseRows.flatMap((row): Release[] => {
    const [on, before, percent] = [`on-${row}`, `before-${row}`, `percent-${row}`]
    if (said(on) === '' && said(before) === '' && said(percent) === '') return []
    if (said(on) !== '' && said(before) !== '') faults[before] = 'bothWays'
    if (said(on) === '' && said(before) === '') faults[on] = 'needsDay'
    const part = whole(percent, 100, 'notPercent')
    if (part === 0) faults[percent] = 'notPercent'
    const typedDay = said(on) === '' ? undefined : parseDay(said(on))
    if (said(on) !== '' && typedDay === undefined) faults[on] = 'notADay'
    const days = said(before) === '' ? 0 : whole(before, 365, 'notDays')
    return [{ onDay: typedDay ?? addDays(firstDay, -days), percent: part }]
  })
  return Object.keys(faults).length > 0 ? { ok: false, faults } : { ok: true, quotas, releases }
}
