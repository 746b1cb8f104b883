import { Details, type FieldErrors, type Frame, formatDay, Layout, Quiet, Section, Table, type Typed } from '#design'
import type { Day, Language } from '#values'
import { feeOf, type Ladder, nationalLadder, previewDays } from './ladder.rules.ts'
import { text } from './ladder.text.ts'
import { LadderForm } from './ladder-form.view.tsx'
import { exampleOre, wordFee, wordLadder } from './word-ladder.view.ts'

interface Named {
  readonly id: number
  readonly name: string
}

const backOf = (lang: Language) => ({ href: '/occasions', label: text[lang].back })

/** A ladder as it was set, with who did. */
export interface ShownLadder extends Ladder {
  readonly id: number
  readonly fromDay: Day
  readonly journeyName: string | null
  readonly setBy: string | null
}

interface PageProps {
  readonly frame: Frame
  readonly region: Named
  /** The one that begins last first. */
  readonly ladders: readonly ShownLadder[]
  readonly journeys: readonly Named[]
  readonly today: Day
  readonly errors?: FieldErrors | undefined
  readonly typed?: Typed | undefined
}

/** What it costs to give back a seat, in sentences and by an example: now, before and to come. */
export function LadderPage({ frame, region, ladders, journeys, today, errors, typed }: PageProps) {
  const { lang } = frame
  const say = text[lang]
  const inForce = [null, ...journeys.map(({ id }) => id)].flatMap(
    (journeyId) => ladders.find((one) => one.journeyId === journeyId && one.fromDay <= today) ?? [],
  )
  const general = inForce.find(({ journeyId }) => journeyId === null)
  const others = ladders.filter((one) => !inForce.includes(one))
  return (
    <Layout
      frame={frame}
      title={say.title(region.name)}
      lead={<p>{say.lead}</p>}
      breadcrumb={[backOf(lang)]}
      width="text"
    >
      {general === undefined && (
        <Section title={say.nowNational}>
          <Sentences ladder={nationalLadder} lang={lang} />
        </Section>
      )}
      {inForce.map((ladder) => (
        <Section key={ladder.id} title={say.now(ladder.journeyName ?? say.everyJourney)}>
          <Sentences ladder={ladder} lang={lang} />
          <Preview ladder={ladder} lang={lang} />
          <Decided ladder={ladder} lang={lang} />
        </Section>
      ))}
      {others.length > 0 && (
        <Section title={say.others}>
          {others.map((ladder) => (
            <Details
              key={ladder.id}
              summary={say.since(ladder.journeyName ?? say.everyJourney, formatDay(ladder.fromDay, lang))}
            >
              <Sentences ladder={ladder} lang={lang} />
              <Decided ladder={ladder} lang={lang} />
            </Details>
          ))}
        </Section>
      )}
      <Details summary={say.change} open={errors !== undefined}>
        <LadderForm
          {...{ region, journeys, today, lang, errors, typed }}
          ladder={general ?? inForce[0] ?? nationalLadder}
        />
      </Details>
    </Layout>
  )
}

function Sentences({ ladder, lang }: { ladder: Ladder; lang: Language }) {
  return (
    <ul class="prose">
      {wordLadder(ladder, lang).map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  )
}

function Decided({ ladder, lang }: { ladder: ShownLadder; lang: Language }) {
  const say = text[lang]
  const from = formatDay(ladder.fromDay, lang)
  return (
    <Quiet>
      {ladder.setBy === null ? say.decided(ladder.source, from) : say.setBy(ladder.source, from, ladder.setBy)}
    </Quiet>
  )
}

/** "Avbokar man 15, 14, 3, 1 dagar före kostar det …", for a seat of a price that is easy to reckon with. */
function Preview({ ladder, lang }: { ladder: Ladder; lang: Language }) {
  const say = text[lang]
  const seatPriceOre = exampleOre
  const rows = [...previewDays(ladder), null]
  return (
    <Table
      caption={say.preview(wordFee(seatPriceOre, lang))}
      rows={rows}
      rowKey={(daysBefore) => daysBefore ?? 'no-show'}
      columns={[
        {
          key: 'when',
          head: say.previewWhen,
          cell: (daysBefore) => (daysBefore === null ? say.previewNoShow : say.previewDays(daysBefore)),
        },
        {
          key: 'fee',
          head: say.previewFee,
          align: 'number',
          cell: (daysBefore) => wordFee(feeOf(ladder, { seatPriceOre, daysBefore }), lang),
        },
      ]}
    />
  )
}
