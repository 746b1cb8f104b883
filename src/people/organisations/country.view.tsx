import {
  ButtonLink,
  Empty,
  Figures,
  type Frame,
  formatCount,
  Layout,
  Pager,
  Rows,
  SearchForm,
  Section,
  SelectField,
  Status,
  Table,
} from '#design'
import type { Language } from '#values'
import { AgreementStatus } from '../agreements/agreement.view.tsx'
import { type Connection, connections, type MunicipalityStatus, type RegionStatus } from './country.rules.ts'
import { text } from './country.text.ts'

export interface CountryFilter {
  readonly region: string
  readonly connection: string
}

interface CountryProps {
  frame: Frame
  regions: readonly RegionStatus[]
  municipalities: readonly MunicipalityStatus[]
  /** Those that take part with something wanting, the country over. */
  wanting: readonly MunicipalityStatus[]
  found: number
  filter: CountryFilter
  page: number
  pages: number
}

const kindOf = { open: 'done', wanting: 'problem', outside: 'planned' } as const

export function CountryPage(props: CountryProps) {
  const { frame, regions } = props
  const { lang } = frame
  const say = text[lang]
  const sum = (of: Connection | 'all') => regions.reduce((total, region) => total + region[of], 0)
  const count = (of: Connection | 'all') => formatCount(sum(of), lang)
  return (
    <Layout
      frame={frame}
      title={sum('open') === sum('all') ? say.titleAll(count('all')) : say.title(count('open'), count('all'))}
      lead={<p>{say.lead}</p>}
    >
      <Figures figures={connections.map((of) => ({ term: say.figures[of], value: count(of) }))} />
      <p>
        <a href="/journeys">{say.journeys}</a>
      </p>
      {props.wanting.length > 0 && (
        <Section title={say.wantingTitle} lead={<p>{say.wantingLead}</p>}>
          <Wanting {...props} />
        </Section>
      )}
      <Section title={say.regionsTitle} id="regions">
        <Table
          caption={say.regionsTitle}
          quietCaption
          rows={regions}
          rowKey={(region) => region.id}
          columns={[
            {
              key: 'region',
              head: say.region,
              cell: ({ id, name }) => <a href={`/country?region=${id}#municipalities`}>{name}</a>,
            },
            ...(['all', ...connections] as const).map((of) => ({
              key: of,
              head: say[of],
              align: 'number' as const,
              cell: (region: RegionStatus) => formatCount(region[of], lang),
            })),
          ]}
          foot={{
            region: say.sum,
            all: count('all'),
            open: count('open'),
            wanting: count('wanting'),
            outside: count('outside'),
          }}
        />
      </Section>
      <Section title={say.municipalitiesTitle} lead={<p>{say.municipalitiesLead}</p>} id="municipalities">
        <Municipalities {...props} />
      </Section>
    </Layout>
  )
}

function Wanting({ frame: { lang }, wanting }: CountryProps) {
  const say = text[lang]
  return (
    <Rows
      items={wanting.map(({ id, name, regionName, service, personalData }) => ({
        key: id,
        title: name,
        href: `/country/${id}`,
        note: regionName,
        end: (
          <>
            {service.state !== 'in-force' && (
              <p>
                {say.service}: <AgreementStatus standing={service} lang={lang} />
              </p>
            )}
            {personalData.state !== 'in-force' && (
              <p>
                {say.personalData}: <AgreementStatus standing={personalData} lang={lang} />
              </p>
            )}
          </>
        ),
      }))}
    />
  )
}

function Municipalities({ frame, regions, municipalities, found, filter, page, pages }: CountryProps) {
  const { lang } = frame
  const say = text[lang]
  const isAsked = filter.region !== '' || filter.connection !== ''
  return (
    <>
      <SearchForm lang={lang} action="/country#municipalities" submit={say.filter} typed={{ ...filter }}>
        <SelectField
          name="region"
          label={say.filterRegion}
          empty={say.everyRegion}
          options={regions.map(({ id, name }) => ({ value: String(id), label: name }))}
        />
        <SelectField
          name="connection"
          label={say.filterConnection}
          empty={say.everyConnection}
          options={connections.map((of) => ({ value: of, label: say.states[of] }))}
        />
      </SearchForm>
      {isAsked && (
        <Table
          caption={say.shown(formatCount(found, lang))}
          rows={municipalities}
          rowKey={(municipality) => municipality.id}
          columns={[
            { key: 'name', head: say.municipality, cell: ({ id, name }) => <a href={`/country/${id}`}>{name}</a> },
            { key: 'region', head: say.region, cell: ({ regionName }) => regionName },
            {
              key: 'state',
              head: say.state,
              cell: ({ connection }) => <ConnectionStatus of={connection} lang={lang} />,
            },
            {
              key: 'service',
              head: say.service,
              cell: ({ service }) => <AgreementStatus standing={service} lang={lang} />,
            },
            {
              key: 'pub',
              head: say.personalData,
              cell: ({ personalData }) => <AgreementStatus standing={personalData} lang={lang} />,
            },
          ]}
          empty={
            <Empty title={say.emptyTitle} action={<ButtonLink href="/country">{say.showAll}</ButtonLink>}>
              {say.emptyBody}
            </Empty>
          }
        />
      )}
      <Pager lang={lang} page={page} pages={pages} href={(to) => `/country?${addressOf(filter, to)}#municipalities`} />
    </>
  )
}

export function ConnectionStatus({ of, lang }: { of: Connection; lang: Language }) {
  return <Status kind={kindOf[of]}>{text[lang].states[of]}</Status>
}

function addressOf(filter: CountryFilter, page: number): string {
  return new URLSearchParams(
    Object.entries({ ...filter, page: String(page) }).filter(([, value]) => value !== ''),
  ).toString()
}
