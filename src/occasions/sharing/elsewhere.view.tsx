import {
  Empty,
  type Frame,
  formatDate,
  formatDayShort,
  inWords,
  Layout,
  Section,
  Status,
  sentenceCase,
  Table,
} from '#design'
import type { Language } from '#values'
import type { Guest, SharedOccasion } from './sharing.rules.ts'
import { text } from './sharing.text.ts'

export interface ElsewhereShown {
  readonly shared: readonly SharedOccasion[]
  readonly guests: readonly Guest[]
}

/** What other regions share with ours, and who of ours takes part there. */
export function ElsewherePage({ frame, shared, guests }: ElsewhereShown & { frame: Frame }) {
  const { lang } = frame
  const say = text[lang].elsewhere
  const n = inWords(guests.length, lang)
  return (
    <Layout
      frame={frame}
      title={guests.length === 0 ? say.title.none : sentenceCase(say.title.some(n))}
      lead={<p>{say.lead}</p>}
      breadcrumb={[{ href: '/occasions', label: say.back }]}
    >
      <Section title={say.shared}>
        <Shared shared={shared} lang={lang} />
      </Section>
      {(shared.length > 0 || guests.length > 0) && (
        <Section title={say.guests}>
          <Guests guests={guests} lang={lang} />
        </Section>
      )}
    </Layout>
  )
}

function Shared({ shared, lang }: { shared: readonly SharedOccasion[]; lang: Language }) {
  const say = text[lang].elsewhere
  return (
    <Table
      caption={say.shared}
      quietCaption
      rows={shared}
      rowKey={({ occasionId }) => occasionId}
      empty={
        <Empty title={say.noShared}>
          <p>{say.noSharedBody}</p>
        </Empty>
      }
      columns={[
        { key: 'course', head: say.course, cell: ({ courseName }) => courseName },
        { key: 'host', head: say.host, cell: ({ hostName }) => hostName },
        {
          key: 'first',
          head: say.first,
          cell: ({ firstDay, isCancelled }) =>
            isCancelled ? <Status kind="problem">{say.cancelled}</Status> : formatDayShort(firstDay, lang),
        },
        { key: 'place', head: say.place, cell: ({ place }) => place || '–' },
        { key: 'seats', head: say.seats, align: 'number', cell: ({ used, seats }) => say.of(used, seats) },
      ]}
    />
  )
}

function Guests({ guests, lang }: { guests: readonly Guest[]; lang: Language }) {
  const say = text[lang].elsewhere
  return (
    <Table
      caption={say.guests}
      quietCaption
      rows={guests}
      rowKey={({ key }) => key}
      empty={<Empty title={say.noGuests} />}
      columns={[
        { key: 'name', head: say.name, cell: ({ name }) => name },
        {
          key: 'works',
          head: say.works,
          cell: ({ municipalityName, unitName }) =>
            municipalityName === unitName ? municipalityName : `${municipalityName}, ${unitName}`,
        },
        { key: 'course', head: say.course, cell: ({ courseName }) => courseName },
        { key: 'host', head: say.host, cell: ({ hostName }) => hostName },
        { key: 'first', head: say.first, cell: ({ firstDay }) => formatDate(firstDay, lang) },
        {
          key: 'stands',
          head: say.stands,
          cell: ({ standing }) => (
            <Status kind={standing === 'seat' ? 'done' : 'waiting'}>{say.standing[standing]}</Status>
          ),
        },
      ]}
    />
  )
}
