import { z } from 'zod'
import type { UnfitPiece } from './draft.rules.ts'
import { draftBlocks, draftBody } from './parse-draft-body.ts'
import type { PieceKind, Written } from './piece.rules.ts'

const few = z.string().trim().max(300)
const some = z.string().trim().max(2000)
const dayNumber = z.int().min(0).max(100)
const pieceKey = z.union([z.literal(''), z.uuid()])

const contents = {
  about: z.strictObject({ summary: some, daysNeeded: z.int().min(1).max(30).exactOptional() }),
  goal: z.strictObject({ level: z.enum(['fact', 'understanding', 'skill', 'familiarity']), wording: some }),
  day: z.strictObject({
    length: z.enum(['whole', 'half']),
    forms: z.array(z.enum(['on-site', 'digital', 'recorded'])).max(3),
    source: some,
    runSheet: z
      .array(z.strictObject({ minutes: z.int().min(0).max(1440), title: few, blocks: draftBlocks }))
      .max(60)
      .exactOptional(),
  }),
  group: z.strictObject({ firstDay: dayNumber, lastDay: dayNumber }),
  source: z.strictObject({ publisher: few, title: few, published: few, href: few }),
  item: z.strictObject({
    part: z.enum(['preparation', 'recording', 'deepening']),
    group: z.uuid().exactOptional(),
    title: few,
    reason: some,
    minutes: z.int().min(0).max(6000),
    goal: pieceKey,
    mandatory: z.boolean().exactOptional(),
    sources: z.array(z.uuid()).max(50).exactOptional(),
    source: some,
    body: draftBody,
  }),
  material: z.strictObject({ title: few, day: dayNumber.exactOptional(), blocks: draftBlocks }),
} satisfies Record<PieceKind, z.ZodType>

const written: z.ZodType<Written> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('about'), content: contents.about }),
  z.object({ kind: z.literal('goal'), content: contents.goal }),
  z.object({ kind: z.literal('day'), content: contents.day }),
  z.object({ kind: z.literal('group'), content: contents.group }),
  z.object({ kind: z.literal('source'), content: contents.source }),
  z.object({ kind: z.literal('item'), content: contents.item }),
  z.object({ kind: z.literal('material'), content: contents.material }),
])

/** A piece as it may be kept in a draft: of the right shape and no longer than it can be, finished or not; throws otherwise. */
export function parsePiece(given: { kind: PieceKind; content: unknown }): Written {
  return written.parse(given)
}

/** The same, but a no when something is too long or not of its kind: where, as names and numbers. */
export function parsePosted(given: { kind: PieceKind; content: unknown }): Written | UnfitPiece {
  const read = written.safeParse(given)
  if (read.success) return read.data
  return {
    refused: 'piece-unfit',
    path: (read.error.issues[0]?.path ?? []).map(String).filter((part) => part !== 'content'),
  }
}
