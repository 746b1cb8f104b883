import { sql } from 'kysely'
import type { Db } from '#platform/db'
import { type Day, Missing } from '#values'
import type { AgreementKind } from '../agreements/agreement.rules.ts'
import type { CountryMunicipality } from './country.rules.ts'

/** Every municipality with its agreements, by region body and name: 290, whatever else grows. */
export async function listCountry(db: Db): Promise<CountryMunicipality[]> {
  const { rows } = await sql<CountryMunicipality>`
    select m.id, m.name, m.municipality_code, r.id as region_id, r.name as region_name,
      coalesce(a.agreements, '[]') as agreements
    from organisation m
    join organisation r on r.id = m.parent_id
    left join (
      select organisation_id, json_agg(json_build_object(
        'kind', kind, 'from', in_force_from, 'until', in_force_until)) as agreements
      from agreement group by organisation_id) a on a.organisation_id = m.id
    where m.kind = 'municipality'
    order by r.name collate "sv-x-icu", m.name collate "sv-x-icu"`.execute(db)
  return rows
}

export interface KeptAgreement {
  readonly id: number
  readonly kind: AgreementKind
  readonly counterpart: string
  readonly from: Day
  readonly until: Day | null
  readonly source: string
}

export interface MunicipalityRecord {
  readonly id: number
  readonly name: string
  readonly municipalityCode: string
  readonly countyName: string | null
  readonly regionId: number
  readonly regionName: string
  readonly source: string
  readonly agreements: readonly KeptAgreement[]
}

/** A municipality with every agreement it has or had, the latest first. */
export async function getMunicipalityRecord(db: Db, id: number): Promise<MunicipalityRecord> {
  const { rows } = await sql<MunicipalityRecord>`
    select m.id, m.name, m.municipality_code, c.name as county_name,
      r.id as region_id, r.name as region_name, m.source,
      (select coalesce(json_agg(json_build_object('id', a.id, 'kind', a.kind, 'counterpart', o.name,
          'from', a.in_force_from, 'until', a.in_force_until, 'source', a.source)
          order by a.in_force_from desc, a.id), '[]')
        from agreement a join organisation o on o.id = a.counterpart_id where a.organisation_id = m.id) as agreements
    from organisation m
    join organisation r on r.id = m.parent_id
    left join county c on c.code = m.county_code
    where m.id = ${id} and m.kind = 'municipality'`.execute(db)
  const [found] = rows
  if (found === undefined) throw new Missing('municipality')
  return found
}
