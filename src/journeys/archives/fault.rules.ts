import { filesInBlocks, filesOf } from '../content/body.rules.ts'
import { whyNotPublish } from '../content/content.rules.ts'
import type { ArchivedCourse, ArchivedRevision, Manifest } from './manifest.rules.ts'

/** What is wrong in an archive, and where: as a path, such as courses/samtal/2. */
export interface ArchiveFault {
  readonly word:
    | 'shape'
    | 'twice'
    | 'unknown-step'
    | 'unknown-track'
    | 'unknown-revision'
    | 'unknown-item'
    | 'unknown-file'
    | 'dates'
    | 'content'
    | 'file-missing'
    | 'file-changed'
    | 'file-type'
    | 'captions'
    | 'package'
  readonly at: string
}

/** All that does not hang together in a manifest that has the right shape. */
export function manifestFaults(manifest: Manifest): ArchiveFault[] {
  const { steps, tracks, courses, files } = manifest
  return [
    ...twice(
      'steps',
      steps.map(({ slug }) => slug),
    ),
    ...twice(
      'steps',
      steps.map(({ position }) => `position ${position}`),
    ),
    ...twice(
      'tracks',
      tracks.map(({ slug }) => slug),
    ),
    ...twice(
      'courses',
      courses.map(({ step, slug }) => `${step}/${slug}`),
    ),
    ...twice(
      'files',
      files.map(({ key }) => key),
    ),
    ...courses.flatMap((course) => courseFaults(course, manifest)),
  ]
}

function courseFaults(course: ArchivedCourse, { steps, tracks, files }: Manifest): ArchiveFault[] {
  const at = `courses/${course.step}/${course.slug}`
  const { revisions, draft } = course
  const numbers = new Set(revisions.map(({ number }) => number))
  const known = new Set(files.map(({ key }) => key))
  const current = revisions.filter(({ publishedOn, supersededOn }) => publishedOn !== null && supersededOn === null)
  const isUnknownDraft = draft?.fromRevision !== null && draft !== null && !numbers.has(draft.fromRevision)
  return [
    ...(steps.some(({ slug }) => slug === course.step) ? [] : [{ word: 'unknown-step' as const, at }]),
    ...(course.track === null || tracks.some(({ slug }) => slug === course.track)
      ? []
      : [{ word: 'unknown-track' as const, at }]),
    ...twice(
      at,
      revisions.map(({ number }) => String(number)),
    ),
    ...(current.length > 1 ? [{ word: 'dates' as const, at }] : []),
    ...(isUnknownDraft ? [{ word: 'unknown-revision' as const, at: `${at}/draft` }] : []),
    ...twice(
      `${at}/draft`,
      (draft?.pieces ?? []).map(({ key }) => key),
    ),
    ...revisions.flatMap((revision) => revisionFaults(revision, { course, at: `${at}/${revision.number}`, known })),
  ]
}

interface Place {
  readonly course: ArchivedCourse
  readonly at: string
  readonly known: ReadonlySet<string>
}

function revisionFaults(revision: ArchivedRevision, { course, at, known }: Place): ArchiveFault[] {
  const { content, counts, publishedOn, supersededOn, unpublishedReason } = revision
  const items = new Map(
    course.revisions.map((each) => [each.number, new Set(each.content.items.map(({ key }) => key))]),
  )
  const sources = new Set((content.sources ?? []).map(({ key }) => key))
  const shown = [
    ...content.items.flatMap(({ body }) => filesOf(body)),
    ...(content.materials ?? []).flatMap(({ blocks }) => filesInBlocks(blocks)),
  ]
  const isOutOfTime = supersededOn !== null && (publishedOn === null || supersededOn < publishedOn)
  const refusal = whyNotPublish({ ...content, delivery: course.delivery })
  return [
    ...(isOutOfTime || (unpublishedReason !== null && supersededOn === null) ? [{ word: 'dates' as const, at }] : []),
    ...(revision.countsFrom > revision.number ? [{ word: 'unknown-revision' as const, at }] : []),
    ...(refusal === undefined ? [] : [{ word: 'content' as const, at: `${at}: ${refusal.refused}` }]),
    ...twice(
      at,
      content.items.map(({ key }) => key),
    ),
    ...twice(
      at,
      [...(content.sources ?? [])].map(({ key }) => key),
    ),
    ...content.items
      .filter((item) => (item.sources ?? []).some((key) => !sources.has(key)))
      .map(({ key }) => ({ word: 'content' as const, at: `${at}/${key}` })),
    ...[...new Set(shown)]
      .filter((key) => !known.has(key))
      .map((key) => ({ word: 'unknown-file' as const, at: `${at}: ${key}` })),
    ...counts
      .filter(
        ({ item, revision: from, earned }) => !items.get(revision.number)?.has(item) || !items.get(from)?.has(earned),
      )
      .map(({ item }) => ({ word: 'unknown-item' as const, at: `${at}/${item}` })),
  ]
}

function twice(at: string, names: readonly string[]): ArchiveFault[] {
  const again = names.filter((name, index) => names.indexOf(name) !== index)
  return [...new Set(again)].map((name) => ({ word: 'twice', at: `${at}/${name}` }))
}
