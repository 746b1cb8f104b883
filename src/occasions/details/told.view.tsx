import { Empty, type Frame, inWords, Layout, Quiet, Section, sentenceCase, Table } from '#design'
import type { Occasion } from '../occasion/shown.rules.ts'
import { text } from './details.text.ts'
import { wordDiet } from './word-diet.view.ts'

interface PageProps {
  readonly frame: Frame
  readonly occasion: Occasion
  readonly told: readonly {
    readonly bookingId: number
    readonly name: string
    readonly diet: string
    readonly accessNeeds: string
    readonly travel: string
  }[]
  readonly counts: readonly { readonly diet: string; readonly count: number }[]
}

/** What participants have told: the diets counted for the kitchen, then each one's own words. */
export function ToldPage({ frame, occasion, told, counts }: PageProps) {
  const { lang } = frame
  const say = text[lang]
  return (
    <Layout
      frame={frame}
      title={told.length === 0 ? say.nobodyTold : sentenceCase(say.told(inWords(told.length, lang)))}
      lead={<p>{say.toldLead}</p>}
      line={occasion.colour}
      eyebrow={occasion.courseName}
      breadcrumb={[{ href: `/occasions/${occasion.occasionId}`, label: occasion.courseName }]}
    >
      {told.length === 0 && (
        <Empty title={say.nobodyTold}>
          <p>{say.nobodyToldBody}</p>
        </Empty>
      )}
      {counts.length > 0 && (
        <Section title={say.kitchen}>
          <Table
            caption={say.kitchen}
            quietCaption
            rows={counts}
            rowKey={({ diet }) => diet}
            columns={[
              { key: 'diet', head: say.dietShort, cell: ({ diet }) => sentenceCase(wordDiet(diet, lang)) },
              { key: 'count', head: say.howMany, align: 'number', cell: ({ count }) => count },
            ]}
          />
        </Section>
      )}
      {told.length > 0 && (
        <Section title={say.eachOne}>
          <Table
            caption={say.eachOne}
            quietCaption
            rows={told}
            rowKey={({ bookingId }) => bookingId}
            columns={[
              { key: 'name', head: say.name, cell: ({ name }) => name },
              { key: 'diet', head: say.dietShort, cell: ({ diet }) => (diet === '' ? '–' : wordDiet(diet, lang)) },
              { key: 'access', head: say.accessShort, cell: ({ accessNeeds }) => accessNeeds || '–' },
              { key: 'travel', head: say.travelShort, cell: ({ travel }) => travel || '–' },
            ]}
          />
        </Section>
      )}
      <Quiet>{say.recorded}</Quiet>
    </Layout>
  )
}
