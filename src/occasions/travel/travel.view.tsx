import { Details, type FieldErrors, Form, NumberField, Quiet, Section, SelectField, Table, type Typed } from '#design'
import type { Language } from '#values'
import type { Travel } from './travel.rules.ts'
import { text } from './travel.text.ts'

/** Another venue, and how long it takes to get there. */
export interface Way {
  readonly venueId: number
  readonly name: string
  readonly travel: Travel | undefined
}

interface WaysProps {
  readonly venueId: number
  readonly ways: readonly Way[]
  readonly mayChange: boolean
  readonly lang: Language
  readonly errors?: FieldErrors | undefined
  readonly typed?: Typed | undefined
}

/** How long it takes from a venue to the others, and the way to say so. */
export function Ways({ venueId, ways, mayChange, lang, errors, typed }: WaysProps) {
  const say = text[lang]
  if (ways.length === 0)
    return (
      <Section title={say.title}>
        <Quiet>{say.none}</Quiet>
      </Section>
    )
  return (
    <Section title={say.title} lead={say.lead}>
      <Table
        caption={say.caption}
        quietCaption
        rows={ways}
        rowKey={(way) => way.venueId}
        columns={[
          { key: 'to', head: say.to, cell: (way) => <a href={`/venues/${way.venueId}`}>{way.name}</a> },
          { key: 'time', head: say.time, cell: ({ travel }) => travelText(travel, lang) },
        ]}
      />
      {mayChange && (
        <Details summary={say.set} open={errors !== undefined}>
          <Form
            lang={lang}
            id="travel"
            action={`/venues/${venueId}/travel`}
            submit={say.save}
            submitKind="quiet"
            errors={errors}
            typed={typed}
          >
            <SelectField
              name="other"
              label={say.toField}
              options={ways.map((way) => ({ value: String(way.venueId), label: way.name }))}
            />
            <NumberField name="minutes" label={say.minutesField} hint={say.minutesHint} optional />
          </Form>
        </Details>
      )}
    </Section>
  )
}

/** "45 min", or "ca 135 min, uppskattat". */
export function travelText(travel: Travel | undefined, lang: Language): string {
  const say = text[lang]
  if (travel === undefined) return say.unknown
  return travel.isEstimate ? say.estimated(travel.minutes) : say.minutes(travel.minutes)
}
