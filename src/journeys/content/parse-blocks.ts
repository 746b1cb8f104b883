import { z } from 'zod'
import type { Block } from './body.rules.ts'

export const words = (most: number) => z.string().trim().min(1).max(most)
export const key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
export const fileKey = z.uuid()
export const authorityHref = z.url({ protocol: /^https$/, hostname: z.regexes.domain })

const run = z.strictObject({
  text: z.string().min(1).max(4000),
  mark: z.enum(['strong', 'emphasis']).exactOptional(),
  href: authorityHref.exactOptional(),
})
const rich = (most: number) => z.union([words(most), z.array(run).min(1).max(200)])
const paragraph = z.strictObject({ kind: z.literal('paragraph'), text: rich(4000) })
const list = z.strictObject({
  kind: z.literal('list'),
  points: z.array(rich(1000)).min(1).max(50),
  ordered: z.literal(true).exactOptional(),
})
const table = z
  .strictObject({
    kind: z.literal('table'),
    caption: words(300),
    head: z.array(words(200)).min(2).max(8),
    rows: z
      .array(z.array(z.union([z.literal(''), rich(1000)])))
      .min(1)
      .max(100),
  })
  .refine(({ head, rows }) => rows.every((row) => row.length === head.length), 'each row has a cell for each head')

const block: z.ZodType<Block> = z.union([
  z.strictObject({ kind: z.literal('heading'), text: words(200), level: z.literal(3).exactOptional() }),
  paragraph,
  list,
  z.strictObject({
    kind: z.literal('fact'),
    title: words(200),
    blocks: z
      .array(z.union([paragraph, list]))
      .min(1)
      .max(20),
  }),
  z.strictObject({
    kind: z.literal('image'),
    file: fileKey,
    alt: z.string().trim().max(500),
    caption: words(500).exactOptional(),
  }),
  table,
  z.strictObject({ kind: z.literal('download'), file: fileKey, label: words(200) }),
])

export const blocks = z.array(block).max(300)
export const someBlocks = blocks.min(1)

/** Blocks as they may be kept; throws on anything else, saying where. */
export function parseBlocks(given: unknown): Block[] {
  return blocks.parse(given)
}

export function isUnique(keys: readonly string[]): boolean {
  return new Set(keys).size === keys.length
}
