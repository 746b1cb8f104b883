import {
  Actions,
  Empty,
  type Frame,
  formatAmount,
  formatDate,
  formatDayShort,
  inWords,
  Layout,
  Pager,
  PostButton,
  Section,
  sentenceCase,
  Table,
  Worklist,
} from '#design'
import type { Day, Language } from '#values'
import { ToCalendarLinks } from '../feeds/ways.view.tsx'
import { text as interestWords } from '../interest/interest.text.ts'
import { phaseOf } from '../occasion/occasion.rules.ts'
import { wordSeats } from '../occasion/word-occasion.view.ts'
import { text as answerWords } from '../offers/answer.text.ts'
import { type When, wordWhen } from '../queue/word-line.view.ts'
import { text as bookingWords } from './booking.text.ts'
import type { Departure, TeamOffer, Traveller } from './team.rules.ts'
import { text } from './team.text.ts'

export interface TeamShown {
  readonly travellers: readonly Traveller[]
  readonly departures: readonly Departure[]
  readonly offers: readonly (TeamOffer & { readonly until: When })[]
  readonly today: Day
  readonly page: number
  readonly pages: number
}

/** Stationen: who travels when, what waits for a decision, and which departures there are to book. */
export function TeamPage({ frame, ...shown }: TeamShown & { frame: Frame }) {
  const { lang } = frame
  const say = text[lang]
  const { travellers, departures, offers, page, pages } = shown
  return (
    <Layout frame={frame} title={titleOf(travellers, lang)} eyebrow={say.place}>
      {offers.length > 0 && <Offers offers={offers} lang={lang} />}
      <Section title={say.departures} lead={say.departuresLead}>
        <Departures {...{ departures, lang }} today={shown.today} />
        <p>
          <a href="/interest">{interestWords[lang].fromTeam}</a>
        </p>
      </Section>
      {travellers.length > 0 && (
        <Section title={say.the}>
          <Travellers travellers={travellers} lang={lang} />
          <Pager lang={lang} page={page} pages={pages} href={(n) => `/team?page=${n}`} />
        </Section>
      )}
      <ToCalendarLinks lang={lang} />
    </Layout>
  )
}

/** Seats that are held for someone in the team until one of them says yes or no. */
function Offers({ offers, lang }: Pick<TeamShown, 'offers'> & { lang: Language }) {
  const say = text[lang]
  const answer = answerWords[lang]
  return (
    <Section title={say.offers} lead={say.offersLead}>
      <Worklist
        items={offers.map(({ queuePlaceId, occasionId, name, courseName, firstDay, until }) => ({
          key: queuePlaceId,
          title: say.offerOf(name, courseName, formatDate(firstDay, lang)),
          why: say.answerBy(wordWhen(until, lang)),
          action: (
            <Actions>
              {(['yes', 'no'] as const).map((one) => (
                <PostButton
                  key={one}
                  kind={one === 'yes' ? 'primary' : 'quiet'}
                  action={`/occasions/${occasionId}/queue-place/offer`}
                  fields={{ queuePlaceId, answer: one }}
                  label={one === 'yes' ? answer.yesLabel(name) : answer.noLabel(name)}
                >
                  {one === 'yes' ? answer.yesShort : answer.noShort}
                </PostButton>
              ))}
            </Actions>
          ),
        }))}
      />
    </Section>
  )
}

function titleOf(travellers: readonly Traveller[], lang: Language): string {
  const say = text[lang]
  const found = travellers[0]?.found ?? 0
  if (found === 0) return say.empty
  const waiting = travellers.filter(({ waits }) => waits.length > 0).length
  const booked = travellers.filter(({ next }) => next !== null).length
  const of = inWords(found, lang)
  if (waiting > 0) return sentenceCase(say.title.waiting(inWords(waiting, lang), of))
  if (booked === 0) return say.title.nobody(of)
  return booked === found ? say.title.all(of) : sentenceCase(say.title.booked(inWords(booked, lang), of))
}

interface DeparturesProps {
  readonly departures: readonly Departure[]
  readonly today: Day
  readonly lang: Language
}

