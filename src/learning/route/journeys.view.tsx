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
  const mineFirst = [...journeys.filter(isMine), ...journeys.filter((journey) => !isMine(journey))]
  return (
    <Layout frame={frame} title={say.journeysTitle} lead={say.journeysLead}>
      <Section title={say.all}>
        <Cards>
          {mineFirst.map((journey) => (
            <JourneyCard
              key={journey.id}
              journey={journey}
              eyebrow={isMine(journey) ? say.yours : undefined}
              lang={lang}
            />
          ))}
        </Cards>
      </Section>
    </Layout>
  )
}

function JourneyCard({ journey, eyebrow, lang }: { journey: Journey; eyebrow: string | undefined; lang: Language }) {
  const say = text[lang]
  const { steps, state } = journey
  return (
    <Card title={journey.name} eyebrow={eyebrow} line={steps[0]?.colour}>
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
                    {step.courses === 0 && say.noCourses(step.name)}
                    {step.courses > 0 && (
                      <>
                        <a href={`/journeys/${journey.slug}/${step.slug}`}>{step.name}</a>,{' '}
                        {say.stepCourses(step.courses)}
                      </>
                    )}
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
