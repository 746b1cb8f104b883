import { z } from 'zod'
import { type Day, parseDay } from '#values'
import { parseBlocks } from '../content/parse-blocks.ts'
import { parseBody } from '../content/parse-body.ts'
import { parsePiece } from '../drafts/parse-piece.ts'
import { type PieceContent, type PieceKind, pieceKinds } from '../drafts/piece.rules.ts'
import { libraryKinds } from '../files/file.rules.ts'
import { reviewRoles } from '../review/review.rules.ts'
import { audiences, colours, deliveries, journeyStates, orderings, trackStates } from '../structure/structure.rules.ts'
import type { ArchiveFault } from './fault.rules.ts'
import { type ArchivedPiece, archiveFormat, archiveVersion, type Manifest } from './manifest.rules.ts'

const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(80)
const few = z.string().max(500)
const some = z.string().max(4000)
const named = few.min(1)
const count = z.int().min(1).max(10_000)
const day = z.string().transform((text, context): Day => {
  const found = parseDay(text)
  if (found !== undefined) return found
  context.addIssue({ code: 'custom', message: 'not a day' })
  return z.NEVER
})
const moment = z.iso.datetime()
const key = z.uuid().regex(/^[0-9a-f-]+$/)
/** What an earlier parser of ours judges. */
const parsed = <Value, Given = unknown>(parse: (given: Given) => Value) =>
  z.custom<Given>().transform((given, context): Value => {
    try {
      return parse(given)
    } catch (fault) {
      if (!(fault instanceof z.ZodError)) throw fault
      for (const { path } of fault.issues.slice(0, 5))
        context.addIssue({ code: 'custom', path: [...path], message: 'content' })
      return z.NEVER
    }
  })
const blocks = parsed(parseBlocks)

const content = z.strictObject({
  summary: some,
  daysNeeded: count.max(30).exactOptional(),
  days: z.array(
    z.strictObject({
      number: count,
      length: z.enum(['whole', 'half']),
      forms: z.array(z.enum(['on-site', 'digital', 'recorded'])).max(3),
      source: few,
      runSheet: z.array(z.strictObject({ minutes: count, title: few, blocks })).max(100),
    }),
  ),
  groups: z.array(z.strictObject({ firstDay: count, lastDay: count })),
  goals: z.array(
    z.strictObject({
      key: named,
      level: z.enum(['fact', 'understanding', 'skill', 'familiarity']),
      wording: some.min(1),
    }),
  ),
  sources: z.array(z.strictObject({ key: named, publisher: few, title: few, published: few, href: few })),
  items: z.array(
    z.strictObject({
      key,
      part: z.enum(['preparation', 'recording', 'deepening']),
      firstDay: count.exactOptional(),
      title: few,
      reason: some,
      minutes: count,
      goal: named,
      mandatory: z.boolean(),
      source: few,
      sources: z.array(few),
      body: parsed(parseBody),
    }),
  ),
  materials: z.array(z.strictObject({ title: few, day: count.exactOptional(), blocks })),
})

const revision = z.strictObject({
  number: count,
  publishedOn: day.nullable(),
  supersededOn: day.nullable(),
  unpublishedReason: some.min(1).nullable(),
  note: some,
  countsFrom: count,
  reviewOn: day.nullable(),
  content,
  counts: z.array(z.strictObject({ item: key, revision: count, earned: key })),
})

const piece = z
  .strictObject({
    kind: z.enum(pieceKinds),
    key,
    position: z.int().min(0),
    content: z.unknown(),
    savedAt: moment,
    removedAt: moment.nullable(),
  })
  .pipe(
    parsed(({ content: unread, ...head }): ArchivedPiece => ({ ...head, content: pieceContent(head.kind, unread) })),
  )

function pieceContent(kind: PieceKind, unread: unknown): PieceContent {
  return parsePiece({ kind, content: unread }).content
}

const course = z.strictObject({
  step: slug,
  track: slug.nullable(),
  slug,
  position: z.int().min(0),
  name: named,
  summary: some,
  targetGroup: some,
  delivery: z.enum(deliveries),
  optionalSince: day.nullable(),
  source: few,
  revisions: z.array(revision).max(1000),
  draft: z
    .strictObject({
      fromRevision: count.nullable(),
      note: some,
      reviewOn: day.nullable(),
      begunAt: moment,
      pieces: z.array(piece).max(5000),
    })
    .nullable(),
})

const manifest: z.ZodType<Manifest> = z.strictObject({
  format: z.literal(archiveFormat),
  version: z.literal(archiveVersion),
  journey: z.strictObject({
    slug,
    name: named,
    targetGroup: some,
    state: z.enum(journeyStates),
    reviewRoles: z.array(z.enum(reviewRoles)),
    source: few,
  }),
  steps: z.array(
    z.strictObject({
      slug,
      position: z.int(),
      name: named,
      goal: some,
      goals: z.array(some.min(1)),
      audience: z.enum(audiences),
      colour: z.enum(colours),
      ordering: z.enum(orderings),
      source: few,
    }),
  ),
  tracks: z.array(z.strictObject({ slug, position: z.int(), name: named, state: z.enum(trackStates), source: few })),
  courses: z.array(course).max(1000),
  files: z
    .array(
      z.strictObject({
        key,
        kind: z.enum(libraryKinds),
        name: named,
        mediaType: few,
        bytes: z.int().min(1),
        sha256: z.string().regex(/^[0-9a-f]{64}$/),
        seconds: z.int().min(1).nullable(),
        uploadedAt: moment,
      }),
    )
    .max(5000),
})

/** A manifest as it was written by an export, or what of its shape is wrong and where. */
export function parseArchive(text: string): Manifest | readonly ArchiveFault[] {
  const read = manifest.safeParse(readJson(text))
  if (read.success) return read.data
  return read.error.issues.map(({ path }) => ({ word: 'shape', at: path.map(String).join('/') }))
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
