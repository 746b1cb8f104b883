import {
  Actions,
  ButtonLink,
  Facts,
  type Frame,
  formatDate,
  inWords,
  Layout,
  PostButton,
  Prose,
  Quiet,
  Section,
  sentenceCase,
} from '#design'
import type { Day, Language } from '#values'
import { hasStarted } from '../booking/booking.rules.ts'
import { text as bookingWords } from '../booking/booking.text.ts'
import { SeatWays } from '../booking/seat-ways.view.tsx'
import { CalendarWays } from '../feeds/ways.view.tsx'
import { Days } from '../occasion/days.view.tsx'
import type { Occasion } from '../occasion/shown.rules.ts'
import { text as answerWords } from '../offers/answer.text.ts'
import { wordLeft, wordTurn } from '../offers/word-offer.view.ts'
import { text as codeWords } from '../scanning/scanning.text.ts'
import type { InOrder, WhyNext } from './order.rules.ts'
import { text } from './place.text.ts'
import { type When, wordBehind, wordWhen } from './word-line.view.ts'

/** A seat that is held for the reader until they have answered. */
export interface OfferToMe {
  readonly until: When
  readonly minutesLeft: number
  readonly why: WhyNext
}

/** Where the reader stands in the queue, and by which rule they get further. */
export interface MyPlace extends Pick<InOrder, 'number' | 'behind'> {
  readonly offer: OfferToMe | undefined
  readonly offerHours: number
  /** The last day on which seats go on by themselves. */
  readonly lastOfferDay: Day
}

export interface PlaceShown {
  readonly occasion: Occasion
  /** Undefined for a seat. */
  readonly place: MyPlace | undefined
  /** Their seat, where they have one: of the whole occasion, or of the one day that it is shown with. */
  readonly seat: { readonly bookingId: number; readonly onlyDayId: number | null } | undefined
  /** How many of the days complete the course; undefined where all do. */
  readonly daysNeeded: number | undefined
  readonly today: Day
}

/** The occasion as it is for whoever has a seat for one of its days: that day, and no other. */
export function ofOneDay(occasion: Occasion, dayId: number | null | undefined): Occasion {
  const day = occasion.days.find((each) => each.dayId === dayId)
  return day === undefined ? occasion : { ...occasion, days: [day], firstDay: day.onDay, lastDay: day.onDay }
}

/** An occasion as its participant meets it: the days, the offer to answer, or the place in the queue and its reason. */
export function PlacePage({ frame, occasion, place, seat, daysNeeded, today }: PlaceShown & { frame: Frame }) {
  const { lang } = frame
  const say = text[lang]
  const isOneDay = typeof seat?.onlyDayId === 'number'
  const all = isOneDay ? 0 : occasion.days.length
  const isAhead = !hasStarted(occasion, today) && !occasion.cancelledAt
  return (
    <Layout
      frame={frame}
      title={titleOf({ occasion, place, seat, today }, lang)}
      eyebrow={`${occasion.journeyName} · ${occasion.stepName} · ${occasion.courseName}`}
      line={occasion.colour}
      width="text"
    >
      {occasion.cancelledAt && <p>{say.cancelled}</p>}
      {isAhead && place?.offer && <Offer offer={place.offer} occasionId={occasion.occasionId} lang={lang} />}
      {isAhead && place && !place.offer && <Waiting place={place} today={today} lang={lang} />}
      <Section title={isOneDay ? say.theDay : say.days}>
        <Days days={occasion.days} lang={lang} />
        {daysNeeded !== undefined && daysNeeded < all && (
          <Quiet>{say.daysNeeded(sentenceCase(inWords(daysNeeded, lang)), inWords(all, lang))}</Quiet>
        )}
      </Section>
      {place === undefined && isAhead && (
        <CalendarWays occasionId={occasion.occasionId} days={occasion.days} lang={lang} />
      )}
      <Actions>
        <ButtonLink href={`/courses/${occasion.courseId}`} kind={place?.offer ? 'quiet' : 'primary'}>
          {say.prepare}
        </ButtonLink>
        {seat !== undefined && today <= occasion.lastDay && !occasion.cancelledAt && (
          <ButtonLink kind="quiet" href={`/occasions/${occasion.occasionId}/place/code`}>
            {codeWords[lang].own.link}
          </ButtonLink>
        )}
      </Actions>
      {seat !== undefined && isAhead && (
        <SeatWays occasionId={occasion.occasionId} bookingId={seat.bookingId} lang={lang} />
      )}
    </Layout>
  )
}

function Offer({ offer, occasionId, lang }: { offer: OfferToMe; occasionId: number; lang: Language }) {
  const say = answerWords[lang]
  const action = `/occasions/${occasionId}/place/offer`
  return (
    <>
      <p>{say.lead(wordWhen(offer.until, lang))}</p>
      <Facts
        facts={[
          { term: say.until, value: wordWhen(offer.until, lang) },
          { term: say.left, value: wordLeft(offer.minutesLeft, lang) },
          { term: say.why, value: wordTurn(offer.why, lang) },
        ]}
      />
      <Actions>
        <PostButton kind="primary" action={action} fields={{ answer: 'yes' }}>
          {say.yes}
        </PostButton>
        <PostButton action={action} fields={{ answer: 'no' }}>
          {say.no}
        </PostButton>
      </Actions>
      <Quiet>{say.noMeans.you}</Quiet>
    </>
  )
}

function Waiting({ place, today, lang }: { place: MyPlace; today: Day; lang: Language }) {
  const say = text[lang]
  const goesOn = place.offerHours === 0 ? say.given : say.offered(say.hours(place.offerHours))
  return (
    <>
      <Section title={say.why}>
        <Prose>
          <p>{wordBehind(place, 'you', lang)}</p>
        </Prose>
      </Section>
      <Section title={say.next}>
        <Prose>
          {today > place.lastOfferDay ? (
            <p>{say.stopped}</p>
          ) : (
            <>
              <p>{goesOn}</p>
              {place.offerHours > 0 && <p>{say.stops(formatDate(place.lastOfferDay, lang))}</p>}
            </>
          )}
          <p>{say.meanwhile}</p>
        </Prose>
      </Section>
    </>
  )
}

function titleOf({ occasion, place, seat, today }: Omit<PlaceShown, 'daysNeeded'>, lang: Language): string {
  const say = text[lang].title
  const { courseName, firstDay, lastDay } = occasion
  if (occasion.cancelledAt) return say.cancelled(courseName)
  if (place !== undefined) {
    if (hasStarted(occasion, today)) return say.tooLate
    return place.offer ? say.offer(courseName) : say.queue(bookingWords[lang].inLine(place.number), courseName)
  }
  const [first] = occasion.days
  if (typeof seat?.onlyDayId === 'number' && first !== undefined && today <= lastDay)
    return say.oneDay(first.number, courseName, formatDate(first.onDay, lang))
  if (today > lastDay) return say.held(courseName)
  return hasStarted(occasion, today) ? say.running(courseName) : say.seat(courseName, formatDate(firstDay, lang))
}
