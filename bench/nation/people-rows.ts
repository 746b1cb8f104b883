import { type Day, day } from '#values'
import type { Cell, Load } from './copy.ts'
import type { Means, People, RegionStaff, Traveller, Unit } from './plan-people.ts'

const longAgo = day('2021-07-01')
const firstNames = [
  'Alva',
  'Bilal',
  'Disa',
  'Edvin',
  'Farida',
  'Gustav',
  'Hilma',
  'Ivar',
  'Jasmin',
  'Knut',
  'Leila',
  'Märta',
]

/** A moment of that day, in the morning, minutes apart. */
export function at(day: Day, minute = 0): string {
  const hours = String(7 + (Math.floor(minute / 60) % 10)).padStart(2, '0')
  return `${day}T${hours}:${String(minute % 60).padStart(2, '0')}:00Z`
}

/** Units, persons, employments, roles, enrolments and trainer teams of the nation. */
export function peopleLoads({ ids, ground }: Means, people: People): Load[] {
  const managers = [...people.regions.values()]
  const everyone = [...people.travellers.map(({ id }) => id), ...managers.map(({ managerId }) => managerId)]
  const madeAt = at(longAgo)
  return [
    {
      table: 'organisation',
      columns: ['id', 'kind', 'parent_id', 'name', 'source'],
      rows: people.units.map(({ id, municipalityId }) => [id, 'unit', municipalityId, `Enhet ${id}`, 'nation']),
    },
    {
      table: 'person',
      columns: ['id', 'name', 'email', 'language', 'created_at'],
      rows: everyone.map((id) => [id, nameOf(id), `p${id}@nation.example`, 'sv', madeAt]),
    },
    {
      table: 'credential',
      columns: ['person_id', 'passphrase_hash', 'set_at'],
      rows: ground.passphraseHash === null ? [] : everyone.map((id) => [id, ground.passphraseHash, madeAt]),
    },
    {
      table: 'employment',
      columns: ['id', 'person_id', 'organisation_id', 'title', 'from_day'],
      rows: [
        ...people.travellers.map(({ id, unit }) => employment(id, unit.id, 'Socialsekreterare')),
        ...managers.map(({ managerId, regionId }) => employment(managerId, regionId, 'Regional projektledare')),
      ],
    },
    {
      table: 'role_grant',
      columns: ['id', 'person_id', 'role', 'organisation_id', 'journey_id', 'from_day', 'granted_at'],
      rows: [...people.units.flatMap(unitGrants), ...municipalGrants(people), ...managers.flatMap(regionGrants)].map(
        (grant) => [ids.next('role_grant'), ...grant, longAgo, madeAt],
      ),
    },
    {
      table: 'enrolment',
      columns: ['id', 'person_id', 'step_id', 'track_id', 'from_day', 'set_at'],
      rows: people.travellers.map((one) => [
        ids.next('enrolment'),
        ...[one.id, one.way.stepId, one.way.trackId, one.since, at(one.since)],
      ]),
    },
    {
      table: 'team_member',
      columns: ['id', 'region_id', 'course_id', 'person_id', 'role', 'from_day'],
      rows: managers.flatMap(({ regionId, teams }) =>
        [...teams].flatMap(([courseId, team]) =>
          team.map(({ id }, index) => [
            ids.next('team_member'),
            ...[regionId, courseId, id, index === 0 ? 'course-leader' : 'trainer', longAgo],
          ]),
        ),
      ),
    },
  ]

  function employment(personId: number, organisationId: number, title: string): Cell[] {
    return [ids.next('employment'), personId, organisationId, title, longAgo]
  }

  function regionGrants({ regionId, managerId, teams }: RegionStaff): Cell[][] {
    const journeyOf = new Map(ground.ways.flatMap(({ courses }) => courses.map(({ id, journeyId }) => [id, journeyId])))
    const taught = [...teams].flatMap(([courseId, team]) =>
      team.map(({ id }, index) => [
        id,
        index === 0 ? 'course-leader' : 'trainer',
        regionId,
        journeyOf.get(courseId) ?? null,
      ]),
    )
    const once = new Map(taught.map((grant) => [grant.join(), grant]))
    return [[managerId, 'regional-project-manager', regionId, null], ...once.values()]
  }
}

/** The first of a unit leads it. */
export function leaderOf({ people }: Unit): Traveller | undefined {
  return people[0]
}

function unitGrants(unit: Unit): Cell[][] {
  const leader = leaderOf(unit)
  return leader === undefined ? [] : [[leader.id, 'team-leader', unit.id, null]]
}

/** In the first unit of a municipality the second administers it and the third heads its social services. */
function municipalGrants({ units }: People): Cell[][] {
  const firsts = new Map(units.toReversed().map((unit) => [unit.municipalityId, unit]))
  return [...firsts.values()].flatMap(({ municipalityId, people: [, administrator, head] }) => [
    ...(administrator ? [[administrator.id, 'municipal-administrator', municipalityId, null]] : []),
    ...(head ? [[head.id, 'head-of-social-services', municipalityId, null]] : []),
  ])
}

function nameOf(id: number): string {
  return `${firstNames[id % firstNames.length]} ${id}`
}
