import { SaxesParser } from 'saxes'
import type { Refusal } from '#values'

export interface XmlElement {
  /** Without its prefix. */
  readonly name: string
  readonly namespace: string
  /** By local name: a file that gives two of the same local name has only one that we ask for. */
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlElement[]
  /** Its own text, trimmed. */
  readonly text: string
}

export type XmlRefusal = (Refusal<'xml-broken'> & { readonly line: number }) | Refusal<'xml-doctype' | 'xml-too-large'>

const mostBytes = 5_000_000
const mostElements = 50_000
const mostDepth = 100

type Open = { -readonly [K in keyof XmlElement]: XmlElement[K] } & { children: XmlElement[] }

/** Reads an XML file whole. A DOCTYPE is refused, and with it every entity but the five of XML itself. */
export function readXml(bytes: Buffer): XmlElement | XmlRefusal {
  if (bytes.length > mostBytes) return { refused: 'xml-too-large' }
  const parser = new SaxesParser({ xmlns: true })
  const stack: Open[] = []
  let [root, refusal, elements]: [XmlElement | undefined, XmlRefusal | undefined, number] = [undefined, undefined, 0]
  parser.on('error', () => {
    refusal ??= { refused: 'xml-broken', line: parser.line }
  })
  parser.on('doctype', () => {
    refusal ??= { refused: 'xml-doctype' }
  })
  parser.on('opentag', (tag) => {
    elements += 1
    if (elements > mostElements || stack.length > mostDepth) refusal ??= { refused: 'xml-too-large' }
    const attributes = Object.fromEntries(Object.values(tag.attributes).map(({ local, value }) => [local, value]))
    stack.push({ name: tag.local, namespace: tag.uri, attributes, children: [], text: '' })
  })
  const addText = (said: string) => {
    const open = stack.at(-1)
    if (open) open.text += said
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.on('closetag', () => {
    const closed = stack.pop()
    if (closed === undefined) return
    closed.text = closed.text.trim()
    const parent = stack.at(-1)
    if (parent) parent.children.push(closed)
    else root = closed
  })
  for (const piece of piecesOf(decode(bytes))) {
    parser.write(piece)
    if (refusal) return refusal
  }
  parser.close()
  return refusal ?? root ?? { refused: 'xml-broken', line: 1 }
}

/** In pieces, so that a refusal is found before the rest is read. */
function* piecesOf(xml: string): Generator<string> {
  const length = 65_536
  for (let start = 0; start < xml.length; start += length) yield xml.slice(start, start + length)
}

function decode(bytes: Buffer): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  const said = /^\s*<\?xml[^>]*encoding\s*=\s*["']([\w-]+)["']/.exec(bytes.subarray(0, 200).toString('latin1'))?.[1]
  return new TextDecoder(isLatin(said) ? 'windows-1252' : 'utf-8').decode(bytes)
}

function isLatin(encoding: string | undefined): boolean {
  return encoding !== undefined && /^(iso-8859-1|windows-1252|latin1|us-ascii)$/i.test(encoding)
}
