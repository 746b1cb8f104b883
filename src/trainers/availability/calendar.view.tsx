import { dayInWords } from '#design'
import { addDays, type Day, dayOf, type Language, partsOf, weekday } from '#values'
import { type Availability, drawnOn } from './availability.rules.ts'
import { text } from './availability.text.ts'

const monthsShown = 4
/** A day is a square of this many units, with a gap to the next. */
const step = 12
const side = 10

interface CalendarProps {
  readonly said: readonly Availability[]
  readonly staffed: ReadonlySet<Day>
  readonly today: Day
  readonly lang: Language
}

/** The months ahead as a picture. What it shows stands in words in the list beside it, so it is hidden from those who listen. */
export function AvailabilityCalendar({ said, staffed, today, lang }: CalendarProps) {
  const { legend } = text[lang]
  return (
    <div class="months" aria-hidden="true">
      {monthsFrom(today).map((first) => (
        <Month key={first} {...{ first, said, staffed, today, lang }} />
      ))}
      <ul class="months-legend">
        {(['cannot', 'partly', 'prefers', 'staffed'] as const).map((kind) => (
          <li key={kind}>
            <svg class="months-key" viewBox="0 0 10 10" width="14" height="14" aria-hidden="true" focusable="false">
              <Square x={0} y={0} drawn={kind === 'staffed' ? 'free' : kind} isStaffed={kind === 'staffed'} />
            </svg>
            {legend[kind]}
          </li>
        ))}
      </ul>
    </div>
  )
}

function monthsFrom(today: Day): Day[] {
  const { year, month } = partsOf(today)
  return Array.from({ length: monthsShown }, (_, n) =>
    dayOf({ year: year + Math.floor((month - 1 + n) / 12), month: ((month - 1 + n) % 12) + 1, dayOfMonth: 1 }),
  )
}

function Month({ first, said, staffed, today, lang }: CalendarProps & { first: Day }) {
  const before = weekday(first) - 1
  const days = daysOfMonth(first)
  const { month, year } = dayInWords(first, lang)
  return (
    <figure class="month">
      <figcaption class="month-name">{`${month} ${year}`}</figcaption>
      <svg class="month-drawing" viewBox={`0 0 ${7 * step - 2} ${6 * step - 2}`} aria-hidden="true" focusable="false">
        {days.map((onDay, index) => (
          <Square
            key={onDay}
            x={((before + index) % 7) * step}
            y={Math.floor((before + index) / 7) * step}
            drawn={onDay < today ? 'free' : drawnOn(said, onDay)}
            isStaffed={staffed.has(onDay)}
            isOver={onDay < today}
          />
        ))}
      </svg>
    </figure>
  )
}

function daysOfMonth(first: Day): Day[] {
  return Array.from({ length: 31 }, (_, n) => addDays(first, n)).filter(
    (onDay) => partsOf(onDay).month === partsOf(first).month,
  )
}

interface SquareProps {
  readonly x: number
  readonly y: number
  readonly drawn: ReturnType<typeof drawnOn>
  readonly isStaffed: boolean
  readonly isOver?: boolean
}

/** Told by form as well as by colour: crossed, half filled, dotted, ringed. */
function Square({ x, y, drawn, isStaffed, isOver }: SquareProps) {
  const end = side - 2
  return (
    <g transform={`translate(${x} ${y})`} class={`day-${drawn}${isOver ? ' day-over' : ''}`}>
      <rect class="day-box" x="0.5" y="0.5" width={side - 1} height={side - 1} rx="1.5" />
      {drawn === 'cannot' && <path class="day-sign" d={`M2 2L${end} ${end}M${end} 2L2 ${end}`} />}
      {drawn === 'partly' && <path class="day-sign" d={`M${end} 2L2 ${end}`} />}
      {drawn === 'prefers' && <circle class="day-dot" cx={side / 2} cy={side / 2} r="2" />}
      {isStaffed && <rect class="day-ring" x="1" y="1" width={side - 2} height={side - 2} rx="1" />}
    </g>
  )
}
