import { addDays, type Day } from '#values'
import type { Ground, Way } from './ground.ts'
import type { Ids } from './ids.ts'
import type { Random } from './random.ts'

export interface Unit {
  readonly id: number
  readonly municipalityId: number
  readonly regionId: number
  readonly people: Traveller[]
}

export interface Traveller {
  readonly id: number
  readonly unit: Unit
  readonly way: Way
  readonly since: Day
}

/** Who plans and teaches in a region. */
export interface RegionStaff {
  readonly regionId: number
  readonly managerId: number
  /** By course: the leader first, then trainers. */
  readonly teams: ReadonlyMap<number, readonly Traveller[]>
}

export interface People {
  readonly units: readonly Unit[]
  readonly travellers: readonly Traveller[]
  readonly regions: ReadonlyMap<number, RegionStaff>
}

export interface Means {
  readonly ground: Ground
  readonly random: Random
  readonly ids: Ids
  readonly today: Day
}

const longestAgo = 600

/** Spreads the employees over units of 6 to 24 in municipalities large and small, and sends each on a way. */
export function planPeople(means: Means, employees: number): People {
  const { ids, random, ground, today } = means
  const places = weigh(means)
  const units: Unit[] = []
  const travellers: Traveller[] = []
  while (travellers.length < employees) {
    const unit: Unit = { id: ids.next('organisation'), ...random.pick(places), people: [] }
    const size = Math.min(random.whole(6, 24), employees - travellers.length)
    for (let i = 0; i < size; i++) {
      const since = addDays(today, -random.whole(1, longestAgo))
      unit.people.push({ id: ids.next('person'), unit, way: random.pick(ground.ways), since })
    }
    travellers.push(...unit.people)
    units.push(unit)
  }
  const regionIds = [...new Set(units.map(({ regionId }) => regionId))].sort((a, b) => a - b)
  const regions = new Map(regionIds.map((regionId) => [regionId, staffRegion(means, regionId, travellers)]))
  return { units, travellers, regions }
}

/** Each municipality as many times as it is large: a few are large, most are small. */
function weigh({ ground, random }: Means): { municipalityId: number; regionId: number }[] {
  return ground.regions.flatMap(({ id: regionId, municipalities }) =>
    municipalities.flatMap((municipalityId) =>
      Array.from({ length: Math.ceil(12 / random.whole(1, 12)) }, () => ({ municipalityId, regionId })),
    ),
  )
}

const teamSize = 5

function staffRegion({ ground, random, ids }: Means, regionId: number, everyone: readonly Traveller[]): RegionStaff {
  const here = everyone.filter(({ unit }) => unit.regionId === regionId)
  const courseIds = new Set(
    ground.ways.flatMap(({ courses }) => courses.filter(({ days }) => days.length > 0).map(({ id }) => id)),
  )
  const team = () => Array.from({ length: Math.min(teamSize, here.length) }, () => random.pick(here)).filter(isFirst)
  return { regionId, managerId: ids.next('person'), teams: new Map([...courseIds].map((id) => [id, team()])) }
}

function isFirst<Thing>(thing: Thing, index: number, all: readonly Thing[]): boolean {
  return all.indexOf(thing) === index
}
