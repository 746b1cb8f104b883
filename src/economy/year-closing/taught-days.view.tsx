import { formatDayShort, Table } from '#design'
import { type Language, sumWeights } from '#values'
import { text as shared } from '../overview/region-year.text.ts'
import { pointsText } from '../pot/points.view.tsx'
import type { PotRule } from '../pot/pot.rules.ts'
import { text } from './pot.text.ts'
import { pointsOf, type TaughtDay } from './year-closing.rules.ts'

interface Props {
  readonly lang: Language
  readonly year: number
  readonly days: readonly TaughtDay[]
  readonly rules: readonly PotRule[]
}

function outsideText({ inPot, standing }: TaughtDay, say: (typeof text)['sv'] | (typeof text)['en']): string {
  return inPot ? say.standings[standing] : say.notInPot
}

/** The days behind the points: who did what when, for which municipality, and what it earned. */
export function TaughtDays({ lang, year, days, rules }: Props) {
  const say = text[lang]
  return (
    <Table
      caption={say.daysCaption(year)}
      quietCaption
      rows={days}
      rowKey={(row) => `${row.occasionId} ${row.dayNumber} ${row.personId}`}
      columns={[
        { key: 'name', head: say.person, cell: (row) => row.name },
        { key: 'day', head: say.day, cell: (row) => formatDayShort(row.date, lang) },
        {
          key: 'course',
          head: say.course,
          cell: (row) => <a href={`/occasions/${row.occasionId}`}>{say.courseDay(row.courseName, row.dayNumber)}</a>,
        },
        {
          key: 'task',
          head: say.task,
          cell: (row) => (row.extent === 'half day' ? say.half(say.as[row.as]) : say.as[row.as]),
        },
        { key: 'home', head: say.home, cell: (row) => row.municipality ?? outsideText(row, say) },
        {
          key: 'points',
          head: say.pointsHead,
          align: 'number',
          cell: (row) => pointsText(pointsOf(row, rules), lang),
        },
      ]}
      foot={{
        name: shared[lang].sum,
        points: pointsText(sumWeights(days.map((row) => pointsOf(row, rules))), lang),
      }}
    />
  )
}
