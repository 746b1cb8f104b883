import { request } from 'node:http'
import { brotliDecompressSync } from 'node:zlib'
import type { Target } from './load.ts'

interface Part {
  readonly path: string
  /** As they came over the wire: compressed, with headers. */
  readonly bytes: number
}

interface Fetched extends Part {
  readonly text: string
}

/** What a browser that has nothing kept fetches to show the page: the page, its styles, fonts, scripts and icons. */
export async function firstVisit(target: Target): Promise<{ html: string; parts: Part[] }> {
  const page = await fetchPart(target)
  const linked = [...page.text.matchAll(/<(?:link|script|img)\b[^>]*\b(?:href|src)="(\/[^"]*)"/g)]
  const parts: Fetched[] = [page]
  for (const path of unique(linked)) parts.push(await fetchPart({ ...target, path }))
  const fonts = parts.flatMap(({ text }) => [...text.matchAll(/url\(["']?(\/[^"')]*)["']?\)/g)])
  for (const path of unique(fonts).filter((font) => parts.every((part) => part.path !== font)))
    parts.push(await fetchPart({ ...target, path }))
  return { html: page.text, parts: parts.map(({ path, bytes }) => ({ path, bytes })) }
}

function unique(found: readonly RegExpMatchArray[]): string[] {
  return [...new Set(found.flatMap(([, path]) => (path === undefined ? [] : [path])))]
}

/** On a connection of its own, so that the bytes read from it are those of this answer. */
function fetchPart({ process, path, cookie }: Target): Promise<Fetched> {
  return new Promise((resolve, reject) => {
    const headers = { 'accept-encoding': 'br, gzip', ...(cookie === undefined ? {} : { cookie }) }
    const asked = request({ host: '127.0.0.1', port: process.port, path, headers, agent: false }, (response) => {
      const { socket, statusCode } = response
      const pieces: Buffer[] = []
      response.on('data', (piece: Buffer) => pieces.push(piece))
      response.on('end', () => {
        if (statusCode !== 200) return reject(new Error(`${path} answered ${statusCode}`))
        const body = Buffer.concat(pieces)
        const isBrotli = response.headers['content-encoding'] === 'br'
        resolve({ path, bytes: socket.bytesRead, text: (isBrotli ? brotliDecompressSync(body) : body).toString() })
      })
    })
    asked.on('error', reject)
    asked.end()
  })
}

/** Scripts that hold the page up, handlers in the markup, and what is only shown by a script. */
export function countNeedsForScript(html: string): number {
  const blocking = [...html.matchAll(/<script\b[^>]*>/g)].filter(
    ([tag]) => !/type="module"|\bdefer\b|\basync\b/.test(tag),
  )
  const handlers = html.match(/<[^>]+\son[a-z]+=/g) ?? []
  const dead = html.match(/<noscript|href="(#|javascript:)"/g) ?? []
  return blocking.length + handlers.length + dead.length
}
