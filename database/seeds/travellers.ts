import { getItem, getPublishedRevision, listItems } from '#journeys'
import { completeItem, enrol } from '#learning'
import { today, travelTo } from '#platform'
import type { Tx } from '#platform/db'
import { addDays, isRefusal } from '#values'
import { answerTo } from './answers.ts'

/** Who travels what since when, and how many of the first items they have done. `#` names the course by its slug. */
interface Traveller {
  readonly emails: readonly string[]
  readonly way: readonly [journey: string, step: string, track: string | null]
  readonly course: string
  readonly items: number
}

const ny = ['barn-och-unga', 'ny', 'myndighet'] as const
const familjehem = ['barn-och-unga', 'ny', 'familjehem'] as const
const bas = ['funktionshinder-utforare', 'bas', null] as const
const handlaggning = 'handlaggning-med-barnet-i-centrum'

const travellers: readonly Traveller[] = [
  { emails: ['fia@kalix.example'], way: ny, course: handlaggning, items: 3 },
  { emails: ['ali@kalix.example', 'tove@arvidsjaur.example'], way: ny, course: handlaggning, items: 5 },
  {
    emails: ['mira@kalix.example', 'hanna@boden.example', 'zahra@lulea.example'],
    way: ny,
    course: handlaggning,
    items: 9,
  },
  {
    emails: ['jon@kalix.example', 'leo@haparanda.example', 'saga@overtornea.example'],
    way: ny,
    course: handlaggning,
    items: 0,
  },
  {
    emails: ['elin@kalix.example', 'samir@boden.example', 'isak@arjeplog.example'],
    way: ny,
    course: handlaggning,
    items: 2,
  },
  { emails: ['vera@kalix.example'], way: familjehem, course: handlaggning, items: 1 },
  {
    emails: [
      ...['maret@arjeplog', 'anton@arvidsjaur', 'lisa@gallivare', 'per@gallivare', 'aino@haparanda', 'inga@jokkmokk'],
      ...['sara@kiruna', 'nutti@kiruna', 'olle@lulea', 'tuva@lulea', 'erkki@pajala', 'linn@pajala', 'moa@pitea'],
      ...['axel@pitea', 'stina@alvsbyn', 'omar@alvsbyn', 'greta@overkalix', 'emil@overkalix', 'henrik@overtornea'],
      ...['nora@molndal', 'filip@ale', 'joel@jokkmokk'],
    ].map((name) => `${name}.example`),
    way: ny,
    course: handlaggning,
    items: 4,
  },
  { emails: ['joel@jokkmokk.example', 'linn@pajala.example'], way: bas, course: 'introduktionskurs', items: 3 },
  { emails: ['inga@jokkmokk.example'], way: bas, course: 'introduktionskurs', items: 1 },
]

/** Enrolled since a while, and part of the way through, by the same acts as everyone else. Who is not there is left out. */
export async function seedTravellers(tx: Tx): Promise<void> {
  const realToday = today()
  for (const traveller of travellers) {
    const way = await wayOf(tx, traveller.way)
    const items = await itemsOf(tx, traveller.course)
    for (const email of traveller.emails) {
      const person = await tx.selectFrom('person').select('id').where('email', '=', email).executeTakeFirst()
      if (person === undefined) continue
      const actor = { personId: person.id, address: null }
      travelTo(addDays(realToday, -60))
      await enrol(tx, { personId: person.id, ...way, actor: { personId: null, address: null } })
      for (const [index, { itemId, courseId }] of items.slice(0, traveller.items).entries()) {
        travelTo(addDays(realToday, index - 20))
        const { body } = await getItem(tx, { itemId, courseId })
        const outcome = await completeItem(tx, { personId: person.id, courseId, itemId, actor, answer: answerTo(body) })
        // In a municipality without agreement the content is closed, and nothing is done in it.
        if (isRefusal(outcome)) break
      }
    }
  }
  travelTo(realToday)
}

async function wayOf(tx: Tx, [journey, step, track]: Traveller['way']) {
  const { stepId, journeyId } = await tx
    .selectFrom('step')
    .innerJoin('journey', 'journey.id', 'step.journeyId')
    .select(['step.id as stepId', 'journey.id as journeyId'])
    .where('journey.slug', '=', journey)
    .where('step.slug', '=', step)
    .executeTakeFirstOrThrow()
  if (track === null) return { stepId, trackId: null }
  const found = await tx
    .selectFrom('track')
    .select('id')
    .where('journeyId', '=', journeyId)
    .where('slug', '=', track)
    .executeTakeFirstOrThrow()
  return { stepId, trackId: found.id }
}

async function itemsOf(tx: Tx, slug: string): Promise<{ itemId: number; courseId: number }[]> {
  const course = await tx.selectFrom('course').select('id').where('slug', '=', slug).executeTakeFirstOrThrow()
  const revision = await getPublishedRevision(tx, course.id)
  const items = await listItems(tx, revision.id)
  return items.map(({ id }) => ({ itemId: id, courseId: course.id }))
}
