import { today } from '#platform'
import type { Db } from '#platform/db'
import { askingOf, seatsLeft } from '../booking/booking.rules.ts'
import { listStandingLines } from '../queue/line.store.ts'
import type { RequestShown } from './requests.report.ts'

export interface RequestWithRoom extends RequestShown {
  /** Seats there are for the municipality of whoever asks, as when booking: what is kept for others is not among them. */
  readonly seatsLeft: number
}

export async function withSeatsLeft(db: Db, requests: readonly RequestShown[]): Promise<RequestWithRoom[]> {
  const ids = new Set(requests.map(({ occasionId }) => occasionId))
  const lines = await listStandingLines(db, [...ids], today())
  return requests.map((one) => {
    const line = lines.get(one.occasionId)
    return { ...one, seatsLeft: line === undefined ? 0 : seatsLeft(askingOf(line, one.firstDay, today()), one) }
  })
}
