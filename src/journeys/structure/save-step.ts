import { type Actor, record } from '#platform'
import type { Tx } from '#platform/db'
import { Missing } from '#values'
import { shifted, slugOf } from './structure.rules.ts'
import {
  insertStep,
  lockMadeJourney,
  type StepFields,
  updateStep,
  updateStepGoals,
  updateStepOrder,
} from './structure.store.ts'

interface StepToSave {
  readonly journeyId: number
  /** Undefined for a new step, which comes last. */
  readonly stepId: number | undefined
  readonly fields: StepFields
  readonly goals: readonly string[]
  readonly actor: Actor
}

export type StepRefusal = { readonly refused: 'tracks-on-the-step' }

/** Makes a step, or changes one. A step for leaders has no courses of a track. */
export async function saveStep(tx: Tx, asked: StepToSave): Promise<number | StepRefusal> {
  const { journeyId, fields, goals, actor } = asked
  const { steps } = await lockMadeJourney(tx, journeyId)
  const step = steps.find(({ id }) => id === asked.stepId)
  if (asked.stepId !== undefined && step === undefined) throw new Missing(`step ${asked.stepId}`)
  const hasTracks = step?.courses.some(({ trackId }) => trackId !== null) ?? false
  if (fields.audience === 'leaders' && hasTracks) return { refused: 'tracks-on-the-step' }
  const slug = slugOf(
    fields.name,
    steps.map((each) => each.slug),
  )
  const position = steps.length + 1
  const id = step?.id ?? (await insertStep(tx, { ...fields, journeyId, slug, position, source: 'made here' }))
  if (step !== undefined) await updateStep(tx, id, fields)
  await updateStepGoals(tx, id, goals)
  await record(tx, actor, {
    act: step === undefined ? 'step added' : 'step changed',
    subject: { kind: 'journey', id: journeyId },
    detail: { stepId: id },
  })
  return id
}

/** Lets a step change place with its neighbour; at the end of the line nothing happens. */
export async function moveStep(
  tx: Tx,
  { journeyId, stepId, way, actor }: { journeyId: number; stepId: number; way: 'up' | 'down'; actor: Actor },
): Promise<void> {
  const { steps } = await lockMadeJourney(tx, journeyId)
  const ids = steps.map(({ id }) => id)
  if (!ids.includes(stepId)) throw new Missing(`step ${stepId}`)
  const order = shifted(ids, stepId, way)
  if (order === undefined) return
  await updateStepOrder(tx, order)
  const subject = { kind: 'journey', id: journeyId }
  await record(tx, actor, { act: 'step moved', subject, detail: { stepId, way } })
}
