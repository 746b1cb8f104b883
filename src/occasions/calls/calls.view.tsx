import {
  ButtonLink,
  Empty,
  Facts,
  type Frame,
  formatDate,
  inWords,
  Layout,
  Pager,
  Quiet,
  Rows,
  Section,
  Status,
  sentenceCase,
  Table,
} from '#design'
import type { Day, Language } from '#values'
import { hasStarted } from '../booking/booking.rules.ts'
import { freeOf } from '../occasion/occasion.rules.ts'
import type { Occasion } from '../occasion/shown.rules.ts'
import { text as lineWords } from '../queue/line.text.ts'
import { wordBehind, wordWhen } from '../queue/word-line.view.ts'
import { text } from './calls.text.ts'
import type { HandShown, InLineShown, OfferShown } from './shown.rules.ts'

export interface QueueShown {
  readonly occasion: Occasion
  readonly line: readonly InLineShown[]
  /** How many wait in all. */
  readonly waiting: number
  readonly offers: readonly OfferShown[]
  readonly byHand: readonly HandShown[]
  /** The last day on which seats go on by themselves. */
  readonly lastOfferDay: Day
  readonly today: Day
  readonly page: number
  readonly pages: number
}

/** Who waits, in order and why; what has been offered and given; and from when whoever plans calls them. */
export function QueuePage({ frame, ...shown }: QueueShown & { frame: Frame }) {
  const { lang } = frame
  const say = text[lang]
  const { occasion, waiting, page, pages } = shown
  const at = `/occasions/${occasion.occasionId}`
  const who = `${inWords(waiting, lang)} ${waiting === 1 ? say.person : say.persons}`
  return (
    <Layout
      frame={frame}
      title={
        waiting === 0 ? say.title.nobody(occasion.courseName) : sentenceCase(say.title.some(who, occasion.courseName))
      }
      lead={<p>{wordHow(shown, lang)}</p>}
      eyebrow={`${occasion.journeyName} · ${occasion.stepName}`}
      line={occasion.colour}
      breadcrumb={[{ href: at, label: say.back }]}
    >
      <Standing {...shown} lang={lang} />
      <Section title={say.theLine}>
        {waiting === 0 ? (
          <Empty title={say.noLine}>
            <p>{say.noLineBody}</p>
          </Empty>
        ) : (
          <Line {...shown} lang={lang} />
        )}
        <Pager lang={lang} page={page} pages={pages} href={(n) => `${at}/queue?page=${n}`} />
      </Section>
      <Offers offers={shown.offers} lang={lang} />
      <ByHand given={shown.byHand} lang={lang} />
    </Layout>
  )
}

function wordHow({ occasion, lastOfferDay, today }: QueueShown, lang: Language): string {
  const say = text[lang]
  if (occasion.cancelledAt) return say.cancelled
  if (hasStarted(occasion, today)) return say.over
  return today <= lastOfferDay
    ? say.goesByItself(formatDate(lastOfferDay, lang))
    : say.callThem(formatDate(lastOfferDay, lang))
}

function Standing({ occasion, offers, lang }: QueueShown & { lang: Language }) {
  const say = text[lang]
  const open = offers.filter(({ answer }) => answer === null).length
  const unnamed = (occasion.seatsHeld ?? 0) - open
  return (
    <Facts
      facts={[
        { term: say.free, value: freeOf(occasion) },
        { term: say.offered, value: open },
        ...(unnamed > 0 ? [{ term: say.held, value: unnamed }] : []),
        { term: say.rule, value: <a href={`/seat-rules/${occasion.regionId}`}>{occasion.regionName}</a> },
      ]}
    />
  )
}

function Line({ occasion, line, lang }: QueueShown & { lang: Language }) {
  const say = text[lang]
  return (
    <Rows
      items={line.map((one) => ({
        key: one.queuePlaceId,
        title: `${say.number(one.number)} ${one.name}, ${one.municipalityName}`,
        note: <Notes one={one} lang={lang} />,
        end: (
          <ButtonLink
            kind="quiet"
            href={`/occasions/${occasion.occasionId}/queue/${one.queuePlaceId}`}
            label={say.openLabel(one.name)}
          >
            {say.open}
          </ButtonLink>
        ),
      }))}
    />
  )
}

function Notes({ one, lang }: { one: InLineShown; lang: Language }) {
  const say = text[lang]
  const { offeredUntil, agreedWhy, lastCall } = one
  return (
    <>
      {offeredUntil ? (
        <Status kind="planned">{lineWords[lang].offered(wordWhen(offeredUntil, lang))}</Status>
      ) : (
        <p>{wordBehind(one, 'they', lang)}</p>
      )}
      {agreedWhy !== null && <p>{say.agreed(agreedWhy)}</p>}
      {lastCall && <p>{say.lastCall(say.said[lastCall.answer], wordWhen(lastCall.when, lang))}</p>}
    </>
  )
}

function Offers({ offers, lang }: { offers: readonly OfferShown[]; lang: Language }) {
  const say = text[lang]
  return (
    <Section title={say.log}>
      {offers.length === 0 ? (
        <Quiet>{say.noLog}</Quiet>
      ) : (
        <Table
          caption={say.log}
          quietCaption
          rows={offers}
          rowKey={({ offerId }) => offerId}
          columns={[
            { key: 'name', head: say.logHead.name, cell: (one) => `${one.name}, ${one.municipalityName}` },
            { key: 'offered', head: say.logHead.offered, cell: ({ offered }) => wordWhen(offered, lang) },
            { key: 'until', head: say.logHead.until, cell: ({ until }) => wordWhen(until, lang) },
            { key: 'came', head: say.logHead.came, cell: (one) => wordCame(one, lang) },
          ]}
        />
      )}
    </Section>
  )
}

function wordCame({ answer, endedByName, ended }: OfferShown, lang: Language): string {
  const say = text[lang]
  const at = ended ? `, ${wordWhen(ended, lang)}` : ''
  if (answer === null) return say.came.open
  if (answer === 'expired' || answer === 'withdrawn') return say.came[answer]
  return say.came[answer](`${endedByName === null ? '' : say.by(endedByName)}${at}`)
}

function ByHand({ given, lang }: { given: readonly HandShown[]; lang: Language }) {
  const say = text[lang]
  if (given.length === 0) return null
  return (
    <Section title={say.byHand}>
      <Rows
        items={given.map(({ bookingId, name, municipalityName, why, when }) => ({
          key: bookingId,
          title: `${name}, ${municipalityName}`,
          note: `${wordWhen(when, lang)}. ${why === '' ? say.byHandNext : why}`,
        }))}
      />
    </Section>
  )
}
