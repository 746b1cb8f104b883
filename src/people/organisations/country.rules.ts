import type { Day } from '#values'
import { type Agreement, type Standing, standingOf, whyNotCreateAccount } from '../agreements/agreement.rules.ts'

/** How far a municipality has come: all it needs, something wanting, or not in the programme. */
export type Connection = 'open' | 'wanting' | 'outside'
export const connections = ['open', 'wanting', 'outside'] as const satisfies readonly Connection[]

/** A municipality with every agreement it has or had. */
export interface CountryMunicipality {
  readonly id: number
  readonly name: string
  readonly municipalityCode: string
  readonly regionId: number
  readonly regionName: string
  readonly agreements: readonly Agreement[]
}

export interface MunicipalityStatus extends Omit<CountryMunicipality, 'agreements'> {
  readonly connection: Connection
  readonly service: Standing
  readonly personalData: Standing
}

/** Open when people there may meet content; outside when neither decision nor service agreement is in force that day. */
export function statusOf({ agreements, ...municipality }: CountryMunicipality, on: Day): MunicipalityStatus {
  const service = standingOf(agreements, 'service', on)
  const decided = standingOf(agreements, 'connection', on)
  const isInside = service.state === 'in-force' || decided.state === 'in-force'
  const isOpen = whyNotCreateAccount({ name: municipality.name, agreements }, on) === undefined
  return {
    ...municipality,
    connection: isOpen ? 'open' : isInside ? 'wanting' : 'outside',
    service,
    personalData: standingOf(agreements, 'personal-data', on),
  }
}

export interface RegionStatus {
  readonly id: number
  readonly name: string
  readonly all: number
  readonly open: number
  readonly wanting: number
  readonly outside: number
}

/** Each region body with how many of its municipalities have come how far, in the order they are met. */
export function regionsOf(municipalities: readonly MunicipalityStatus[]): RegionStatus[] {
  const regions = new Map<number, RegionStatus>()
  for (const { regionId: id, regionName: name, connection } of municipalities) {
    const sofar = regions.get(id) ?? { id, name, all: 0, open: 0, wanting: 0, outside: 0 }
    regions.set(id, { ...sofar, all: sofar.all + 1, [connection]: sofar[connection] + 1 })
  }
  return [...regions.values()]
}
