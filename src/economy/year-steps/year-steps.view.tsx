import { type Frame, inWords, Notice, Quiet, Rows, Section, Status, sentenceCase, Worklist } from '#design'
import { type RegionYear, RegionYearPage, yearHref } from '../overview/region-year.view.tsx'
import { hrefOf, stepItem } from './step.view.tsx'
import { countLeft, nextStep, type StepState, stepsLeft, type YearSoFar } from './year-steps.rules.ts'
import { text } from './year-steps.text.ts'

interface StepsView extends RegionYear {
  readonly frame: Frame
  readonly soFar: YearSoFar
}

/** What is left of a year, in the order it is done, each with its number and the way to it. */
export function YearStepsPage({ frame, region, year, soFar }: StepsView) {
  const { lang } = frame
  const say = text[lang]
  const steps = stepsLeft(soFar)
  const left = steps.filter(({ state }) => state !== 'done')
  const finished = steps.filter(({ state }) => state === 'done')
  const next = nextStep(steps)
  const counted = countLeft(steps)
  const itself = left.find(({ step }) => step === 'adds-up')
  const later = left.filter((one) => one !== next && one !== itself)
  const item = (step: StepState) => stepItem({ step, region, soFar, lang, kind: step === next ? 'primary' : 'quiet' })
  return (
    <RegionYearPage
      frame={frame}
      region={region}
      year={year}
      part="steps"
      title={say.title(counted, sentenceCase(inWords(counted, lang)), year)}
      lead={say.lead}
    >
      {left.length === 0 && <Notice lang={lang}>{say.allDone}</Notice>}
      {next && (
        <Section title={say.next}>
          <Worklist items={[item(next)]} />
        </Section>
      )}
      {later.length > 0 && (
        <Section title={say.later}>
          <Worklist items={later.map(item)} from={next ? 'second' : 'first'} />
        </Section>
      )}
      {itself && (
        <Quiet>
          {say.todo['adds-up']}. {say.left['adds-up']()}
        </Quiet>
      )}
      <NextYear frame={frame} region={region} year={year} soFar={soFar} />
      {finished.length > 0 && (
        <Section title={say.finished}>
          <Rows
            items={finished.map(({ step }) => ({
              key: step,
              title: say.steps[step],
              href: hrefOf(step, { region, year, soFar }),
              end: <Status kind="done">{say.done}</Status>,
            }))}
          />
        </Section>
      )}
    </RegionYearPage>
  )
}

/** What is decided for the year after, beside this one's closing: nothing here waits for it or holds it up. */
function NextYear({ frame: { lang }, region, year, soFar }: StepsView) {
  const say = text[lang].nextYear
  const next = { region, year: year + 1 }
  const items = [
    { part: 'prices', isDone: soFar.hasNextPrices },
    { part: 'fixedCost', isDone: soFar.hasNextFixedCost },
    { part: 'budget', isDone: soFar.hasNextBudget },
  ] as const
  return (
    <Section title={say.title(year + 1)} lead={say.lead}>
      <Rows
        items={items.map(({ part, isDone }) => ({
          key: part,
          title: say[part].what(year + 1),
          href: yearHref(next, part),
          note: isDone ? undefined : say[part].not(year),
          end: isDone ? <Status kind="done">{say[part].done}</Status> : <Status kind="waiting">{say.notYet}</Status>,
        }))}
      />
    </Section>
  )
}
