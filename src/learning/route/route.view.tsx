import {
  Empty,
  type Frame,
  formatDate,
  formatMinutes,
  inWords,
  Layout,
  Notice,
  RouteLine,
  Section,
  sentenceCase,
} from '#design'
import { type ContentRefusal, wordContentRefusal } from '#people'
import type { Day, Language } from '#values'
import { isOnMyWay, type Route, type RouteStop, type StopState, stopStates } from './route.rules.ts'
import { text } from './route.text.ts'
import { lengthOf, StopList } from './stop-list.view.tsx'

interface Booked {
  readonly courseId: number
  readonly onDay: Day
}

interface RoutePageProps {
  frame: Frame
  route: Route
  booked: readonly Booked[]
  refusal: ContentRefusal | undefined
}

/** A step's route: the line with its stops, the same as a list, and what the step is for. */
export function RoutePage({ frame, route, booked, refusal }: RoutePageProps) {
  const { lang } = frame
  const say = text[lang]
  const { stops, enrolment, stepName, journeyName, colour } = route
  const states = stopStates(route, new Set(booked.map(({ courseId }) => courseId)))
  const track = enrolment?.trackName
  return (
    <Layout
      frame={frame}
      title={titleOf(route, lang)}
      eyebrow={[journeyName, stepName, ...(track ? [say.track(track)] : [])].join(' · ')}
      lead={enrolment === null ? say.notTravelling : undefined}
      breadcrumb={[{ href: '/journeys', label: say.journeys }]}
      line={colour}
    >
      {enrolment !== null && refusal && (
        <Notice lang={lang} kind="waiting" title={say.closed}>
          <p>{wordContentRefusal(refusal, lang)}</p>
        </Notice>
      )}
      {stops.length === 0 && (
        <Empty title={say.noStops}>
          <p>{say.noStopsBody}</p>
        </Empty>
      )}
      {stops.length > 0 && (
        <Section title={say.theLine} lead={<p>{wordOrder(route, lang)}</p>}>
          <RouteLine
            lang={lang}
            colour={colour}
            title={say.line(stepName)}
            stops={stops.map((stop, index) => ({
              number: index + 1,
              name: stop.name,
              href: `/courses/${stop.id}`,
              state: states[index] ?? 'ahead',
              note: noteOf(stop, { state: states[index] ?? 'ahead', booked, lang }),
              track: stop.trackName ?? undefined,
            }))}
          />
        </Section>
      )}
      {stops.length > 0 && (
        <Section title={say.stops}>
          <StopList route={route} lang={lang} />
        </Section>
      )}
      {route.goal !== '' && (
        <Section title={say.goal}>
          <p lang="sv">{route.goal}</p>
        </Section>
      )}
      {route.goals.length > 0 && (
        <Section title={say.goals}>
          <ul lang="sv">
            {route.goals.map((goal) => (
              <li key={goal}>{goal}</li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={say.forWhom}>
        <p lang="sv">{route.targetGroup}</p>
        {route.audience === 'leaders' && <p>{say.leaders}</p>}
      </Section>
    </Layout>
  )
}

function titleOf(route: Route, lang: Language): string {
  const say = text[lang]
  const { stepName, journeyName } = route
  const mine = route.stops.filter((stop) => isOnMyWay(stop, route))
  const done = mine.filter(({ completedOn }) => completedOn !== null).length
  if (route.enrolment === null || mine.length === 0) return say.title(stepName, journeyName)
  if (done > 0) return say.titleMine(done, mine.length, stepName)
  return say.titleBegin(sentenceCase(inWords(mine.length, lang)), stepName)
}

function noteOf(stop: RouteStop, given: { state: StopState; booked: readonly Booked[]; lang: Language }): string {
  const { state, booked, lang } = given
  const say = text[lang]
  if (stop.completedOn !== null) return say.doneOn(formatDate(stop.completedOn, lang))
  if (!stop.isPublished) return say.later
  const next = booked.find(({ courseId }) => courseId === stop.id)
  if (next) return say.bookedOn(formatDate(next.onDay, lang))
  if (stop.done > 0 && stop.done === stop.mandatory) return say.prepared
  if (stop.done > 0 || state === 'now') {
    const progress = say.progress(stop.done, stop.mandatory)
    return stop.mandatory === 0
      ? lengthOf(stop, lang)
      : `${progress} · ${say.left(formatMinutes(stop.minutesLeft, lang))}`
  }
  return lengthOf(stop, lang)
}

function wordOrder({ ordering, stops }: Route, lang: Language): string {
  const say = text[lang]
  const tracks = new Set(stops.flatMap(({ trackName }) => trackName ?? []))
  return [say.ordering[ordering], ...[...tracks].map(say.oneTrack)].join(' ')
}
