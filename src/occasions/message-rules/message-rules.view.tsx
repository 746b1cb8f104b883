import { Actions, ButtonLink, Empty, type Frame, Layout, Rows, Section, sentenceCase } from '#design'
import type { Language } from '#values'
import type { MessageRule } from './message.rules.ts'
import { text } from './message-rule.text.ts'
import { text as planned } from './planned.text.ts'

export interface Region {
  readonly id: number
  readonly name: string
}

export interface Journey {
  readonly id: number
  readonly name: string
}

const backOf = (lang: Language) => ({ href: '/occasions', label: text[lang].back })

interface ListProps {
  readonly frame: Frame
  readonly region: Region
  readonly rules: readonly MessageRule[]
  readonly journeys: readonly Journey[]
}

/** What a region writes, in sentences, in the order in which it is sent. */
export function MessageRulesPage({ frame, region, rules, journeys }: ListProps) {
  const { lang } = frame
  const say = text[lang]
  const add = `/message-rules/${region.id}/new`
  return (
    <Layout
      frame={frame}
      title={say.title(region.name)}
      lead={<p>{say.lead}</p>}
      breadcrumb={[backOf(lang)]}
      width="text"
    >
      {rules.length === 0 ? (
        <Empty title={say.none} action={<a href={add}>{say.add}</a>}>
          <p>{say.noneBody}</p>
        </Empty>
      ) : (
        <Section title={planned[lang].menu}>
          <Rows
            items={rules.map((rule) => ({
              key: rule.id,
              title: rule.name,
              href: `/message-rules/${region.id}/${rule.id}`,
              note: wordRule(rule, { journeys, lang }),
            }))}
          />
          <Actions>
            <ButtonLink href={add}>{say.add}</ButtonLink>
          </Actions>
        </Section>
      )}
    </Layout>
  )
}

/** "7 dagar före första dagen skriver Norrbottens Kommuner till deltagaren." */
export function wordRule(
  { occurs, days, fromName, reader, journeyId }: Omit<MessageRule, 'id' | 'regionId' | 'madeOn'>,
  { journeys, lang }: { readonly journeys: readonly Journey[]; readonly lang: Language },
): string {
  const say = text[lang]
  const journey = journeys.find(({ id }) => id === journeyId)
  const sentence = sentenceCase(say.sentence(say.occurs[occurs](days), fromName, say.readers[reader]))
  return journey ? `${sentence} ${say.ofJourney(journey.name)}` : sentence
}
