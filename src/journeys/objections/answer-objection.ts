import { getPersons } from '#people'
import { now, postMail, record } from '#platform'
import type { Tx } from '#platform/db'
import type { Asker } from '#values'
import {
  nextLevel,
  type Objection,
  type ObjectionRefusal,
  type Outcome,
  whyNotArgue,
  whyNotDecide,
  whyNotLift,
} from './objection.rules.ts'
import { insertEntry, lockObjection } from './objection.store.ts'
import { text } from './objection.text.ts'

export interface Said {
  readonly objectionId: number
  readonly words: string
  readonly asker: Asker
  readonly address: string | null
}

/** Adds an argument to a disagreement that is not decided. */
export async function argueObjection(tx: Tx, said: Said): Promise<ObjectionRefusal | undefined> {
  const objection = await lockObjection(tx, said.objectionId)
  const refusal = whyNotArgue(objection)
  if (refusal) return refusal
  await enter(tx, said, { kind: 'argued', level: objection.level })
  return undefined
}

/** Lifts a disagreement to the next body, with the reason. */
export async function liftObjection(tx: Tx, said: Said): Promise<ObjectionRefusal | undefined> {
  const objection = await lockObjection(tx, said.objectionId)
  const refusal = whyNotLift(objection, said.asker)
  if (refusal) return refusal
  await enter(tx, said, { kind: 'lifted', level: nextLevel(objection.level) ?? objection.level })
  await tellRaiser(tx, objection, said)
  return undefined
}

/** Writes down what the body decided, and why. Whoever raised it gets a letter. */
export async function decideObjection(
  tx: Tx,
  { outcome, decidedBy, ...said }: Said & { readonly outcome: Outcome; readonly decidedBy: string },
): Promise<ObjectionRefusal | undefined> {
  const objection = await lockObjection(tx, said.objectionId)
  const refusal = whyNotDecide(objection, said.asker)
  if (refusal) return refusal
  await enter(tx, said, { kind: 'decided', level: objection.level, outcome, decidedBy })
  await tellRaiser(tx, objection, said, { outcome, decidedBy })
  return undefined
}

type Entered = Pick<Parameters<typeof insertEntry>[1], 'kind' | 'level' | 'outcome' | 'decidedBy'>

async function enter(tx: Tx, { objectionId, words, asker, address }: Said, entry: Entered): Promise<void> {
  await insertEntry(tx, { ...entry, objectionId, words, saidBy: asker.personId, saidAt: now() })
  await record(
    tx,
    { personId: asker.personId, address },
    {
      act: `objection ${entry.kind}`,
      subject: { kind: 'objection', id: objectionId },
      detail: { level: entry.level, outcome: entry.outcome ?? null },
    },
  )
}

async function tellRaiser(
  tx: Tx,
  { raisedById, title, courseName }: Objection,
  { words, asker }: Said,
  decided?: { outcome: Outcome; decidedBy: string },
): Promise<void> {
  if (raisedById === asker.personId) return
  const person = (await getPersons(tx, [raisedById])).get(raisedById)
  if (person === undefined) return
  const { language, email } = person
  const say = text[language]
  const letter =
    decided === undefined
      ? { subject: say.letters.lifted.subject(title), body: say.letters.lifted.body(courseName, title, words) }
      : {
          subject: say.letters.decided.subject(title),
          body: say.letters.decided.body({
            course: courseName,
            title,
            words,
            ...decided,
            how: say.outcomes[decided.outcome],
          }),
        }
  await postMail(tx, { to: { personId: raisedById, address: email }, language, ...letter })
}
