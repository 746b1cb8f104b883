import {
  type Crumb,
  Details,
  Facts,
  type Frame,
  formatDay,
  formatMinutes,
  formatTime,
  Layout,
  Notice,
  Quiet,
  Rows,
  SearchForm,
  Section,
  Table,
  TimeField,
} from '#design'
import { Blocks, type FileHref, type KeptContent } from '#journeys'
import type { Day, Language, TimeOfDay } from '#values'
import type { OnStaff } from '../occasion/shown.rules.ts'
import { crewOf } from './crew-of.view.ts'
import { minutesOver, timedPoints } from './run-sheet.rules.ts'
import { text } from './run-sheet.text.ts'
import type { TaughtCourse } from './shown.rules.ts'

/** When the days of an occasion are; a course by itself has only its days in order. */
export interface HeldOn {
  readonly number: number
  readonly onDay: Day
  readonly starts: TimeOfDay
  readonly ends: TimeOfDay
  readonly staff: readonly OnStaff[]
}

export interface RunSheetShown {
  readonly course: TaughtCourse
  readonly content: KeptContent
  readonly href: FileHref
  /** Given for an occasion: its days and whose it is. */
  readonly held?: { readonly days: readonly HeldOn[]; readonly regionName: string }
  /** When a day begins where no occasion says it. */
  readonly starts: TimeOfDay
  readonly back: Crumb
  /** Whether what is prepared is theirs to read; whoever plans the days sees only what it is called. */
  readonly isReadable: boolean
}

type Props = RunSheetShown & { readonly frame: Frame }
type Part = RunSheetShown & { readonly lang: Language }

/** What those who lead have in hand: each day on the clock, the material, and what the participants have prepared. */
export function RunSheetPage({ frame, ...shown }: Props) {
  const { lang } = frame
  const say = text[lang]
  const { course, content, held, starts, back } = shown
  const { courseName, journeyName, stepName, revisionNumber, publishedOn } = course
  return (
    <Layout
      frame={frame}
      title={held ? say.titleOf(courseName, held.regionName) : say.title(courseName)}
      eyebrow={say.eyebrow(journeyName, stepName)}
      line={course.colour}
      lead={<p>{say.revision(revisionNumber, formatDay(publishedOn, lang))}</p>}
      breadcrumb={[back]}
    >
      {!held && content.days.length > 0 && (
        <>
          <Quiet>{say.from(formatClock(starts, lang))}</Quiet>
          <SearchForm lang={lang} action={`/teaching/courses/${course.courseId}`} submit={say.count}>
            <TimeField name="starts" label={say.starts} value={starts} />
          </SearchForm>
        </>
      )}
      {daysOf(shown).length > 0 && (
        <Section title={say.days} lead={<p>{say.onPaper}</p>}>
          {daysOf(shown).map((day) => (
            <DaySheet key={day.number} {...shown} day={day} lang={lang} />
          ))}
        </Section>
      )}
      <Materials {...shown} lang={lang} />
      <Preparations {...shown} lang={lang} />
      <Section title={say.goals}>
        <Rows
          items={content.goals.map(({ key, level, wording }) => ({
            key,
            title: <span lang="sv">{wording}</span>,
            end: say.levels[level],
          }))}
        />
      </Section>
    </Layout>
  )
}

type SheetDay = Pick<KeptContent['days'][number], 'number' | 'runSheet'>

/** The days of the course, and those that are held beyond them: a day nobody has written for has its staff all the same. */
function daysOf({ content, held }: Pick<RunSheetShown, 'content' | 'held'>): SheetDay[] {
  const known = new Set(content.days.map(({ number }) => number))
  const more = (held?.days ?? []).filter(({ number }) => !known.has(number)).map(({ number }) => ({ number }))
  return [...content.days, ...more].toSorted((one, other) => one.number - other.number)
}

const formatClock = (time: TimeOfDay, lang: Language) => (lang === 'sv' ? time.replace(':', '.') : time)

function DaySheet({ content, held, starts, day, href, lang }: Part & { day: SheetDay }) {
  const say = text[lang]
  const { number, runSheet = [] } = day
  const on = held?.days.find((each) => each.number === number)
  const title = on
    ? say.dayOn(number, formatDay(on.onDay, lang), formatTime(on.starts, on.ends, lang))
    : say.day(number)
  const over = on && minutesOver(runSheet, on)
  const isFirst = daysOf({ content, ...(held && { held }) })[0]?.number === number
  return (
    <section class={isFirst ? 'run-sheet' : 'run-sheet run-sheet-next'} id={`day-${number}`}>
      <h3>{title}</h3>
      {on && <Facts facts={crewOf(on.staff, lang)} />}
      {runSheet.length === 0 && <Quiet>{say.noSheet}</Quiet>}
      {over !== undefined && over !== 0 && (
        <Notice lang={lang} kind="waiting">
          <p>{over > 0 ? say.over(formatMinutes(over, lang)) : say.left(formatMinutes(-over, lang))}</p>
        </Notice>
      )}
      {runSheet.length > 0 && (
        <Table
          caption={title}
          quietCaption
          rows={timedPoints(runSheet, on?.starts ?? starts)}
          rowKey={({ from, title: what }) => `${from} ${what}`}
          columns={[
            { key: 'time', head: say.time, cell: ({ from, to }) => formatTime(from, to, lang) },
            {
              key: 'what',
              head: say.what,
              cell: (point) => (
                <>
                  <p class="run-sheet-what" lang="sv">
                    {point.title}
                  </p>
                  <Blocks blocks={point.blocks} href={href} under={2} />
                </>
              ),
            },
            { key: 'minutes', head: say.minutes, align: 'number', cell: ({ minutes }) => minutes },
          ]}
        />
      )}
    </section>
  )
}

function Materials({ content, href, lang }: Part) {
  const say = text[lang]
  const materials = content.materials ?? []
  if (materials.length === 0) return null
  return (
    <Section title={say.material}>
      {materials.map(({ title, day, blocks }) => (
        <section class="run-sheet" key={title}>
          <h3 lang="sv">{title}</h3>
          <Quiet>{day === undefined ? say.forAll : say.forDay(day)}</Quiet>
          <Blocks blocks={blocks} href={href} under={2} />
        </section>
      ))}
    </Section>
  )
}

function Preparations({ course, content, isReadable, lang }: Part) {
  const say = text[lang]
  const preparations = content.items.filter(({ part }) => part === 'preparation')
  return (
    <Section title={say.preparations}>
      {preparations.length === 0 && <Quiet>{say.nothing}</Quiet>}
      {content.groups.map(({ firstDay, lastDay }) => (
        <Details
          key={firstDay}
          open
          summary={say.before(firstDay === lastDay ? say.oneDay(firstDay) : say.someDays(firstDay, lastDay))}
        >
          <Rows
            items={preparations
              .filter((item) => item.firstDay === firstDay)
              .map(({ id, title, minutes, mandatory }) => ({
                key: id,
                title: <span lang="sv">{title}</span>,
                href: isReadable ? `/courses/${course.courseId}/items/${id}` : undefined,
                note: mandatory === false && say.voluntary,
                end: formatMinutes(minutes, lang),
              }))}
          />
        </Details>
      ))}
    </Section>
  )
}
