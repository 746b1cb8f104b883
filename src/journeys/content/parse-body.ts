import { z } from 'zod'
import type { ItemBody } from './body.rules.ts'

const words = (most: number) => z.string().trim().min(1).max(most)
const key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)

const block = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('heading'), text: words(200) }),
  z.strictObject({ kind: z.literal('paragraph'), text: words(4000) }),
  z.strictObject({ kind: z.literal('list'), points: z.array(words(1000)).min(1).max(30) }),
  z.strictObject({ kind: z.literal('fact'), title: words(200), text: words(2000) }),
])
const blocks = z.array(block).max(200)
const someBlocks = blocks.min(1)

const question = z
  .strictObject({
    key,
    question: words(500),
    answers: z
      .array(z.strictObject({ key, text: words(500), isRight: z.boolean(), feedback: words(1000) }))
      .min(2)
      .max(8),
  })
  .refine(({ answers }) => answers.filter(({ isRight }) => isRight).length === 1, 'one answer is right')
  .refine(({ answers }) => isUnique(answers.map((answer) => answer.key)), 'answers have keys of their own')

const body: z.ZodType<ItemBody> = z.union([
  z.strictObject({ format: z.enum(['page', 'document']), blocks: someBlocks }),
  z.strictObject({
    format: z.literal('link'),
    intro: blocks,
    href: z.url({ protocol: /^https$/, hostname: z.regexes.domain }),
    label: words(200),
    publisher: words(200),
  }),
  z.strictObject({ format: z.enum(['film', 'podcast']), media: words(200).nullable(), transcript: someBlocks }),
  z.strictObject({
    format: z.literal('quiz'),
    intro: blocks,
    questions: z
      .array(question)
      .min(1)
      .max(20)
      .refine((questions) => isUnique(questions.map((each) => each.key)), 'questions have keys of their own'),
  }),
  z.strictObject({ format: z.literal('reflection'), intro: blocks, question: words(1000) }),
  z.strictObject({
    format: z.literal('checklist'),
    intro: blocks,
    points: z
      .array(z.strictObject({ key, text: words(500) }))
      .min(1)
      .max(30)
      .refine((points) => isUnique(points.map((point) => point.key)), 'points have keys of their own'),
  }),
])

function isUnique(keys: readonly string[]): boolean {
  return new Set(keys).size === keys.length
}

/** The body of an item as it may be published; throws on anything else, saying where. Reading trusts what was published. */
export function parseBody(given: unknown): ItemBody {
  return body.parse(given)
}
