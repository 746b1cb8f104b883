import { formatDate, formatDayShort, formatList, formatTime, Status, Table } from '#design'
import type { Day, Language } from '#values'
import { type DayTraveller, isUnready, type TravelDay } from './station.rules.ts'
import { text } from './station.text.ts'

interface BoardProps {
  readonly days: readonly TravelDay[]
  readonly mayBook: boolean
  readonly today: Day
  readonly lang: Language
}

/** The departure board: who travels when, where to, and whether they are ready. */
export function Board({ days, mayBook, today, lang }: BoardProps) {
  const say = text[lang]
  return (
    <Table
      board
      caption={say.board}
      quietCaption
      rows={days}
      rowKey={({ dayId }) => dayId}
      columns={[
        {
          key: 'leaves',
          head: say.leaves,
          cell: ({ onDay, starts, ends }) => (
            <>
              {formatDayShort(onDay, lang)} <span class="cell-unit">{formatTime(starts, ends, lang)}</span>
            </>
          ),
        },
        { key: 'course', head: say.journey, cell: (day) => <Where day={day} {...{ mayBook, lang }} /> },
        { key: 'who', head: say.who, cell: ({ people }) => wordNames(people, lang) },
        { key: 'prepared', head: say.prepared, cell: (day) => <Prepared day={day} today={today} lang={lang} /> },
      ]}
    />
  )
}

function Where({ day, mayBook, lang }: { day: TravelDay; mayBook: boolean; lang: Language }) {
  const say = text[lang]
  const course = say.dayOf(day.courseName, day.number)
  const where = { ...say, 'on-site': day.place }[day.form]
  return (
    <>
      {mayBook ? <a href={`/occasions/${day.occasionId}/booking`}>{course}</a> : course}
      <br />
      {where}
    </>
  )
}

function Prepared({ day, today, lang }: { day: TravelDay; today: Day; lang: Language }) {
  const say = text[lang]
  const { people, prepareBy } = day
  if (people.every(({ asked }) => asked === 0)) return <>{say.nothingAsked}</>
  const unready = people.filter(isUnready)
  if (unready.length === 0) return <Status kind="done">{say.allReady}</Status>
  const names = wordNames(unready, lang)
  const by = formatDate(prepareBy, lang)
  return prepareBy < today ? (
    <Status kind="problem">{say.unreadyLate(names, by)}</Status>
  ) : (
    <Status kind="waiting">{say.unreadyBy(names, by)}</Status>
  )
}

const mostNames = 5

function wordNames(people: readonly DayTraveller[], lang: Language): string {
  const names = people.slice(0, mostNames).map(({ name }) => name)
  const more = people.length - mostNames
  return formatList(more > 0 ? [...names, text[lang].allBut(more)] : names, lang)
}
