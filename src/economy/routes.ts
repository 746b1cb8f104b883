import type { Place } from '#platform/web'

/** What economy shows, and to whom. */
export const economyBoard: Place[] = []
