import type { Day, Ore } from '#values'

/** What one occasion has put into the pot of a year. */
export interface PotIncome {
  readonly occasionId: number
  readonly courseName: string
  readonly firstDay: Day
  readonly lastDay: Day
  readonly days: number
  readonly seatDays: number
  readonly potOre: Ore
}
export interface PotPage {
  readonly rows: readonly PotIncome[]
  readonly occasions: number
  readonly seatDays: number
  readonly potOre: Ore
}

export const rowsAPage = 50
