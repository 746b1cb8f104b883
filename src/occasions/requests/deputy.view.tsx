import {
  DateField,
  type FieldErrors,
  Form,
  type Frame,
  formatDays,
  Layout,
  PostButton,
  Rows,
  Section,
  TextField,
  type Typed,
} from '#design'
import type { Day } from '#values'
import { text } from './deputy.text.ts'

interface PageProps {
  readonly frame: Frame
  readonly lines: readonly {
    readonly deputyLineId: number
    readonly leaderId: number
    readonly leaderName: string
    readonly deputyName: string
    readonly fromDay: Day
    readonly untilDay: Day
  }[]
  readonly leads: boolean
  readonly personId: number
  readonly today: Day
  readonly errors?: FieldErrors
  readonly typed?: Typed
}

/** Who stands in, and naming someone. */
export function DeputyPage({ frame, lines, leads, personId, today, errors, typed }: PageProps) {
  const { lang } = frame
  const say = text[lang]
  return (
    <Layout
      frame={frame}
      title={leads ? say.title : say.titleDeputy}
      lead={<p>{say.lead}</p>}
      breadcrumb={[{ href: '/requests', label: say.back }]}
      width="text"
    >
      {lines.length > 0 && (
        <Section title={say.now}>
          <Rows
            items={lines.map(({ deputyLineId, leaderId, leaderName, deputyName, fromDay, untilDay }) => ({
              key: deputyLineId,
              title: leaderId === personId ? say.forYou(deputyName) : say.forThem(leaderName),
              note: formatDays(fromDay, untilDay, lang),
              end: (
                <PostButton
                  action="/requests/deputy/end"
                  fields={{ deputy: deputyLineId }}
                  label={say.endLabel(deputyName)}
                >
                  {say.end}
                </PostButton>
              ),
            }))}
          />
        </Section>
      )}
      {leads && (
        <Section title={say.name}>
          <Form lang={lang} action="/requests/deputy/choice" submit={say.submit} errors={errors} typed={typed}>
            <TextField name="email" type="email" label={say.email} hint={say.emailHint} />
            <DateField name="from" label={say.from} min={today} value={today} />
            <DateField name="until" label={say.until} hint={say.untilHint} min={today} />
          </Form>
        </Section>
      )}
    </Layout>
  )
}
