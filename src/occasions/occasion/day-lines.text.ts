import { type Day, type Language, sentences, type TimeOfDay } from '#values'

export const text = sentences(
  {
    day: (n: number, when: string, times: string, where: string) => `Dag ${n}: ${when} kl. ${times}, ${where}`,
    digital: (link: string) => `digitalt, ${link}`,
    broadcast: (link: string) => `sändning, ${link}`,
    recorded: 'inspelat, när du vill den dagen',
    dayAfter: 'dagen efter',
    swedishTime: 'svensk tid',
    clock: '.',
  },
  {
    day: (n: number, when: string, times: string, where: string) => `Day ${n}: ${when}, ${times}, ${where}`,
    digital: (link: string) => `online, ${link}`,
    broadcast: (link: string) => `broadcast, ${link}`,
    recorded: 'recorded, whenever you like that day',
    dayAfter: 'the day after',
    swedishTime: 'Swedish time',
    clock: ':',
  },
)

interface LineDay {
  readonly number: number
  readonly onDay: Day
  readonly starts: TimeOfDay
  readonly ends: TimeOfDay
  readonly form: 'on-site' | 'digital' | 'recorded' | 'broadcast'
  readonly place: string
  readonly link: string
}

const words = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const
const calendars = { sv: new Intl.DateTimeFormat('sv-SE', words), en: new Intl.DateTimeFormat('en-GB', words) }

/** "torsdag 12 mars 2026", for letters; pages have their own short forms. */
export function wordDay(day: Day, lang: Language): string {
  return calendars[lang].format(new Date(`${day}T12:00:00Z`))
}

/** The days one under another, each with when and where. */
export function wordDays(days: readonly LineDay[], lang: Language): string {
  return days.map((day) => wordOne(day, lang)).join('\n')
}

function wordOne({ number, onDay, starts, ends, form, place, link }: LineDay, lang: Language): string {
  const say = text[lang]
  const clock = (time: TimeOfDay) => time.replace(/^0/, '').replace(':', say.clock)
  const where = {
    'on-site': place,
    digital: say.digital(link),
    broadcast: say.broadcast(link),
    recorded: say.recorded,
  }[form]
  const over = ends < starts ? ` ${say.dayAfter}` : ''
  const zone = form === 'digital' || form === 'broadcast' ? ` ${say.swedishTime}` : ''
  return say.day(number, wordDay(onDay, lang), `${clock(starts)}–${clock(ends)}${over}${zone}`, where)
}
