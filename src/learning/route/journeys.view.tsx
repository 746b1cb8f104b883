import { Card, Cards, Facts, type Frame, Layout, Quiet, Section, Status } from '#design'
import { isInvented, isLaunched, type Journey } from '#journeys'
import type { Language } from '#values'
import { text } from './route.text.ts'

/** Every journey with its state; those the asker travels first. */
export function JourneysPage({
  frame,
  journeys,
  mySteps,
}: {
  frame: Frame
  journeys: readonly Journey[]
  mySteps: ReadonlySet<number>
}) {
  const { lang } = frame
  const say = text[lang]
  const isMine = ({ steps }: Journey) => steps.some(({ id }) => mySteps.has(id))
  const mine = journeys.filter(isMine)
  const others = journeys.filter((journey) => !isMine(journey))
  return (
    <Layout frame={frame} title={say.journeysTitle} lead={say.journeysLead}>
      {mine.length > 0 && (
        <Section title={say.mine}>
          <JourneyCards journeys={mine} lang={lang} />
        </Section>
      )}
      <Section title={mine.length > 0 ? say.others : say.all}>
        <JourneyCards journeys={others} lang={lang} />
      </Section>
    </Layout>
  )
}

function JourneyCards({ journeys, lang }: { journeys: readonly Journey[]; lang: Language }) {
  return (
    <Cards>
      {journeys.map((journey) => (
        <JourneyCard key={journey.id} journey={journey} lang={lang} />
      ))}
    </Cards>
  )
}

function JourneyCard({ journey, lang }: { journey: Journey; lang: Language }) {
  const say = text[lang]
  const { steps, state } = journey
  return (
    <Card title={journey.name} line={steps[0]?.colour}>
      <p>
        <Status kind={isLaunched(state) ? 'done' : 'waiting'}>{say.state[state]}</Status>
      </p>
      <Facts
        facts={[
          { term: say.targetGroup, value: <span lang="sv">{journey.targetGroup}</span> },
          { term: say.owner, value: journey.owner ?? say.noOwner },
          {
            term: say.steps,
            value: (
              <ul>
                {steps.map((step) => (
                  <li key={step.id}>
                    <a href={`/journeys/${journey.slug}/${step.slug}`}>{say.stepCourses(step.name, step.courses)}</a>
                  </li>
                ))}
              </ul>
            ),
          },
        ]}
      />
      {isInvented(journey.source) && <Quiet>{say.invented}</Quiet>}
    </Card>
  )
}
