import { signInPort } from '#people'
import { holdClock } from '#platform'
import { open, type Place, type SignInPort, signedIn } from '#platform/web'
import { type Grant, isRole } from '#values'
import { aThursday } from '../world/templates.ts'
import { wideDoors } from './doors.ts'
import type { Line } from './line.ts'
import { listRoutes, type Walked } from './open-site.ts'
import type { Someone } from './someone.ts'
import { table } from './table.ts'
import { type Answered, walk } from './walk.ts'

export function nameOf({ prefix, guard }: Place): string {
  return guard.kind === 'right' ? `${prefix} (${guard.anyOf.join(', ')})` : `${prefix} (${guard.kind})`
}

/** What is found when one place lets in anyone who is signed in, or, if it did, anyone at all: by the walk, or at the door. */
export async function withoutGuard(site: Walked, taken: Place): Promise<readonly unknown[]> {
  const guard = taken.guard.kind === 'right' ? signedIn : open
  const opened = await site.without({ guards: (place) => (place === taken ? { ...place, guard } : place) })
  const called = guard === open ? 'a stranger' : 'an employee'
  const lines = table.filter(({ route }) => route.split(' ')[1]?.startsWith(taken.prefix))
  const found = faults(await walk({ ...site, ...opened }, { lines, everyone: whoIs(site, called) }))
  return found.length > 0 ? found : wideDoors(listRoutes(opened), table)
}

/** The lines whose faults nobody finds when every role reaches the whole country. */
export async function withoutReach(site: Walked): Promise<Line[]> {
  const { countryId } = site.ground.home
  const opened = await site.without({ signIn: changed((grant) => ({ ...grant, organisationId: countryId })) })
  return unnoticed(
    { ...site, ...opened },
    table.filter((line) => line.in !== undefined && comesFromRole(line) && !line.isAskedOfTables),
    (line) =>
      site.everyone.filter(
        ({ called, hats }) => isRole(called) && hats.some(({ role }) => line.mayCome.some((who) => who === role)),
      ),
  )
}

/** The lines whose faults nobody finds when every role is for every journey. */
export async function withoutJourney(site: Walked): Promise<Line[]> {
  const opened = await site.without({ signIn: changed((grant) => ({ ...grant, journeyId: null })) })
  return unnoticed(
    { ...site, ...opened },
    table.filter(({ ofJourney, isAskedOfTables }) => ofJourney === 'travelled' && !isAskedOfTables),
    () => whoIs(site, 'someone with every role, for another journey'),
  )
}

/** The faults found when it is still the day before yesterday. */
export async function withoutLastDay(site: Walked): Promise<Answered[]> {
  holdClock('2026-02-10T09:00:00+01:00')
  const answered = await walk(site, {
    lines: table,
    everyone: whoIs(site, 'someone who held every role until yesterday'),
  })
  holdClock(aThursday)
  return faults(answered)
}

function comesFromRole({ mayCome }: Line): boolean {
  return mayCome.some((who) => typeof who === 'string' && isRole(who))
}

function changed(change: (grant: Grant) => Grant): SignInPort {
  return {
    ...signInPort,
    async findAsker(db, token) {
      const asker = await signInPort.findAsker(db, token)
      return asker && { ...asker, grants: asker.grants.map(change) }
    },
  }
}

function whoIs({ everyone }: Walked, called: string): Someone[] {
  return everyone.filter((someone) => someone.called === called)
}

/** The lines of routes where no line brought a fault to light. */
async function unnoticed(
  site: Walked,
  lines: readonly Line[],
  whoAsks: (line: Line) => readonly Someone[],
): Promise<Line[]> {
  const found: Line[] = []
  for (const line of lines) {
    const answered = await walk(site, { lines: [line], everyone: whoAsks(line) })
    if (faults(answered).length === 0) found.push(line)
  }
  const noticed = new Set(lines.filter((line) => !found.includes(line)).map(({ route }) => route))
  return found.filter(({ route }) => !noticed.has(route))
}

function faults(answered: readonly Answered[]): Answered[] {
  return answered.filter(({ wrong }) => wrong.length > 0)
}
