import { Empty, Facts, type Frame, formatDay, Layout, Section, Status, Table } from '#design'
import { type Day, isInForce, type Language, type Period } from '#values'
import type { AgreementKind } from '../agreements/agreement.rules.ts'
import { text as agreementWords } from '../agreements/agreement.text.ts'
import type { Connection } from './country.rules.ts'
import { text } from './municipality.text.ts'

interface AgreementRow extends Period {
  readonly id: number
  readonly kind: AgreementKind
  readonly counterpart: string
  readonly source: string
}

interface MunicipalityProps {
  frame: Frame
  municipality: {
    name: string
    municipalityCode: string
    countyName: string | null
    regionName: string
    source: string
    agreements: readonly AgreementRow[]
  }
  connection: Connection
  today: Day
}

export function MunicipalityPage({ frame, municipality, connection, today }: MunicipalityProps) {
  const { lang } = frame
  const say = text[lang]
  const { name, municipalityCode, countyName, regionName, source, agreements } = municipality
  return (
    <Layout
      frame={frame}
      title={say.title[connection](name)}
      lead={<p>{say.lead[connection]}</p>}
      breadcrumb={[{ href: '/country', label: say.country }]}
    >
      <Facts
        facts={[
          { term: say.region, value: regionName },
          ...(countyName === null ? [] : [{ term: say.county, value: countyName }]),
          { term: say.code, value: municipalityCode },
          { term: say.source, value: source },
        ]}
      />
      <Section title={say.agreementsTitle}>
        <Table
          caption={say.agreementsTitle}
          quietCaption
          rows={agreements}
          rowKey={(agreement) => agreement.id}
          columns={[
            { key: 'agreement', head: say.agreement, cell: ({ kind }) => agreementWords[lang].kind[kind] },
            { key: 'counterpart', head: say.counterpart, cell: ({ counterpart }) => counterpart },
            { key: 'from', head: say.from, cell: ({ from }) => formatDay(from, lang) },
            {
              key: 'until',
              head: say.until,
              cell: ({ until }) => (until === null ? say.untilNotice : formatDay(until, lang)),
            },
            {
              key: 'stands',
              head: say.stands,
              cell: (agreement) => <Stands agreement={agreement} today={today} lang={lang} />,
            },
            { key: 'source', head: say.source, cell: (agreement) => agreement.source },
          ]}
          empty={<Empty title={say.emptyTitle}>{say.emptyBody}</Empty>}
        />
      </Section>
    </Layout>
  )
}

function Stands({ agreement, today, lang }: { agreement: Period; today: Day; lang: Language }) {
  const say = text[lang]
  if (isInForce(agreement, today)) return <Status kind="done">{say.inForce}</Status>
  return agreement.from > today ? (
    <Status kind="planned">{say.toCome}</Status>
  ) : (
    <Status kind="problem">{say.ended}</Status>
  )
}
