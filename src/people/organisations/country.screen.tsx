import type { FastifyInstance, FastifyReply } from 'fastify'
import { today } from '#platform'
import { frameOf, type House, page } from '#platform/web'
import { Missing, parseId } from '#values'
import { regionsOf, statusOf } from './country.rules.ts'
import { getMunicipalityRecord, listCountry } from './country.store.ts'
import { CountryPage } from './country.view.tsx'
import { MunicipalityPage } from './municipality.view.tsx'

const perPage = 50

interface CountryQuery {
  Querystring: { region?: unknown; connection?: unknown; page?: unknown }
}

export function countryScreen(area: FastifyInstance, { db }: House): void {
  area.get<CountryQuery>('/', async (request, reply): Promise<FastifyReply> => {
    const { query } = request
    const filter = { region: asText(query.region), connection: asText(query.connection) }
    const country = await listCountry(db)
    const statuses = country.map((municipality) => statusOf(municipality, today()))
    // Nobody reads 290 rows: a region, or a state, comes first.
    const isAsked = filter.region !== '' || filter.connection !== ''
    const found = statuses.filter(
      ({ regionId, connection }) =>
        isAsked &&
        (filter.region === '' || String(regionId) === filter.region) &&
        (filter.connection === '' || connection === filter.connection),
    )
    const pages = Math.max(1, Math.ceil(found.length / perPage))
    const number = Math.min(parseId(asText(query.page)) ?? 1, pages)
    return page(
      reply,
      <CountryPage
        frame={frameOf(request)}
        regions={regionsOf(statuses)}
        municipalities={found.slice((number - 1) * perPage, number * perPage)}
        wanting={statuses.filter(({ connection }) => connection === 'wanting')}
        found={found.length}
        filter={filter}
        page={number}
        pages={pages}
      />,
    )
  })

  area.get<{ Params: { organisationId: string } }>(
    '/:organisationId',
    async (request, reply): Promise<FastifyReply> => {
      const id = parseId(request.params.organisationId)
      if (id === undefined) throw new Missing('municipality')
      const municipality = await getMunicipalityRecord(db, id)
      const { connection } = statusOf(municipality, today())
      return page(
        reply,
        <MunicipalityPage
          frame={frameOf(request)}
          municipality={municipality}
          connection={connection}
          today={today()}
        />,
      )
    },
  )
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, 20) : ''
}
