import { inflateSync } from 'node:zlib'

/** What a reader of a PDF made by us gets: the text in writing order, and the tags in order of the tree's objects. */
export interface ReadPdf {
  readonly text: string
  readonly tags: readonly string[]
  readonly raw: string
}

/** Reads the bytes without any other tool: inflates the streams and looks each glyph up in its font's table. */
export function readPdf(bytes: Buffer): ReadPdf {
  const raw = bytes.toString('latin1')
  const objects = new Map(
    [...raw.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map((found) => [found[1] ?? '', found[2] ?? '']),
  )
  const maps = new Map([...objects].map(([id, body]) => [id, lettersOf(streamOf(body))]))
  const fonts = new Map(
    [...raw.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', id = '']) => {
      const unicode = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id) ?? '')?.[1] ?? ''
      return [name, maps.get(unicode) ?? new Map<string, string>()]
    }),
  )
  const pages = [...objects.values()].map(streamOf).filter((stream) => stream.includes(' Tf\n'))
  const tags = [...objects.values()].flatMap((body) => /\/S \/([A-Z]\w*)/.exec(body)?.[1] ?? [])
  return { text: pages.map((page) => textOf(page, fonts)).join('\n'), tags, raw }
}

function streamOf(body: string): string {
  const stream = /stream\n([\s\S]*?)\nendstream/.exec(body)?.[1]
  if (stream === undefined) return ''
  return body.includes('/FlateDecode') ? inflateSync(Buffer.from(stream, 'latin1')).toString('latin1') : stream
}

function lettersOf(cmap: string): Map<string, string> {
  const letters = new Map<string, string>()
  for (const [, from = '', , list = ''] of cmap.matchAll(/<([0-9a-f]+)> <([0-9a-f]+)> \[(.*?)\]/gs)) {
    // A ligature stands for several letters, with a space between them.
    const codes = [...list.matchAll(/<([0-9a-f ]*)>/g)]
    codes.forEach(([, code = ''], index) => {
      const glyph = (Number.parseInt(from, 16) + index).toString(16).padStart(4, '0')
      letters.set(glyph, Buffer.from(code.replaceAll(' ', ''), 'hex').swap16().toString('utf16le'))
    })
  }
  return letters
}

function textOf(page: string, fonts: Map<string, Map<string, string>>): string {
  let letters = new Map<string, string>()
  let text = ''
  for (const found of page.matchAll(/\/(F\d+) [\d.]+ Tf|\[(.*?)\] TJ|EMC/g)) {
    if (found[0] === 'EMC') text += '\n'
    else if (found[1]) letters = fonts.get(found[1]) ?? letters
    else {
      for (const [, glyphs = ''] of (found[2] ?? '').matchAll(/<([0-9a-f]*)>/g)) {
        for (const glyph of glyphs.match(/.{4}/g) ?? []) text += letters.get(glyph) ?? ''
      }
    }
  }
  return text
}
