import { createHash, randomBytes } from 'node:crypto'
import { realNow, today } from '#platform'
import type { Db } from '#platform/db'
import { addDays, type Day, day, type Role } from '#values'

let counter = 0
/** A number that no other thing in this database has, for names and addresses. */
function another(): number {
  counter += 1
  return counter
}

const longAgo = day('2021-07-01')

/** Builds organisations and people with defaults and names; every builder makes what it needs. */
export function builders(db: Db) {
  const countryRoot = async () => {
    const found = await db.selectFrom('organisation').select('id').where('kind', '=', 'national').executeTakeFirst()
    return found?.id ?? (await organisation({ kind: 'national', parentId: null, name: 'SKR' }))
  }

  const organisation = async (given: {
    kind: 'national' | 'provider' | 'region-body' | 'municipality' | 'unit'
    parentId: number | null
    name: string
    municipalityCode?: string
  }): Promise<number> => {
    const row = { ...given, municipalityCode: given.municipalityCode ?? null, source: 'test' }
    return (await db.insertInto('organisation').values(row).returning('id').executeTakeFirstOrThrow()).id
  }

  const region = async (name = `Region ${another()}`): Promise<number> =>
    organisation({ kind: 'region-body', parentId: await countryRoot(), name })

  /** A municipality, by default connected, with both agreements in force. */
  const municipality = async (
    given: { regionId?: number; name?: string; agreementsUntil?: Day | null } = {},
  ): Promise<number> => {
    const number = another()
    const id = await organisation({
      kind: 'municipality',
      parentId: given.regionId ?? (await region()),
      name: given.name ?? `Kommun ${number}`,
      municipalityCode: `t${number}`,
    })
    const agreement = {
      organisationId: id,
      counterpartId: await countryRoot(),
      inForceFrom: longAgo,
      inForceUntil: given.agreementsUntil ?? null,
      source: 'test',
    }
    await db
      .insertInto('agreement')
      .values([
        { ...agreement, kind: 'service' },
        { ...agreement, kind: 'personal-data' },
      ])
      .execute()
    return id
  }

  const unit = async (given: { municipalityId?: number; name?: string } = {}): Promise<number> =>
    organisation({
      kind: 'unit',
      parentId: given.municipalityId ?? (await municipality()),
      name: given.name ?? `Enhet ${another()}`,
    })

  /** A person, employed in a unit (made if none is given), with roles each in its part of the tree. */
  const person = async (
    given: {
      name?: string
      unitId?: number
      roles?: readonly { role: Role; at: number; journeyId?: number; until?: Day }[]
    } = {},
  ): Promise<number> => {
    const name = given.name ?? `Person ${another()}`
    const email = `${name.toLowerCase().replace(/[^a-z0-9]+/g, '-')}-${another()}@test.example`
    const { id } = await db
      .insertInto('person')
      .values({ name, email, createdAt: realNow() })
      .returning('id')
      .executeTakeFirstOrThrow()
    await db
      .insertInto('employment')
      .values({ personId: id, organisationId: given.unitId ?? (await unit()), fromDay: longAgo })
      .execute()
    for (const { role, at, journeyId, until } of given.roles ?? [])
      await grant(id, { role, at, ...(journeyId && { journeyId }), ...(until && { until }) })
    return id
  }

  const grant = async (
    personId: number,
    given: { role: Role; at: number; journeyId?: number; until?: Day },
  ): Promise<void> => {
    await db
      .insertInto('roleGrant')
      .values({
        personId,
        role: given.role,
        organisationId: given.at,
        journeyId: given.journeyId ?? null,
        fromDay: longAgo,
        untilDay: given.until ?? null,
        grantedAt: realNow(),
      })
      .execute()
  }

  /** A session of the person, as its cookie. */
  const sessionOf = async (personId: number): Promise<string> => {
    const token = randomBytes(32).toString('base64url')
    const moment = realNow()
    await db
      .insertInto('session')
      .values({
        tokenHash: createHash('sha256').update(token).digest(),
        personId,
        signedInAt: moment,
        lastSeenAt: moment,
        expiresAt: new Date(moment.getTime() + 24 * 60 * 60 * 1000),
      })
      .execute()
    return token
  }

  const personIdOf = async (email: string): Promise<number> =>
    (await db.selectFrom('person').select('id').where('email', '=', email).executeTakeFirstOrThrow()).id

  const organisationIdOf = async (name: string): Promise<number> =>
    (await db.selectFrom('organisation').select('id').where('name', '=', name).executeTakeFirstOrThrow()).id

  const inDays = (days: number): Day => addDays(today(), days)

  return { organisation, region, municipality, unit, person, grant, sessionOf, personIdOf, organisationIdOf, inDays }
}
