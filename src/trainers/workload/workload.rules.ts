/** What a municipality gives a region in a year, in course days; half days count half. */
export interface Contribution {
  /** Null for those who are employed by no municipality: the region's own staff and procured leaders. */
  readonly municipalityId: number | null
  readonly name: string
  /** As agreed with the employers of its trainers; null where nothing is. */
  readonly agreed: number | null
  readonly taught: number
  /** On the staff of days ahead. */
  readonly planned: number
}

/** What is left of what was agreed when all that is planned has been taught; below zero when more is given. */
export function leftOf({ agreed, taught, planned }: Contribution): number | null {
  return agreed === null ? null : agreed - taught - planned
}

export type Balance = 'nothing-agreed' | 'short' | 'even' | 'more'

/** How a municipality stands: within a day of what was agreed is even. */
export function balanceOf(contribution: Contribution): Balance {
  const left = leftOf(contribution)
  if (left === null) return 'nothing-agreed'
  if (left >= 1) return 'short'
  return left <= -1 ? 'more' : 'even'
}

export interface Sum {
  readonly agreed: number
  readonly taught: number
  readonly planned: number
}

export function sumOf(rows: readonly Contribution[]): Sum {
  return {
    agreed: rows.reduce((sum, { agreed }) => sum + (agreed ?? 0), 0),
    taught: rows.reduce((sum, { taught }) => sum + taught, 0),
    planned: rows.reduce((sum, { planned }) => sum + planned, 0),
  }
}

/** Figures about fewer than so many people are shown to nobody: they would tell of a person. */
export const smallestGroup = 5

/** How it goes to staff course days, of everyone together. */
export interface StaffingFigures {
  /** How many have been on the staff or asked. */
  readonly people: number
  readonly asked: number
  readonly yes: number
  readonly no: number
  readonly callOuts: number
  readonly filled: number
  /** Minutes from that a place became empty until it was taken, the middle one; null when none was. */
  readonly medianMinutes: number | null
  /** Hours from that someone was asked until they answered, the middle one. */
  readonly medianHours: number | null
}

/** The figures, or nothing when they are about too few. */
export function shownFigures(figures: StaffingFigures): StaffingFigures | undefined {
  return figures.people >= smallestGroup ? figures : undefined
}

/** A year of one's own, in days. */
export interface OwnYear {
  readonly year: number
  readonly led: number
  readonly trained: number
  /** As a reserve who was called in. */
  readonly calledIn: number
  /** As a reserve who was not needed. */
  readonly stoodBy: number
  readonly planned: number
  readonly agreed: number | null
}

/** The years one can look back on, the newest first. */
export function yearsTo(year: number): number[] {
  return [year + 1, year, year - 1, year - 2, year - 3]
}
