import { getCourse, getItem, type ItemBody, quizStanding, scoreOf } from '#journeys'
import { findWorkplace, whyNotOpenContent } from '#people'
import { type Actor, now, record, today } from '#platform'
import { findPosted, type Tx } from '#platform/db'
import { type Answer, makesDone, mergeTicks, whyNotAttempt } from '../answers/answer.rules.ts'
import { insertAnswer, listAnswers } from '../answers/answer.store.ts'
import { findTravels } from '../enrolment/enrolment.store.ts'
import { completeCourse } from '../evidence/complete-course.ts'
import { ruleOn } from '../evidence/evidence.rules.ts'
import { insertItemEvidence, lockTraveller } from '../evidence/evidence.store.ts'
import { whyNotComplete } from './access.rules.ts'

interface Completion {
  readonly personId: number
  readonly courseId: number
  readonly itemId: number
  readonly answer?: Answer | undefined
  readonly actor: Actor
  readonly site?: string | undefined
  /** Names the post, so that one that was kept without network and sent again counts once. */
  readonly once?: string | undefined
}

/** What came of it: saved but not yet done (a checklist with points left, a quiz not passed), done, or the course with it. */
export type Completed = { readonly outcome: 'saved' | 'done' | 'course-completed' }

/** Saves the answer and, when it makes the item done, the evidence; done before is still done, once. */
export async function completeItem(tx: Tx, { personId, courseId, itemId, answer, actor, site, once }: Completion) {
  const course = await getCourse(tx, courseId)
  const item = await getItem(tx, { itemId, courseId })
  const refusal = whyNotComplete({
    isTravelling: (await findTravels(tx, { personId, stepId: course.stepId })) !== undefined,
    content: await whyNotOpenContent(tx, personId, today()),
    isTeaching: false,
    hasRole: false,
  })
  if (refusal) return refusal

  if (once !== undefined && (await findPosted(tx, once, personId)) !== undefined)
    return { outcome: 'saved' } satisfies Completed
  // Before the attempts are counted: of two sent at once, only one is the last.
  await lockTraveller(tx, personId, courseId)
  const kept = await keepAnswer(tx, { personId, itemId, body: item.body, answer })
  if ('refused' in kept) return kept
  if (!kept.isDone) return { outcome: 'saved' } satisfies Completed

  const workplace = await findWorkplace(tx, personId, today())
  const progressed = {
    ...{ personId, courseId, revisionId: item.revisionId, actor, site },
    municipalityId: workplace?.municipalityId ?? null,
    onDay: today(),
  }
  const earned = await insertItemEvidence(tx, {
    ...{ personId, courseId, itemId, revisionId: item.revisionId, municipalityId: progressed.municipalityId },
    rule: ruleOn(today(), 'item'),
    earnedOn: today(),
    recordedBy: actor.personId,
    recordedAt: now(),
  })
  if (earned === undefined) return { outcome: 'done' } satisfies Completed
  await record(tx, actor, { act: 'item done', subject: { kind: 'item', id: itemId }, detail: { course: courseId } })
  const isCompleted = await completeCourse(tx, progressed)
  return { outcome: isCompleted ? 'course-completed' : 'done' } satisfies Completed
}

interface Given {
  readonly personId: number
  readonly itemId: number
  readonly body: ItemBody
  readonly answer: Answer | undefined
}

/** Keeps the answer and says whether it makes the item done; a quiz asks how many attempts there are. */
async function keepAnswer(tx: Tx, { personId, itemId, body, answer }: Given) {
  if (body.format !== 'quiz') {
    const points = body.format === 'checklist' ? body.points : []
    const whole = answer?.format === 'checklist' ? await mergedTicks(tx, { personId, itemId, points, answer }) : answer
    if (whole) await insertAnswer(tx, { personId, itemId, answer: whole, answeredAt: now() })
    return { isDone: !whole || makesDone(whole, points) }
  }
  const attempts = (await listAnswers(tx, { personId, itemId })).flatMap(chosenIn)
  const standing = () =>
    quizStanding(
      body.rules,
      attempts.map((chosen) => scoreOf(body.questions, chosen)),
    )
  const refusal = whyNotAttempt(standing(), answer === undefined ? 'gone-through' : 'answers')
  if (refusal) return refusal
  if (answer === undefined) return { isDone: true }
  await insertAnswer(tx, { personId, itemId, answer, answeredAt: now() })
  attempts.push(...chosenIn(answer))
  return { isDone: standing().isPassed }
}

type Ticks = Extract<Answer, { format: 'checklist' }>
interface Ticked {
  readonly personId: number
  readonly itemId: number
  readonly points: readonly { readonly key: string }[]
  readonly answer: Ticks
}

/** What is ticked after this and all before it, on whatever device. */
async function mergedTicks(tx: Tx, { personId, itemId, points, answer }: Ticked): Promise<Ticks> {
  const newest = (await listAnswers(tx, { personId, itemId })).at(-1)
  const kept = newest?.format === 'checklist' ? newest.ticked : []
  return { format: 'checklist', ticked: mergeTicks(points, { ...answer, kept }) }
}

function chosenIn(answer: Answer) {
  return answer.format === 'quiz' ? [answer.chosen] : []
}
