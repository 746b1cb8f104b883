import { Amount, Facts, type FieldErrors, type Frame, formatDay, Layout, Section, Split, type Typed } from '#design'
import type { Language } from '#values'
import { PriceParts } from '../occasion/booking-aside.view.tsx'
import { Days } from '../occasion/days.view.tsx'
import { seatPrice } from '../occasion/occasion.rules.ts'
import type { Occasion } from '../occasion/shown.rules.ts'
import { OwnQuotas } from '../quotas/own-quotas.view.tsx'
import { text } from './booking.text.ts'
import { Choosing } from './choosing.view.tsx'
import { Holdings, Refused } from './holdings.view.tsx'
import type { BookingShown, Judged } from './judged.view.ts'
import type { BookingPerson } from './shown.rules.ts'
import { wordBookingTitle, wordOutcome } from './word-booking.view.ts'

interface PageProps extends BookingShown {
  readonly frame: Frame
  readonly errors?: FieldErrors
  readonly typed?: Typed
}

export function BookingPage({ frame, errors, typed, ...shown }: PageProps) {
  const { lang } = frame
  const say = text[lang]
  const { occasion, people, done, today, leadsTeam } = shown
  const asked = people.filter(({ person }) => done.includes(person.personId))
  const others = people.filter(({ person }) => !done.includes(person.personId))
  const holding = others.filter(({ person }) => person.bookingId !== null || person.queuePlaceId !== null)
  return (
    <Layout
      frame={frame}
      title={
        asked.length > 0
          ? wordOutcome(outcomeOf(asked, occasion), lang)
          : wordBookingTitle({ ...occasion, left: shown.left }, today, lang)
      }
      eyebrow={`${occasion.journeyName} · ${occasion.stepName}`}
      line={occasion.colour}
      breadcrumb={leadsTeam ? [{ href: '/team', label: say.team }] : []}
    >
      <Split aside={<About occasion={occasion} left={shown.left} lang={lang} />}>
        {asked.length > 0 && <Holdings title={say.outcome} judged={asked} {...{ occasion, today, lang }} />}
        <OwnQuotas quotas={shown.quotas} releases={occasion.releases} today={today} lang={lang} />
        {holding.length > 0 && <Holdings title={say.already} judged={holding} {...{ occasion, today, lang }} />}
        <Choosing {...shown} lang={lang} errors={errors} typed={typed} />
        <Refused judged={others} lang={lang} />
      </Split>
    </Layout>
  )
}

function outcomeOf(asked: readonly Judged[], { courseName }: Occasion) {
  const named = (held: (person: BookingPerson) => boolean) =>
    asked.filter(({ person }) => held(person)).map(({ person }) => person.name)
  return {
    courseName,
    seats: named(({ bookingId }) => bookingId !== null),
    places: named(({ queuePlaceId }) => queuePlaceId !== null),
  }
}

/** Beside the form: the days, what it costs, until when. */
function About({ occasion, left, lang }: { occasion: Occasion; left: number; lang: Language }) {
  const say = text[lang]
  const price = seatPrice(occasion.days)
  return (
    <>
      <Section title={say.theDays}>
        <Days days={occasion.days} lang={lang} />
      </Section>
      <Section title={say.facts}>
        <Facts
          facts={[
            { term: say.price, value: <Amount ore={price} lang={lang} /> },
            { term: say.seats, value: left },
            ...(occasion.queueLength > 0 ? [{ term: say.queue, value: occasion.queueLength }] : []),
            { term: say.closes, value: formatDay(occasion.bookingCloses, lang) },
            { term: say.region, value: occasion.regionName },
          ]}
        />
        <PriceParts days={occasion.days} lang={lang} />
      </Section>
    </>
  )
}
