import {
  Actions,
  ButtonLink,
  Details,
  Facts,
  formatDate,
  formatList,
  formatMinutes,
  Prose,
  Quiet,
  Rows,
  Section,
} from '#design'
import { isInvented } from '#journeys'
import type { Language } from '#values'
import { type CourseFacts, type Level, minutesAsked } from './course.rules.ts'
import { text } from './course.text.ts'

interface AsideProps {
  course: CourseFacts
  isReadable: boolean
  lang: Language
}

/** What stands beside the course: the certificate, its goals, who else travels it, and what it rests on. */
export function CourseAside({ course, isReadable, lang }: AsideProps) {
  const say = text[lang]
  const { certificateId, colleagues, publications, id, items, sources } = course
  return (
    <>
      {certificateId !== null && (
        <Section title={say.certificate}>
          <p>{say.certificateBody}</p>
          <Actions>
            <ButtonLink href={`/record/certificates/${certificateId}.pdf`}>{say.download}</ButtonLink>
          </Actions>
        </Section>
      )}
      <Goals course={course} lang={lang} />
      {colleagues.length > 0 && (
        <Section title={say.colleagues}>
          <p>{say.alsoTravel(formatList(colleagues, lang), colleagues.length)}</p>
        </Section>
      )}
      {isReadable && items.length > 0 && (
        <p>
          <a href={`/courses/${id}/reading`}>{say.onPaper}</a>
        </p>
      )}
      {publications.length > 0 && (
        <Details summary={say.publications}>
          <Rows
            items={publications.map(({ publisher, title, published, href }) => ({
              key: `${publisher} ${title}`,
              title: <span lang="sv">{title}</span>,
              href: href === '' ? undefined : href,
              note: (
                <span lang="sv">
                  {publisher}, {published}
                </span>
              ),
            }))}
          />
        </Details>
      )}
      <About course={course} lang={lang} />
      {isInvented(sources) && <Quiet>{say.itemsInvented}</Quiet>}
    </>
  )
}

const levels: readonly Level[] = ['fact', 'understanding', 'skill', 'familiarity']

function Goals({ course: { goals }, lang }: { course: CourseFacts; lang: Language }) {
  const say = text[lang]
  const present = levels.filter((level) => goals.some((goal) => goal.level === level))
  if (present.length === 0) return null
  return (
    <Section title={say.goals}>
      <Facts
        facts={present.map((level) => ({
          term: say.levels[level],
          value: (
            <div lang="sv">
              <Prose>
                {goals
                  .filter((goal) => goal.level === level)
                  .map(({ wording }) => (
                    <p key={wording}>{wording}</p>
                  ))}
              </Prose>
            </div>
          ),
        }))}
      />
    </Section>
  )
}

function About({ course, lang }: { course: CourseFacts; lang: Language }) {
  const say = text[lang]
  const { revision, source, summary, targetGroup, items, days } = course
  const minutes = minutesAsked(items)
  return (
    <Details summary={say.about}>
      {summary !== '' && <p lang="sv">{summary}</p>}
      <Facts
        facts={[
          ...(targetGroup === '' ? [] : [{ term: say.targetGroup, value: <span lang="sv">{targetGroup}</span> }]),
          ...(minutes === 0 ? [] : [{ term: say.timeAsked, value: formatMinutes(minutes, lang) }]),
          ...(days.length === 0 ? [] : [{ term: say.days, value: String(days.length) }]),
          { term: say.orderOfStops, value: say.orderings[course.ordering] },
        ]}
      />
      {revision && <p>{say.revision(revision.number, formatDate(revision.publishedOn, lang))}</p>}
      {isInvented(source) && <p>{source === 'invented' ? say.aboutInvented : say.aboutUncertain}</p>}
    </Details>
  )
}
