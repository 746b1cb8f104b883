import type { Refusal } from '#values'

const anHour = 60 * 60 * 1000

/** A package opened, as its token tells. Without an attempt it is only looked at. */
export interface Launch {
  readonly id: number
  readonly personId: number
  readonly itemId: number
  readonly courseId: number
  readonly fileId: number
  readonly attemptId: number | null
  readonly site: string
  readonly lang: 'sv' | 'en'
  readonly opensUntil: Date
  readonly reportsUntil: Date
}

/** A day's work with a package; and two weeks for what was done without network to arrive. */
export function launchEnds(at: Date): { opensUntil: Date; reportsUntil: Date } {
  return {
    opensUntil: new Date(at.getTime() + 12 * anHour),
    reportsUntil: new Date(at.getTime() + 14 * 24 * anHour),
  }
}

export type LaunchRefusal = Refusal<'no-package'> | Refusal<'launch-ended'>

export function isOpen({ opensUntil }: Pick<Launch, 'opensUntil'>, at: Date): boolean {
  return at < opensUntil
}

export function mayReport({ reportsUntil }: Pick<Launch, 'reportsUntil'>, at: Date): boolean {
  return at < reportsUntil
}
