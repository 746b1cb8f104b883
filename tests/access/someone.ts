import { today } from '#platform'
import { addDays, type Role, roles } from '#values'
import type { World } from '../world.ts'
import type { Ground } from './ground.ts'
import type { Level } from './line.ts'
import type { Things } from './things.ts'
import { makeFormerDeputy } from './things-guests.ts'

/** What someone is, where, and for which journey when not for all: a role in force, or an employment. */
export interface Hat {
  readonly role: Role | 'employee'
  readonly at: number
  readonly journeyId?: number
}

/** Someone who walks the routes. Only those with hats are let in, whatever cookie they hold. */
export interface Someone {
  readonly called: string
  readonly hats: readonly Hat[]
  readonly personId?: number
  readonly cookie?: string
}

/** The part of the tree in which each role is usually held. */
const levelOf: Record<Role, Level> = {
  'team-leader': 'unit',
  'municipal-administrator': 'municipality',
  'head-of-social-services': 'municipality',
  trainer: 'region',
  'course-leader': 'region',
  'regional-project-manager': 'region',
  'regional-course-administrator': 'region',
  'journey-owner': 'region',
  'skr-secretariat': 'country',
  'platform-provider': 'country',
  'system-administrator': 'country',
}

/** A stranger, an employee, each role once in its own part of the tree, and those in whom roles could run together. */
export async function makeEveryone(world: World, ground: Ground, things: { home: Things }): Promise<Someone[]> {
  const { home, foreign, travelled, other } = ground
  const yesterday = addDays(today(), -1)
  const employed: Hat = { role: 'employee', at: home.unitId }
  const partOf = (role: Role): Hat & { role: Role } => ({ role, at: home[`${levelOf[role]}Id`] })
  const every = roles.map(partOf)

  const signedIn = async (called: string, personId: number, hats: readonly Hat[]): Promise<Someone> => ({
    called,
    hats,
    personId,
    cookie: await world.sessionOf(personId),
  })
  const holding = async (called: string, held: readonly (Hat & { role: Role })[], until?: typeof yesterday) => {
    const grants = held.map((hat) => ({ ...hat, ...(until && { until }) }))
    const personId = await world.person({ name: called, unitId: home.unitId, roles: grants })
    return signedIn(called, personId, until === undefined ? [employed, ...held] : [employed])
  }
  const left = await world.person({ name: 'someone who has left', unitId: home.unitId })
  await world.db.updateTable('employment').set({ untilDay: yesterday }).where('personId', '=', left).execute()

  return [
    { called: 'a stranger', hats: [] },
    await signedIn('someone who has left', left, []),
    await signedIn('an employee', things.home.travellerId, [employed]),
    await signedIn('someone who stood in until yesterday', await makeFormerDeputy(world, things.home), [employed]),
    await signedIn('a course leader of the day', things.home.leaderId, [employed, partOf('course-leader')]),
    await signedIn('a trainer of the day', things.home.trainerId, [employed, partOf('trainer')]),
    ...(await Promise.all(every.map((hat) => holding(hat.role, [hat])))),
    await holding('someone who held every role until yesterday', every, yesterday),
    await holding(
      'someone with every role, for another journey',
      every.map((hat) => ({ ...hat, journeyId: other.journeyId })),
    ),
    await holding('a team leader here who administers elsewhere', [
      { role: 'team-leader', at: home.unitId },
      { role: 'municipal-administrator', at: foreign.municipalityId },
    ]),
    await holding('a system administrator who administers a municipality', [
      { role: 'system-administrator', at: home.countryId },
      { role: 'municipal-administrator', at: home.municipalityId },
    ]),
    await holding('a project manager of one journey here and of another elsewhere', [
      { role: 'regional-project-manager', at: home.regionId, journeyId: travelled.journeyId },
      { role: 'regional-project-manager', at: foreign.regionId, journeyId: other.journeyId },
    ]),
  ]
}
