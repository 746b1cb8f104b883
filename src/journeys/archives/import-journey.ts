import { type Actor, record } from '#platform'
import type { Tx } from '#platform/db'
import { insertFile } from '../files/library.store.ts'
import {
  insertJourney,
  insertStep,
  insertTrack,
  lockJourneySlugs,
  updateStepGoals,
} from '../structure/structure.store.ts'
import { insertArchivedCourse, insertArchivedDraft } from './import.store.ts'
import { type ItemIds, importRevision } from './import-revision.ts'
import type { ArchivedCourse, Manifest } from './manifest.rules.ts'

export type TakenRefusal = { readonly refused: 'slug-taken'; readonly slug: string }

interface JourneyToImport {
  readonly manifest: Manifest
  readonly ifTaken: 'refuse' | 'copy'
  /** Added to the name of a copy. */
  readonly copyMark: string
  readonly ownerId: number
  readonly actor: Actor
}

export interface Imported {
  readonly journeyId: number
  readonly slug: string
  /** Ids of the files by their keys. */
  readonly fileIds: ReadonlyMap<string, number>
}

/** Takes in a whole journey, whose files are kept already, last in the programme. A copy is not travelled until it is launched. */
export async function importJourney(tx: Tx, given: JourneyToImport): Promise<Imported | TakenRefusal> {
  const { manifest, ifTaken, copyMark, ownerId, actor } = given
  const { slug: wanted, ...journey } = manifest.journey
  const taken = await lockJourneySlugs(tx)
  const isCopy = taken.includes(wanted)
  if (isCopy && ifTaken === 'refuse') return { refused: 'slug-taken', slug: wanted }
  const slug = isCopy ? freeSlug(wanted, taken) : wanted
  const asCopy = { name: `${journey.name} ${copyMark}`, state: 'production' as const }
  const journeyId = await insertJourney(tx, { ...journey, ...(isCopy && asCopy), slug, ownerId })
  const fileIds = new Map<string, number>()
  for (const { uploadedAt, ...file } of manifest.files) {
    const row = { ...file, journeyId, uploadedBy: null, uploadedAt: new Date(uploadedAt) }
    fileIds.set(file.key, await insertFile(tx, row))
  }
  await importCourses(tx, { journeyId, manifest })
  await record(tx, actor, {
    act: 'journey imported',
    subject: { kind: 'journey', id: journeyId },
    organisationId: ownerId,
    detail: { slug, courses: manifest.courses.length, files: manifest.files.length },
  })
  return { journeyId, slug, fileIds }
}

function freeSlug(wanted: string, taken: readonly string[]): string {
  const names = [`${wanted}-kopia`, ...taken.map((_, index) => `${wanted}-kopia-${index + 2}`)]
  return names.find((name) => !taken.includes(name)) ?? wanted
}

async function importCourses(
  tx: Tx,
  { journeyId, manifest }: { journeyId: number; manifest: Manifest },
): Promise<void> {
  const stepIds = new Map<string, number>()
  const trackIds = new Map<string, number>()
  for (const { goals, ...step } of manifest.steps) {
    const id = await insertStep(tx, { ...step, journeyId })
    await updateStepGoals(tx, id, goals)
    stepIds.set(step.slug, id)
  }
  for (const track of manifest.tracks) trackIds.set(track.slug, await insertTrack(tx, { ...track, journeyId }))
  for (const course of manifest.courses) {
    const stepId = stepIds.get(course.step) ?? 0
    const trackId = course.track === null ? null : (trackIds.get(course.track) ?? 0)
    await importCourse(tx, await insertArchivedCourse(tx, { stepId, trackId, course }), course)
  }
}

async function importCourse(tx: Tx, courseId: number, { revisions, draft }: ArchivedCourse): Promise<void> {
  const known: ItemIds = new Map()
  const revisionIds = new Map<number, number>()
  const inOrder = [...revisions].sort((a, b) => a.number - b.number)
  for (const revision of inOrder)
    revisionIds.set(revision.number, await importRevision(tx, { courseId, revision, known }))
  if (draft === null) return
  const fromRevisionId = draft.fromRevision === null ? null : (revisionIds.get(draft.fromRevision) ?? null)
  await insertArchivedDraft(tx, { courseId, fromRevisionId, draft })
}
