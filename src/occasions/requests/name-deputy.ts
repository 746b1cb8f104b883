import { findWorkplace, getPersons } from '#people'
import { now, postMail, record } from '#platform'
import type { Tx } from '#platform/db'
import { type Day, Missing } from '#values'
import { wordDay } from '../occasion/day-lines.text.ts'
import type { KnownActor } from '../ports.ts'
import { type DeputyRefusal, whyNotStandIn } from './deputy.rules.ts'
import { findColleagueByEmail, insertDeputy, listDeputiesOf, updateDeputyEnded } from './deputy.store.ts'
import { text } from './deputy.text.ts'

export interface DeputyAsked {
  readonly email: string
  readonly fromDay: Day
  readonly untilDay: Day
  /** Who is away. */
  readonly actor: KnownActor
  readonly today: Day
  readonly site: string
}

/** Lets a colleague of the municipality answer requests in one's place for some days. */
export async function nameDeputy(tx: Tx, asked: DeputyAsked): Promise<{ readonly name: string } | DeputyRefusal> {
  const { email, fromDay, untilDay, actor, today, site } = asked
  const leaderId = actor.personId
  const workplace = await findWorkplace(tx, leaderId, today)
  const deputyId = workplace && (await findColleagueByEmail(tx, { ...workplace, email, today }))
  const refusal = whyNotStandIn({ leaderId, deputyId, fromDay, untilDay }, today)
  if (refusal || deputyId === undefined) return refusal ?? { refused: 'notAColleague' }
  const id = await insertDeputy(tx, { leaderId, deputyId, fromDay, untilDay, setBy: leaderId, setAt: now() })
  await record(tx, actor, {
    act: 'deputy named',
    subject: { kind: 'deputy', id },
    detail: { person: deputyId, fromDay, untilDay },
  })
  const persons = await getPersons(tx, [leaderId, deputyId])
  const deputy = persons.get(deputyId)
  const leader = persons.get(leaderId)
  if (!deputy || !leader) return { refused: 'notAColleague' }
  const say = text[deputy.language].letter
  const days = { from: wordDay(fromDay, deputy.language), until: wordDay(untilDay, deputy.language) }
  const letter = { subject: say.subject(leader.name), body: say.body(leader.name, days, `${site}/requests`) }
  await postMail(tx, { to: { personId: deputyId, address: deputy.email }, language: deputy.language, ...letter })
  return { name: deputy.name }
}

/** Ends it early; by whoever is back, or by the one who stood in. */
export async function endDeputy(
  tx: Tx,
  { deputyLineId, actor, today }: { readonly deputyLineId: number; readonly actor: KnownActor; readonly today: Day },
): Promise<void> {
  const theirs = await listDeputiesOf(tx, actor.personId, today)
  if (!theirs.some((one) => one.deputyLineId === deputyLineId)) throw new Missing('deputy')
  await updateDeputyEnded(tx, deputyLineId, now())
  await record(tx, actor, { act: 'deputy ended', subject: { kind: 'deputy', id: deputyLineId } })
}