function Departures({ departures, today, lang }: DeparturesProps) {
  const say = text[lang]
  return (
    <Table
      board
      caption={say.departures}
      quietCaption
      rows={departures}
      rowKey={({ occasionId }) => occasionId}
      empty={
        <Empty title={say.noDepartures}>
          <p>{say.noDeparturesBody}</p>
        </Empty>
      }
      columns={[
        { key: 'leaves', head: say.leaves, cell: ({ firstDay }) => formatDayShort(firstDay, lang) },
        {
          key: 'course',
          head: say.course,
          cell: ({ occasionId, courseName }) => <a href={`/occasions/${occasionId}/booking`}>{courseName}</a>,
        },
        { key: 'how', head: say.how, cell: ({ days }) => wordHow(days, lang) },
        {
          key: 'price',
          head: say.price,
          unit: say.kr,
          align: 'number',
          cell: ({ priceOre }) => formatAmount(priceOre, lang),
        },
        { key: 'seats', head: say.seats, cell: (departure) => wordFree(departure, today, lang) },
      ]}
    />
  )
}

function wordFree(departure: Departure, today: Day, lang: Language): string {
  const say = text[lang]
  const { left, queueLength, bookingOpens } = departure
  const stage = phaseOf(departure, today)
  if (stage === 'planned') return say.opens(formatDate(bookingOpens, lang))
  return stage === 'open' && left > 0 ? sentenceCase(say.free(wordSeats(left, lang))) : say.full(queueLength)
}

/** "Dag 1 i Luleå, dag 2–4 digitalt": days that follow each other in the same way are said together. */
function wordHow(days: Departure['days'], lang: Language): string {
  const say = text[lang]
  const runs: { from: number; to: number; form: Departure['days'][number]['form']; place: string }[] = []
  for (const { number, form, place } of days) {
    const last = runs.at(-1)
    if (last && last.form === form && last.place === place) last.to = number
    else runs.push({ from: number, to: number, form, place })
  }
  const parts = runs.map(({ from, to, form, place }) => {
    const when = from === to ? say.day(from) : say.dayRange(from, to)
    if (form === 'on-site') return say.daysOnSite(when, place)
    return say[form](when)
  })
  return sentenceCase(parts.join(', '))
}

function Travellers({ travellers, lang }: { travellers: readonly Traveller[]; lang: Language }) {
  const say = text[lang]
  return (
    <Table
      caption={say.the}
      quietCaption
      rows={travellers}
      rowKey={({ personId }) => personId}
      columns={[
        {
          key: 'name',
          head: say.name,
          cell: ({ personId, name }) => <a href={`/people/${personId}`}>{name}</a>,
        },
        { key: 'travels', head: say.travels, cell: (traveller) => wordTravels(traveller, lang) },
        { key: 'next', head: say.next, cell: (traveller) => <Next traveller={traveller} lang={lang} /> },
        { key: 'waits', head: say.waits, cell: (traveller) => <Waits traveller={traveller} lang={lang} /> },
        { key: 'done', head: say.done, cell: (traveller) => wordDone(traveller, lang) },
      ]}
    />
  )
}

function wordTravels({ travels }: Traveller, lang: Language): string {
  if (travels.length === 0) return text[lang].noTravel
  return travels
    .map(({ journeyName, stepName, trackName }) => [journeyName, stepName, trackName].filter(Boolean).join(' · '))
    .join('; ')
}

function Next({ traveller: { next }, lang }: { traveller: Traveller; lang: Language }) {
  const say = text[lang]
  if (next === null) return <span>{say.none}</span>
  return (
    <span>
      {formatDayShort(next.onDay, lang)}:{' '}
      <a href={`/occasions/${next.occasionId}/booking`}>{say.nextOf(next.courseName, next.number)}</a>
    </span>
  )
}

function Waits({ traveller: { waits }, lang }: { traveller: Traveller; lang: Language }) {
  const say = text[lang]
  if (waits.length === 0) return <span>{say.none}</span>
  return (
    <>
      {waits.map(({ occasionId, courseName, place }) => (
        <a key={occasionId} href={`/occasions/${occasionId}/booking`}>
          {sentenceCase(say.waitsOf(bookingWords[lang].inLine(place), courseName))}
        </a>
      ))}
    </>
  )
}

function wordDone({ coursesDone, daysDone }: Traveller, lang: Language): string {
  const say = text[lang]
  if (coursesDone + daysDone === 0) return say.none
  const courses = `${coursesDone} ${coursesDone === 1 ? say.courseOne : say.courseMany}`
  return say.doneOf(courses, `${daysDone} ${daysDone === 1 ? say.dayWord : say.dayWords}`)
}
