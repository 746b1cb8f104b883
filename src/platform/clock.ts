import { type Day, day, daysBetween } from '#values'

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
  return new Date(realNow().getTime() + travelledDays * aDay)
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

/** The demo country can be seen on another day: moves today, whole days from the real one. */
export function travelTo(destination: Day): void {
  travelledDays = daysBetween(dayAt(realNow()), destination)
}

/** Tests hold the clock; without a moment it runs again. */
export function holdClock(moment?: string): void {
  held = moment === undefined ? undefined : new Date(moment)
  travelledDays = 0
}
