import { Actions, ButtonLink, Card, Cards, Empty, type Frame, formatDayShort, Layout, Section, Suitcase } from '#design'
import type { Language } from '#values'
import { Agenda, type AgendaShown } from './agenda.view.tsx'
import { wordHeadline, wordLead } from './headline.view.tsx'
import type { Headline, ItemLeft, Way, YearLeft } from './start-page.rules.ts'
import { text } from './start-page.text.ts'

export interface Start extends AgendaShown {
  readonly name: string
  readonly headline: Headline
  /** What the heading counts. */
  readonly items: readonly ItemLeft[]
  readonly ways: readonly Way[]
  readonly doors: Frame['menu']
  readonly yearLeft: YearLeft | undefined
}

/** The start page: one short list of what is next, due, booked and done; the suitcases; and the places of one's roles. */
export function StartPage({ frame, start }: { frame: Frame; start: Start }) {
  const { lang } = frame
  const say = text[lang]
  const { headline, refusal, items, focus, ways, doors, yearLeft } = start
  const hasJourney = ways.length > 0
  const lead = wordLead({ headline, items, refusal, course: focus?.stop.name, lang })
  return (
    <Layout frame={frame} title={`${say.hello(start.name)} ${wordHeadline(headline, lang)}`} lead={lead}>
      {yearLeft && !hasJourney && <Actions>{closeYear(yearLeft, lang)}</Actions>}
      {hasJourney && <Agenda agenda={start} lang={lang} />}
      {yearLeft && hasJourney && (
        <Section title={say.yearEnd} lead={wordHeadline({ say: 'close-year', ...yearLeft }, lang)}>
          <Actions>{closeYear(yearLeft, lang)}</Actions>
        </Section>
      )}
      {hasJourney && (
        <Section title={say.suitcases}>
          <Cards>
            {ways.map((way) => (
              <WayCase key={way.stepId} way={way} booked={start.booked} lang={lang} />
            ))}
          </Cards>
        </Section>
      )}
      {doors.length > 0 && <Doors doors={doors} lang={lang} />}
      {!hasJourney && doors.length === 0 && (
        <Empty title={say.headline.notEnrolled} action={<ButtonLink href="/journeys">{say.catalogue}</ButtonLink>}>
          <p>{say.notEnrolledBody}</p>
        </Empty>
      )}
    </Layout>
  )
}

const closeYear = ({ href }: YearLeft, lang: Language) => <ButtonLink href={href}>{text[lang].closeYear}</ButtonLink>

function WayCase({ way, booked, lang }: { way: Way; booked: Start['booked']; lang: Language }) {
  const say = text[lang]
  const { stops } = way
  const next = booked.find((day) => stops.some(({ id }) => id === day.courseId))
  return (
    <Suitcase
      lang={lang}
      href={`/journeys/${way.journeySlug}/${way.stepSlug}`}
      colour={way.colour}
      step={way.stepName}
      journey={way.journeyName}
      done={stops.filter(({ completedOn }) => completedOn !== null).length}
      of={stops.length}
      label={say.stops}
      next={next && say.next(`${formatDayShort(next.onDay, lang)}, ${next.place || say.digital.toLowerCase()}`)}
    />
  )
}

function Doors({ doors, lang }: { doors: Frame['menu']; lang: Language }) {
  const notes: Readonly<Record<string, string>> = text[lang].doorNotes
  return (
    <Section title={text[lang].doors}>
      <Cards>
        {doors.map(({ href, label }) => (
          <Card key={href} title={label} href={href}>
            <p>{notes[href.slice(1)]}</p>
          </Card>
        ))}
      </Cards>
    </Section>
  )
}
