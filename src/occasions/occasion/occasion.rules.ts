import { type Day, daysBetween, type Ore, sumMoney, type TimeOfDay } from '#values'
import { hasStarted, whyNotOpen } from '../booking/booking.rules.ts'
import type { DayForm } from '../planning/plan.rules.ts'

/**
 * One part of what a seat costs on a day: `room`, `administration`, `pot`, `material`, `buffer`, or a region's own word.
 * What stands under `pot` is set aside for those who teach.
 */
export interface PriceComponent {
  readonly component: string
  readonly amountOre: Ore
}

/** A day with its times and what a seat costs, component by component in the order of the price list. */
export interface HeldDay {
  readonly dayId: number
  readonly number: number
  readonly length: 'whole' | 'half'
  readonly onDay: Day
  readonly starts: TimeOfDay
  readonly ends: TimeOfDay
  readonly form: DayForm
  readonly place: string
  readonly link: string
  readonly material: string
  readonly prices: readonly PriceComponent[]
}

/** The days that a seat is for: all of them, or the one where someone takes a day again. */
export function daysOfSeat<Of extends { readonly dayId: number }>(days: readonly Of[], onlyDayId: number | null): Of[] {
  return days.filter(({ dayId }) => onlyDayId === null || dayId === onlyDayId)
}

/** What a list or a heading needs to say how an occasion stands. */
export interface Standing {
  readonly seats: number
  readonly seatsTaken: number
  /** Offered to someone who waits, or reserved without a name. */
  readonly seatsHeld?: number
  readonly queueLength: number
  readonly bookingOpens: Day
  readonly bookingCloses: Day
  readonly firstDay: Day
  readonly lastDay: Day
  /** Left out or null while it is to be held. */
  readonly cancelledAt?: Date | null
  /** Left out or null until everything about it is done. */
  readonly settledAt?: Date | null
}

export const phases = ['planned', 'open', 'full', 'closed', 'running', 'held', 'settled', 'cancelled'] as const
export type Phase = (typeof phases)[number]

/** What the list can be narrowed to: all that is ahead, or one part of an occasion's life. */
export const whens = ['coming', 'planned', 'open', 'closed', 'running', 'held', 'settled', 'cancelled'] as const
export type When = (typeof whens)[number]

/** Seats that nobody has and nobody is being offered. */
export function freeOf({
  seats,
  seatsTaken,
  seatsHeld = 0,
}: Pick<Standing, 'seats' | 'seatsTaken' | 'seatsHeld'>): number {
  return Math.max(0, seats - seatsTaken - seatsHeld)
}

/** Where an occasion is in its life on a day. */
export function phaseOf(occasion: Standing, today: Day): Phase {
  if (occasion.cancelledAt) return 'cancelled'
  if (occasion.settledAt) return 'settled'
  if (today > occasion.lastDay) return 'held'
  if (hasStarted(occasion, today)) return 'running'
  const refusal = whyNotOpen(occasion, today)
  if (refusal) return refusal.refused === 'notOpenYet' ? 'planned' : 'closed'
  return freeOf(occasion) === 0 ? 'full' : 'open'
}

export type Need =
  | { readonly need: 'queue'; readonly waiting: number }
  | { readonly need: 'fewBooked'; readonly daysLeft: number }

const soon = 14

/** What the planner should look at before it is too late: people who wait, or a course that may become too small. */
export function needOf(occasion: Standing, today: Day): Need | undefined {
  if (hasStarted(occasion, today) || occasion.cancelledAt) return undefined
  if (occasion.queueLength > 0) return { need: 'queue', waiting: occasion.queueLength }
  const daysLeft = daysBetween(today, occasion.bookingCloses)
  const isSmall = occasion.seatsTaken * 2 < occasion.seats
  return isSmall && daysLeft >= 0 && daysLeft <= soon ? { need: 'fewBooked', daysLeft } : undefined
}

/** What one seat costs through all days. */
export function seatPrice(days: readonly { readonly prices: readonly { readonly amountOre: Ore }[] }[]): Ore {
  return sumMoney(days.flatMap(({ prices }) => prices.map(({ amountOre }) => amountOre)))
}
