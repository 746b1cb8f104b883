import { type Block, plainText, type Rich } from '../content/body.rules.ts'
import { unsaid } from '../notation/read-notation.rules.ts'
import { advice, blocking, type Found, isHttps, type KnownFile } from './found.rules.ts'

interface Where {
  /** The field of the form that the text is written in. */
  readonly field: string
  readonly files: readonly KnownFile[]
}

/** Longer paragraphs are heavy to read; a heading or a list helps. */
const longParagraph = 900

/** What is missing in a text: for whoever does not see it, hears it read, or looks for a place in it. */
export function missingInBlocks(blocks: readonly Block[], { field, files }: Where): Found[] {
  let hasHeading = false
  const tooMany = blocks.length > 300 ? [blocking('text-too-long', field)] : []
  const each = blocks.flatMap((block) => {
    const found = [...missingInBlock(block, { field, files })]
    if (block.kind === 'heading') {
      if (block.level === 3 && !hasHeading) found.push(about(blocking('heading-out-of-order', field), block.text))
      hasHeading = hasHeading || block.level === undefined
    }
    return found
  })
  return [...tooMany, ...each]
}

function missingInBlock(block: Block, { field, files }: Where): Found[] {
  const known = (file: string, kinds: readonly KnownFile['kind'][]) => fileFaults(files, { file, kinds, field })
  switch (block.kind) {
    case 'heading':
      return [...(block.text === '' ? [blocking('heading-empty', field)] : tooLong(block.text, { most: 200, field }))]
    case 'paragraph':
      return missingInWords(block.text, { most: 4000, field })
    case 'list':
      return [
        ...(block.points.length > 50 ? [blocking('text-too-long', field)] : []),
        ...block.points.flatMap((point) => missingInWords(point, { most: 1000, field })),
      ]
    case 'fact':
      return [
        ...(block.title === '' ? [blocking('box-without-title', field)] : tooLong(block.title, { most: 200, field })),
        ...(block.blocks.length === 0 ? [about(blocking('box-empty', field), block.title)] : []),
        ...(block.blocks.length > 20 ? [about(blocking('text-too-long', field), block.title)] : []),
        ...block.blocks.flatMap((each) => missingInBlock(each, { field, files })),
      ]
    case 'image':
      return [
        ...(block.alt === unsaid ? [blocking('image-without-alt', field)] : tooLong(block.alt, { most: 500, field })),
        ...(/\.(png|jpe?g|webp|gif|svg)$/i.test(block.alt) ? [about(advice('alt-is-file', field), block.alt)] : []),
        ...known(block.file, ['image']),
      ]
    case 'table':
      return missingInTable(block, field)
    case 'download':
      return [
        ...(block.label === '' ? [blocking('label-empty', field)] : tooLong(block.label, { most: 200, field })),
        ...known(block.file, ['document', 'image', 'audio', 'film', 'captions', 'package']),
      ]
  }
}

function missingInTable({ caption, head, rows }: Extract<Block, { kind: 'table' }>, field: string): Found[] {
  const isUneven = head.length < 2 || head.length > 8 || rows.some((row) => row.length !== head.length)
  return [
    ...(caption === '' ? [about(blocking('table-without-caption', field), head.join(', '))] : []),
    ...(head.some((cell) => cell === '') ? [about(blocking('table-without-head', field), caption)] : []),
    ...(isUneven ? [about(blocking('rows-uneven', field), caption)] : []),
    ...(rows.length === 0 || rows.length > 100 ? [about(blocking('table-without-rows', field), caption)] : []),
    ...[caption, ...head].flatMap((cell) => tooLong(cell, { most: 200, field })),
    ...rows.flat().flatMap((cell) => missingInWords(cell, { most: 1000, field })),
  ]
}

/** Words of a link that do not say where it leads, when it is heard among other links. */
const empty = /^(h[äa]r|läs( mer)?|mer|klicka( här)?|länk(en)?|this|here|more|read more|click here|link)[.!»›>]*$/i

function missingInWords(text: Rich, { most, field }: { most: number; field: string }): Found[] {
  const runs = typeof text === 'string' ? [] : text
  const words = plainText(text)
  return [
    ...tooLong(words, { most, field }),
    ...(runs.length > 200 ? [about(blocking('text-too-long', field), words)] : []),
    ...(words.length > longParagraph && words.length <= most ? [about(advice('paragraph-long', field), words)] : []),
    ...runs.flatMap(({ href, text: said }) => {
      if (href === undefined) return []
      if (!isHttps(href)) return [about(blocking('link-not-https', field), said)]
      const saysNothing = empty.test(said.trim()) || /^https?:\/\//.test(said)
      return saysNothing ? [about(advice('link-says-nothing', field), said)] : []
    }),
  ]
}

/** A file that the journey has, of a kind that fits there. */
export function fileFaults(
  files: readonly KnownFile[],
  { file, kinds, field }: { file: string; kinds: readonly KnownFile['kind'][]; field: string },
): Found[] {
  const known = files.find(({ key }) => key === file)
  if (known === undefined) return [about(blocking('file-unknown', field), file)]
  return kinds.includes(known.kind) ? [] : [blocking('file-of-other-kind', field)]
}

export function tooLong(words: string, { most, field }: { most: number; field: string }): Found[] {
  return words.trim().length > most ? [about(blocking('text-too-long', field), words)] : []
}

function about(found: Found, words: string): Found {
  return { ...found, words: words.length > 60 ? `${words.slice(0, 57)}…` : words }
}
