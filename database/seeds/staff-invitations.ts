import { answerDay, leaveDay, setStaffRule } from '#occasions'
import { today } from '#platform'
import { attempt, type Db } from '#platform/db'
import { addDays, type Day, isRefusal, timeOfDay } from '#values'

/** Those who teach in Norrbotten have answered about the days that come soon; on the last of Ulf's others are asked to step in. */
export async function seedStaffInvitations(db: Db): Promise<void> {
  const eivor = await personAt(db, 'eivor@norrbotten.example')
  await seedRule(db, eivor)
  const soon = addDays(today(), 45)
  for (const [email, answer] of [
    ['karin@lulea.example', 'yes'],
    ['ulf@boden.example', 'yes'],
    ['rosa@pitea.example', 'seen'],
  ] as const) {
    const personId = await personAt(db, email)
    const [first, ...rest] = await listAsked(db, personId, soon)
    // The next day waits for Ulf's own answer.
    const answered = email === 'ulf@boden.example' ? rest : [...(first ? [first] : []), ...rest]
    for (const { invitationId } of answered) {
      const said = { invitationId, answer, way: 'link', actor: { personId, address: null }, today: today() } as const
      await attempt(db, (tx) => answerDay(tx, said))
    }
  }
  await seedCallOut(db, eivor)
}

async function seedRule(db: Db, personId: number): Promise<void> {
  const { id: regionId } = await db
    .selectFrom('organisation')
    .select('id')
    .where('slug', '=', 'norrbottens-kommuner')
    .executeTakeFirstOrThrow()
  const rule = {
    ...{ regionId, fromDay: today(), remindAfterDays: 5, sameDayMinutes: 15, soonMinutes: 240, laterMinutes: 1440 },
    ...{
      quietFrom: timeOfDay('20:00'),
      quietUntil: timeOfDay('07:00'),
      asksOthers: true,
      source: 'Påhittat för demon: styrgruppen, § 9',
    },
  }
  const means = { actor: { personId, address: null }, today: today() }
  const outcome = await attempt(db, (tx) => setStaffRule(tx, rule, means))
  if (isRefusal(outcome)) throw new Error(`the demo was refused: ${outcome.refused}`)
}

/** The last day that Ulf is to train on, far enough away to touch nothing else that the demo tells of. */
async function seedCallOut(db: Db, planner: number): Promise<void> {
  const personId = await personAt(db, 'ulf@boden.example')
  const last = await db
    .selectFrom('dayStaff as f')
    .innerJoin('occasionDay as d', 'd.id', 'f.dayId')
    .innerJoin('occasion as o', 'o.id', 'd.occasionId')
    .select('d.id as dayId')
    .where('f.personId', '=', personId)
    .where('f.role', '=', 'trainer')
    .where('d.onDay', '>', addDays(today(), 60))
    .where('d.cancelledAt', 'is', null)
    .where('o.cancelledAt', 'is', null)
    .orderBy('d.onDay', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (last === undefined) return
  const actor = { personId: planner, address: null }
  const asked = { ...last, personId, cause: 'cannot-come', actor, today: today() } as const
  await attempt(db, (tx) => leaveDay(tx, asked))
}

function listAsked(db: Db, personId: number, until: Day) {
  return db
    .selectFrom('staffInvitation as i')
    .innerJoin('occasionDay as d', 'd.id', 'i.dayId')
    .select('i.id as invitationId')
    .where('i.personId', '=', personId)
    .where('d.onDay', '>=', today())
    .where('d.onDay', '<=', until)
    .orderBy('d.onDay')
    .execute()
}

async function personAt(db: Db, email: string): Promise<number> {
  return (await db.selectFrom('person').select('id').where('email', '=', email).executeTakeFirstOrThrow()).id
}
