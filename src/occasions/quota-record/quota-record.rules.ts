/** What a municipality did of its seats through a year, on occasions that have begun. Made-up days are not counted. */
export interface RecordRow {
  readonly municipalityId: number
  readonly name: string
  /** Seats kept for it. */
  readonly quota: number
  /** Seats with a name that were not missed, also beyond the quota. */
  readonly used: number
  /** Given back at no cost, with a name or without. */
  readonly early: number
  /** Given back so late that it cost. */
  readonly late: number
  /** Absent on every day, without excuse. */
  readonly missed: number
  /** Kept for it, never taken, and so released to everyone. */
  readonly unused: number
}

export type Counted = Exclude<keyof RecordRow, 'municipalityId' | 'name'>

export const countedColumns = ['quota', 'used', 'early', 'late', 'missed', 'unused'] as const satisfies Counted[]

export function sumOf(rows: readonly RecordRow[], column: Counted): number {
  return rows.reduce((sum, row) => sum + row[column], 0)
}
