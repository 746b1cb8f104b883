import { Actions, ButtonLink, type Frame, formatDate, Layout, Prose, Quiet, Section } from '#design'
import type { Day, Language } from '#values'
import { hasStarted } from '../booking/booking.rules.ts'
import { text as bookingWords } from '../booking/booking.text.ts'
import { CalendarWays } from '../feeds/ways.view.tsx'
import { Days } from '../occasion/days.view.tsx'
import type { Occasion } from '../occasion/shown.rules.ts'
import { text } from './place.text.ts'

export interface PlaceShown {
  readonly occasion: Occasion
  /** Where in the queue; undefined for a seat. */
  readonly place: number | undefined
  readonly today: Day
}

/** An occasion as its participant meets it: the days, or the place in the queue and its reason. */
export function PlacePage({ frame, occasion, place, today }: PlaceShown & { frame: Frame }) {
  const { lang } = frame
  const say = text[lang]
  const isAhead = !hasStarted(occasion, today)
  return (
    <Layout
      frame={frame}
      title={titleOf({ occasion, place, today }, lang)}
      eyebrow={`${occasion.journeyName} · ${occasion.stepName} · ${occasion.courseName}`}
      line={occasion.colour}
      width="text"
    >
      {place !== undefined && isAhead && (
        <Section title={say.why}>
          <Prose>
            <p>{place === 1 ? say.whyFirst(occasion.seats) : say.whyLater(occasion.seats, place - 1)}</p>
            <p>{say.whatNow}</p>
          </Prose>
        </Section>
      )}
      <Section title={say.days}>
        <Days days={occasion.days} lang={lang} />
      </Section>
      {place === undefined && isAhead && (
        <CalendarWays occasionId={occasion.occasionId} days={occasion.days} lang={lang} />
      )}
      <Actions>
        <ButtonLink href={`/courses/${occasion.courseId}`}>{say.prepare}</ButtonLink>
      </Actions>
      {place === undefined && isAhead && <Quiet>{say.cannot}</Quiet>}
    </Layout>
  )
}

function titleOf({ occasion, place, today }: PlaceShown, lang: Language): string {
  const say = text[lang].title
  const { courseName, firstDay, lastDay } = occasion
  if (place !== undefined)
    return hasStarted(occasion, today) ? say.tooLate : say.queue(bookingWords[lang].inLine(place))
  if (today > lastDay) return say.held(courseName)
  return hasStarted(occasion, today) ? say.running(courseName) : say.seat(courseName, formatDate(firstDay, lang))
}
