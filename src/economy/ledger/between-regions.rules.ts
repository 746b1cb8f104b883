import { yearOf } from '#values'
import { type Due, isSeatCause, type Line, openYear } from './posting.rules.ts'

/** Which region plans, and which is the municipality's own where that is another. */
export interface Regions {
  readonly regionId: number
  readonly homeRegionId?: number | null | undefined
}

/** The municipality's own region, where another plans: it pays the host, and is paid by its municipality. */
export function guestOf({ regionId, homeRegionId }: Regions): number | undefined {
  return homeRegionId === null || homeRegionId === undefined || homeRegionId === regionId ? undefined : homeRegionId
}

/** The matter between the regions that goes with a matter of a seat. */
export function guestMatter(matter: string): string {
  return `guest ${matter}`
}

/**
 * A due of a seat as it is posted: to the host itself, or, for a guest, once to the own region and from there the same to
 * the host. A municipality is thus invoiced by one region only, and the pot's part stays where the teaching was.
 */
export function duesBetween(due: Due, regions: Regions, closedYears: (regionId: number) => readonly number[]): Due[] {
  const homeRegionId = guestOf(regions)
  if (homeRegionId === undefined) return [due]
  const own: Due = {
    ...due,
    creditorId: homeRegionId,
    year: openYear(yearOf(due.occurredOn), closedYears(homeRegionId)),
    lines: due.lines.map((line) => passedOn(line, homeRegionId)),
  }
  const between: Due = {
    ...due,
    matter: guestMatter(due.matter),
    debtorId: homeRegionId,
    cause: 'between-regions',
    lines: due.lines.map((line) => (line.account === 'receivable' ? { ...line, organisationId: homeRegionId } : line)),
    facts: { ...due.facts, ...(isSeatCause(due.cause) ? {} : { fee: due.cause }) },
  }
  return [own, between]
}

/** What the own region gets it passes on: all of it is income, none of it goes into its own pot. */
function passedOn(line: Line, homeRegionId: number): Line {
  if (line.account === 'receivable') return line
  return { ...line, account: 'income', organisationId: homeRegionId }
}

/** Both matters of each, since it costs nothing to take back what was never charged. */
export function mattersBetween(matters: readonly string[]): string[] {
  return [...matters, ...matters.map(guestMatter)]
}

/** What must not stand beside what is due: the matters between regions of a seat that is not a guest's. */
export function notBetween(matters: readonly string[], regions: Regions): string[] {
  return guestOf(regions) === undefined ? matters.map(guestMatter) : []
}
