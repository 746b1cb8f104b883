import { type Crumb, Form, type Frame, formatDay, Layout, Rows, Section, SelectField, Table } from '#design'
import type { Language } from '#values'
import { text } from './enrolment.text.ts'
import { type TravelledWay, wayKey } from './plan.rules.ts'

interface EnrolmentsProps {
  frame: Frame
  person: { readonly id: number; readonly name: string }
  ways: readonly TravelledWay[]
  open: readonly { readonly key: string; readonly label: string }[]
}

/** Where someone travels, has travelled, and may travel. */
export function EnrolmentsPage({ frame, person, ways, open }: EnrolmentsProps) {
  const { lang } = frame
  const say = text[lang]
  const href = `/people/${person.id}/enrolments`
  const now = ways.filter(({ until }) => until === null)
  const earlier = ways.filter(({ until }) => until !== null)
  return (
    <Layout
      frame={frame}
      title={say.title(person.name)}
      lead={say.lead}
      breadcrumb={trailTo(person, lang)}
      width="text"
    >
      <Section title={say.now}>
        {now.length === 0 && <p>{say.nothing}</p>}
        <Rows
          items={now.map(({ id, label, stepId, from }) => ({
            key: id,
            title: label,
            note: say.since(formatDay(from, lang)),
            end: (
              <a href={`${href}?way=${wayKey({ stepId, to: undefined })}`} aria-label={say.leaveLabel(label)}>
                {say.leave}
              </a>
            ),
          }))}
        />
      </Section>
      <Section title={say.choose}>
        <Form lang={lang} action={href} method="get" submit={say.look}>
          <SelectField
            name="way"
            label={say.way}
            hint={say.wayHint}
            options={open.map(({ key, label }) => ({ value: key, label }))}
          />
        </Form>
      </Section>
      {earlier.length > 0 && (
        <Section title={say.earlier}>
          <Table
            caption={say.earlierCaption}
            quietCaption
            rows={earlier}
            rowKey={({ id }) => id}
            columns={[
              { key: 'way', head: say.way, cell: ({ label }) => label },
              { key: 'when', head: say.earlier, cell: (way) => periodOf(way, lang) },
            ]}
          />
        </Section>
      )}
    </Layout>
  )
}

function periodOf({ from, until }: TravelledWay, lang: Language): string {
  return text[lang].fromUntil(formatDay(from, lang), until === null ? '' : formatDay(until, lang))
}

/** The way back to the person. */
export function trailTo({ id, name }: EnrolmentsProps['person'], lang: Language): Crumb[] {
  return [
    { href: '/people', label: text[lang].people },
    { href: `/people/${id}`, label: name },
  ]
}
