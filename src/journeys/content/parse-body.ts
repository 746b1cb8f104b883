import { z } from 'zod'
import type { FormField, ItemBody, Question } from './body.rules.ts'
import { authorityHref, blocks, fileKey, isUnique, key, someBlocks, words } from './parse-blocks.ts'

const asked = { key, question: words(500) }
const answers = z
  .array(z.strictObject({ key, text: words(500), isRight: z.boolean(), feedback: words(1000) }))
  .min(2)
  .max(10)
  .refine((each) => isUnique(each.map((answer) => answer.key)), 'answers have keys of their own')
const rightOnes = (each: readonly { isRight: boolean }[]) => each.filter(({ isRight }) => isRight).length
const feedback = z.strictObject({ right: words(1000), wrong: words(1000) })

const question: z.ZodType<Question> = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('single'),
    ...asked,
    answers: answers.refine((each) => rightOnes(each) === 1, 'one answer is right'),
  }),
  z.strictObject({
    kind: z.literal('multiple'),
    ...asked,
    answers: answers.refine((each) => rightOnes(each) > 0, 'at least one answer is right'),
  }),
  z.strictObject({ kind: z.literal('text'), ...asked, accepted: z.array(words(200)).min(1).max(20), feedback }),
  z.strictObject({
    kind: z.literal('order'),
    ...asked,
    steps: z
      .array(z.strictObject({ key, text: words(300) }))
      .min(2)
      .max(10)
      .refine((steps) => isUnique(steps.map((step) => step.key)), 'steps have keys of their own'),
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
  z.strictObject({ kind: z.literal('choice'), ...labelled, choices: z.array(words(200)).min(2).max(20) }),
])
const keyed = <Each extends { key: string }>(each: z.ZodType<Each>, most: number) =>
  z
    .array(each)
    .min(1)
    .max(most)
    .refine((all) => isUnique(all.map((one) => one.key)), 'each has a key of its own')

const body: z.ZodType<ItemBody> = z.discriminatedUnion('format', [
  z.strictObject({ format: z.literal('page'), blocks: someBlocks }),
  z.strictObject({ format: z.literal('document'), blocks: someBlocks, file: fileKey.nullable() }),
  z.strictObject({
    format: z.literal('link'),
    intro: blocks,
    href: authorityHref,
    label: words(200),
    publisher: words(200),
  }),
  z.strictObject({
    format: z.enum(['film', 'podcast']),
    media: fileKey.nullable(),
    captions: fileKey.nullable(),
    seconds: z.int().min(1).max(86_400).nullable(),
    transcript: someBlocks,
    description: blocks,
  }),
  z.strictObject({ format: z.literal('package'), intro: blocks, file: fileKey }),
  z.strictObject({ format: z.literal('quiz'), intro: blocks, questions: keyed(question, 30), rules }),
  z.strictObject({
    format: z.literal('reflection'),
    intro: blocks,
    question: words(1000),
    sharing: z
      .array(z.enum(['nobody', 'manager', 'group']))
      .refine((choices) => choices.includes('nobody') && isUnique(choices), 'keeping it to oneself is always a choice'),
  }),
  z.strictObject({
    format: z.literal('checklist'),
    intro: blocks,
    points: keyed(z.strictObject({ key, text: words(500) }), 50),
  }),
  z.strictObject({ format: z.literal('form'), intro: blocks, fields: keyed(formField, 20) }),
])

/** The body of an item as it may be published; throws on anything else, saying where. Reading trusts what was published. */
export function parseBody(given: unknown): ItemBody {
  return body.parse(given)
}
