import {
  DateField,
  type FieldErrors,
  Form,
  type Frame,
  formatDay,
  HiddenField,
  Layout,
  Notice,
  RadioField,
  Rows,
  Section,
  TextField,
  type Typed,
} from '#design'
import type { Day } from '#values'
import { ruleInForce } from './parts.rules.ts'
import { text } from './parts.text.ts'

export interface RegionRules {
  readonly regionId: number
  readonly name: string
  readonly rules: readonly {
    readonly fromDay: Day
    readonly parts: 'all' | 'one'
    readonly source: string
    readonly setByName: string | null
  }[]
}

interface PageProps {
  readonly frame: Frame
  readonly regions: readonly RegionRules[]
  readonly today: Day
  /** Of the region whose form was posted. */
  readonly wrong?: { readonly regionId: number; readonly errors: FieldErrors; readonly typed: Typed }
}

/** How much of a divided day earns it, region by region, in sentences; and the way to change it from a day. */
export function AttendanceRulePage({ frame, regions, today, wrong }: PageProps) {
  const { lang } = frame
  const say = text[lang]
  const inForce = ruleInForce(regions[0]?.rules ?? [], today)
  return (
    <Layout frame={frame} title={say.ruleTitle[inForce?.parts ?? 'all']} lead={<p>{say.ruleLead}</p>} width="text">
      {regions.map(({ regionId, name, rules }) => (
        <Section key={regionId} title={name}>
          {rules.length === 0 ? (
            <Notice lang={lang}>
              <p>{say.noRule}</p>
            </Notice>
          ) : (
            <Rows
              items={rules.map(({ fromDay, parts, source, setByName }) => ({
                key: fromDay,
                title: say.historyLine(formatDay(fromDay, lang), say.ruleChoices[parts]),
                note: say.historyNote(source, setByName ?? ''),
              }))}
            />
          )}
          <Form
            lang={lang}
            action="/attendance-rule"
            submit={say.setRule}
            id={`r${regionId}`}
            errors={wrong?.regionId === regionId ? wrong.errors : undefined}
            typed={wrong?.regionId === regionId ? wrong.typed : undefined}
          >
            <HiddenField name="region" value={regionId} />
            <RadioField
              name="parts"
              label={say.ruleChoice}
              value={ruleInForce(rules, today)?.parts ?? 'all'}
              options={(['all', 'one'] as const).map((value) => ({ value, label: say.ruleChoices[value] }))}
            />
            <DateField name="from" label={say.fromDay} min={today} value={today} />
            <TextField name="source" label={say.source} hint={say.sourceHint} />
          </Form>
        </Section>
      ))}
    </Layout>
  )
}
