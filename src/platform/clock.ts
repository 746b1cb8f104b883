import { addDays, type Day, day, daysBetween, type TimeOfDay } from '#values'

const stockholm = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' })
const stockholmTime = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  hour: '2-digit',
  minute: '2-digit',
})
const anHour = 60 * 60 * 1000
const aDay = 24 * anHour

let held: Date | undefined
let travelledDays = 0

/** The real moment, for what must not be travelled: sessions, links, rate limits. */
export function realNow(): Date {
  return held ?? new Date()
}

/** The moment of the trade: what happens, is recorded and is compared with days. */
export function now(): Date {
  const real = realNow()
  if (travelledDays === 0) return real
  const there = new Date(real.getTime() + travelledDays * aDay)
  // The same time by the clock: where summer time has begun or ended between, a day of 24 hours would miss the day near midnight.
  return new Date(there.getTime() + hoursAhead(real) - hoursAhead(there))
}

/** How much later clocks in Sweden are than UTC, in milliseconds. */
function hoursAhead(moment: Date): number {
  const hours = Number(timeAt(moment).slice(0, 2)) - moment.getUTCHours()
  return ((hours + 24) % 24) * anHour
}

/** Today in Sweden. */
export function today(): Day {
  return dayAt(now())
}

// In Sweden a day begins on the hour of UTC, so one answer holds for all of an hour; every request asks for today.
let lastAsked: { hour: number; day: Day } | undefined

export function dayAt(moment: Date): Day {
  const hour = Math.floor(moment.getTime() / anHour)
  if (lastAsked?.hour !== hour) lastAsked = { hour, day: day(stockholm.format(moment)) }
  return lastAsked.day
}

/** `HH:MM` in Sweden. */
export function timeAt(moment: Date): string {
  return stockholmTime.format(moment)
}

/**
 * The moment when clocks in Sweden show this time on this day. A time that spring skips is the moment an hour later by the
 * clock (02:30 is 03:30); of a time that autumn shows twice it is the first.
 */
export function momentAt(on: Day, time: TimeOfDay): Date {
  const asUtc = Date.parse(`${on}T${time}:00Z`)
  const [winter, summer] = [new Date(asUtc - anHour), new Date(asUtc - 2 * anHour)]
  return dayAt(summer) === on && timeAt(summer) === time ? summer : winter
}

/** Hours of the day in which people are left alone; from equal to until means none. They may go over midnight. */
export interface QuietHours {
  readonly from: TimeOfDay
  readonly until: TimeOfDay
}

/** The moment itself, or the end of the quiet hours it falls in. */
export function afterQuiet(moment: Date, { from, until }: QuietHours): Date {
  const [on, time] = [dayAt(moment), timeAt(moment)]
  if (from === until) return moment
  if (from < until) return time >= from && time < until ? momentAt(on, until) : moment
  if (time >= from) return momentAt(addDays(on, 1), until)
  return time < until ? momentAt(on, until) : moment
}

const whenTravelled = new Set<() => void>()

/** The demo country can be seen on another day: moves today, whole days from the real one, at the same time of day. */
export function travelTo(destination: Day): void {
  travelledDays = daysBetween(dayAt(realNow()), destination)
  for (const act of whenTravelled) act()
}

/** Does the act at once each time the country is moved to another day. Returns what stops it. */
export function followTravel(act: () => void): () => void {
  whenTravelled.add(act)
  return () => void whenTravelled.delete(act)
}

/** Tests hold the clock; without a moment it runs again. */
export function holdClock(moment?: string): void {
  held = moment === undefined ? undefined : new Date(moment)
  travelledDays = 0
}
