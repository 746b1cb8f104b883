import { z } from 'zod'
import type { Block, FormField, ItemBody, Question } from '../content/body.rules.ts'

/** Texts may be empty and lists bare: what is missing is told before publishing, when `parseBody` asks for all of it. */
const words = (most: number) => z.string().max(most)
const key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
const fileKey = z.string().max(200)

const run = z.strictObject({
  text: words(20_000),
  mark: z.enum(['strong', 'emphasis']).exactOptional(),
  href: words(2000).exactOptional(),
})
const rich = z.union([words(20_000), z.array(run).max(2000)])
const paragraph = z.strictObject({ kind: z.literal('paragraph'), text: rich })
const list = z.strictObject({
  kind: z.literal('list'),
  points: z.array(rich).max(500),
  ordered: z.literal(true).exactOptional(),
})
const block: z.ZodType<Block> = z.union([
  z.strictObject({ kind: z.literal('heading'), text: words(20_000), level: z.literal(3).exactOptional() }),
  paragraph,
  list,
  z.strictObject({
    kind: z.literal('fact'),
    title: words(20_000),
    blocks: z.array(z.union([paragraph, list])).max(500),
  }),
  z.strictObject({
    kind: z.literal('image'),
    file: fileKey,
    alt: words(20_000),
    caption: words(20_000).exactOptional(),
  }),
  z.strictObject({
    kind: z.literal('table'),
    caption: words(20_000),
    head: z.array(words(20_000)).max(500),
    rows: z.array(z.array(rich).max(500)).max(2000),
  }),
  z.strictObject({ kind: z.literal('download'), file: fileKey, label: words(20_000) }),
])

/** Blocks as they may be kept in a draft. */
export const draftBlocks = z.array(block).max(2000)

const answers = z.array(z.strictObject({ key, text: words(500), isRight: z.boolean(), feedback: words(1000) })).max(10)
const feedback = z.strictObject({ right: words(1000), wrong: words(1000) })
const asked = { key, question: words(500) }
const question: z.ZodType<Question> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('single'), ...asked, answers }),
  z.strictObject({ kind: z.literal('multiple'), ...asked, answers }),
  z.strictObject({ kind: z.literal('text'), ...asked, accepted: z.array(words(200)).max(20), feedback }),
  z.strictObject({
    kind: z.literal('order'),
    ...asked,
    steps: z.array(z.strictObject({ key, text: words(300) })).max(10),
    feedback,
  }),
])
const rules = z.strictObject({
  attempts: z.int().min(1).max(20).nullable(),
  passShare: z.int().min(0).max(100),
  showsRight: z.enum(['after-each', 'passed', 'after-last']),
})
const labelled = { key, label: words(300), isRequired: z.boolean() }
const formField: z.ZodType<FormField> = z.union([
  z.strictObject({ kind: z.enum(['line', 'text']), ...labelled }),
  z.strictObject({ kind: z.literal('choice'), ...labelled, choices: z.array(words(200)).max(20) }),
])

/** The body of an item as it may be kept in a draft: of a known shape, and no longer than it can be. */
export const draftBody: z.ZodType<ItemBody> = z.discriminatedUnion('format', [
  z.strictObject({ format: z.literal('page'), blocks: draftBlocks }),
  z.strictObject({ format: z.literal('document'), blocks: draftBlocks, file: fileKey.nullable() }),
  z.strictObject({
    format: z.literal('link'),
    intro: draftBlocks,
    href: words(2000),
    label: words(200),
    publisher: words(200),
  }),
  z.strictObject({
    format: z.enum(['film', 'podcast']),
    media: fileKey.nullable(),
    captions: fileKey.nullable(),
    seconds: z.int().min(1).max(86_400).nullable(),
    transcript: draftBlocks,
    description: draftBlocks,
  }),
  z.strictObject({ format: z.literal('package'), intro: draftBlocks, file: fileKey }),
  z.strictObject({ format: z.literal('quiz'), intro: draftBlocks, questions: z.array(question).max(30), rules }),
  z.strictObject({
    format: z.literal('reflection'),
    intro: draftBlocks,
    question: words(1000),
    sharing: z.array(z.enum(['nobody', 'manager', 'group'])).max(3),
  }),
  z.strictObject({
    format: z.literal('checklist'),
    intro: draftBlocks,
    points: z.array(z.strictObject({ key, text: words(500) })).max(50),
  }),
  z.strictObject({ format: z.literal('form'), intro: draftBlocks, fields: z.array(formField).max(20) }),
])
