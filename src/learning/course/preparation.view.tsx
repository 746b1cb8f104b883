import { formatDayShort, formatMinutes, Progress, Quiet, Section, TaskList } from '#design'
import { type Addition, Additions, additionsBeside } from '#journeys'
import type { Language } from '#values'
import { type CourseFacts, type CourseItem, type Group, groupsOf, preparationOf } from './course.rules.ts'
import { text } from './course.text.ts'
import type { BookedDay } from './course-days.view.tsx'
import { text as itemWords } from './item-words.text.ts'

interface PreparationProps {
  course: CourseFacts
  booked: readonly BookedDay[]
  additions: readonly Addition[]
  isReadable: boolean
  lang: Language
}

/** What comes before the days, group by group, with what the reader's region adds to each. */
export function Preparation({ course, booked, additions, isReadable, lang }: PreparationProps) {
  const say = text[lang]
  const groups = groupsOf(course.items, booked)
  const { done, of, minutesLeft } = preparationOf(course.items)
  const isRecorded = course.delivery === 'recorded'
  return (
    <Section
      title={isRecorded ? say.recorded : say.prepare}
      id="prepare"
      lead={isRecorded ? say.recordedLead : say.prepareLead}
    >
      {groups.length === 0 && <Quiet>{say.noPreparation}</Quiet>}
      {of > 0 && course.isTravelling && (
        <Progress
          lang={lang}
          done={done}
          of={of}
          label={minutesLeft > 0 ? say.doneLeft(formatMinutes(minutesLeft, lang)) : say.done}
        />
      )}
      {groups.map((group) => (
        <>
          {group.firstDay !== null && <h3>{groupTitle(group, lang)}</h3>}
          <CourseItems items={group.items} course={course} isReadable={isReadable} lang={lang} />
          {group.firstDay !== null && (
            <Additions
              additions={additionsBeside(additions, { beside: 'group', firstDay: group.firstDay })}
              lang={lang}
              level={3}
              back={`/courses/${course.id}`}
              isReading={!course.isTravelling}
            />
          )}
        </>
      ))}
    </Section>
  )
}

function groupTitle({ firstDay, lastDay, deadline, minutesLeft }: Group, lang: Language): string {
  const word = itemWords[lang]
  if (firstDay === null || lastDay === null) return ''
  const say = text[lang]
  const days = say.before(firstDay === lastDay ? word.day(firstDay) : word.days(firstDay, lastDay))
  return deadline === undefined || minutesLeft === 0
    ? days
    : `${days} · ${say.deadline(formatDayShort(deadline, lang))}`
}

interface ItemsProps {
  items: readonly CourseItem[]
  course: CourseFacts
  isReadable: boolean
  lang: Language
}

/** Items of the course, each with what one does, its minutes, its reason and its goal. */
export function CourseItems({ items, course, isReadable, lang }: ItemsProps) {
  const [say, word] = [text[lang], itemWords[lang]]
  const { id: courseId, goals } = course
  return (
    <TaskList
      lang={lang}
      contentLang="sv"
      tasks={items.map((item) => ({
        key: item.id,
        act: item.mandatory || item.part === 'deepening' ? word[item.format] : say.voluntary(word[item.format]),
        title: item.title,
        href: isReadable ? `/courses/${courseId}/items/${item.id}` : undefined,
        minutes: item.minutes,
        done: item.isDone,
        reason: item.reason,
        goal: goals[item.goal - 1]?.wording,
      }))}
    />
  )
}
