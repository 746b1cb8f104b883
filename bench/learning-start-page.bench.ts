import type { Bench } from './bench.ts'
import { atMost } from './figure.ts'
import { pageCpu, pageQueries } from './page.ts'
import { countNeedsForScript, firstVisit } from './visit.ts'

const asker = 'fia@kalix.example'
const page = { name: 'learning.start-page', path: () => '/', asker }

export const startPageCpu = pageCpu({ ...page, peer: 367 })
export const startPageQueries = pageQueries(page)

const [bytes, needs] = ['learning.start-page-bytes', 'learning.start-page-script']

/** All that a first visit brings over the wire, headers and all: at most 30 kB; and nothing on the page waits for a script. */
export const startPageBytes: Bench = {
  names: [bytes, needs],
  async run(stand) {
    const country = await stand.large()
    const process = await stand.largeApp()
    const { html, parts } = await firstVisit({ process, path: '/', cookie: await country.cookieOf(asker) })
    const total = parts.reduce((sum, part) => sum + part.bytes, 0)
    const said = parts.map((part) => `${part.path} ${part.bytes}`).join(', ')
    if (total > 30_000) globalThis.process.stderr.write(`${bytes}: ${said}\n`)
    return [
      atMost(bytes, { value: total, unit: 'bytes', limit: 30_000 }),
      atMost(needs, { value: countNeedsForScript(html), unit: 'needs of a script', limit: 0 }),
    ]
  },
}
