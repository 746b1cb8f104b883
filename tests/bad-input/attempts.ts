import type { Met } from './crawl.ts'
import { boundary, type Filled, fillIn, partsOf, payloadOf } from './fill.ts'
import { hostileIds, hostileQueries, hostileValues, strangeQueries } from './hostile.ts'
import type { Asked } from './site.ts'

/** One hostile question, and what is hostile about it. */
export interface Attempt {
  readonly what: string
  readonly asked: Asked
  /** Of a posted form: what stood in it, and which field was tampered with. */
  readonly filled?: Filled
  readonly tampered?: string
}

/** Every parameter of the address replaced, one at a time. */
export function addressAttempts(met: Met): Attempt[] {
  const [method = '', pattern = ''] = met.route.split(' ')
  const base = baseOf(met)
  const [path = ''] = met.url.split(/[?#]/, 1)
  const ending = /\.\w+$/.exec(pattern)?.[0] ?? ''
  const segments = path.split('/')
  return pattern.split('/').flatMap((segment, index) => {
    const name = /^:(\w+)/.exec(segment)?.[1]
    if (name === undefined) return []
    return hostileIds.map(([what, id]): Attempt => {
      const url = segments.with(index, `${id}${index === segments.length - 1 ? ending : ''}`).join('/')
      return { what: `${what} for ${name}`, asked: { ...base, method: method === 'POST' ? 'POST' : 'GET', url } }
    })
  })
}

/** Every name that the page is asked by, and names that it does not know. */
export function queryAttempts({ url, asks }: Met): Attempt[] {
  const [path = ''] = url.split(/[?#]/, 1)
  const ask = ([what, query]: readonly [string, string], of = ''): Attempt => ({
    what: `${what}${of}`,
    asked: { method: 'GET', url: `${path}?${query}` },
  })
  const known = oneOfEachKind(asks)
  return [
    ...strangeQueries.map((query) => ask(query)),
    ...known.flatMap((name) => hostileQueries(name).map((query) => ask(query, ` for ${name}`))),
  ]
}

/** The form tampered with: each field, and the whole. */
export function formAttempts(met: Met): Attempt[] {
  const filled = fillIn(met.form ?? { method: 'POST', action: '', controls: [] })
  const isFile = (name: string) => met.form?.controls.some((one) => one.name === name && one.type === 'file') ?? false
  const send = met.form?.hasFiles
    ? (given: Filled) => ({ payload: partsOf(given, isFile), headers: inParts })
    : (given: Filled) => ({ payload: payloadOf(given) })
  const post = (what: string, given: Filled, tampered?: string): Attempt => ({
    ...{ what, filled: given, asked: { method: 'POST', url: met.url, ...send(given) } },
    ...(tampered !== undefined && { tampered }),
  })
  const fields = oneOfEachKind([...new Set(met.form?.controls.map(({ name }) => name))])
  const replaced = (name: string, value: string): Filled => [
    ...filled.filter((pair) => pair[0] !== name),
    [name, value] as const,
  ]
  return [
    post('in good faith', filled),
    post('empty', []),
    post('with fields that nobody asked for', [
      ...filled,
      ['role', 'system-administrator'],
      ['id', '1'],
      ['a[b]', '2'],
    ]),
    post('with the names of every object', [...filled, ['__proto__', '1'], ['constructor', '2'], ['toString', '3']]),
    ...fields.flatMap((name) => [
      post(
        `without ${name}`,
        filled.filter((pair) => pair[0] !== name),
        name,
      ),
      post(`with ${name} doubled`, [...filled, ...filled.filter((pair) => pair[0] === name), [name, 'text']], name),
      ...hostileValues.map(([what, value]) => post(`${what} for ${name}`, replaced(name, value), name)),
    ]),
    ...wholeAttempts(met, payloadOf(filled)),
  ]
}

const inParts = { 'content-type': `multipart/form-data; boundary=${boundary}` }

function wholeAttempts({ url }: Met, payload: string): Attempt[] {
  const send = (what: string, type: string, body: string | Buffer): Attempt => ({
    what,
    asked: { method: 'POST', url, payload: body, headers: { 'content-type': type } },
  })
  const form = 'application/x-www-form-urlencoded'
  return [
    send('as JSON', 'application/json', JSON.stringify(Object.fromEntries(new URLSearchParams(payload)))),
    send('as JSON with a lone surrogate', 'application/json', '{"name":"\\ud800","day":"\\u0000","email":{"a":[1]}}'),
    send('as JSON that is a list', 'application/json', '[[1],[2]]'),
    send('as JSON that is broken', 'application/json', '{"a":'),
    send('as JSON with __proto__', 'application/json', '{"__proto__":{"a":1},"constructor":{"prototype":{}}}'),
    send(
      'in parts',
      'multipart/form-data; boundary=x',
      '--x\r\ncontent-disposition: form-data; name="a"\r\n\r\n1\r\n--x--',
    ),
    send('as plain text', 'text/plain', payload),
    send('as something unheard of', 'x/y', payload),
    send('as bytes', form, Buffer.from([0, 255, 254, 61, 128, 38, 61, 0])),
    send('larger than what is taken', form, `${payload}&more=${'a'.repeat(300_000)}`),
    send('with ten thousand fields', form, Array.from({ length: 10_000 }, (_, index) => `f${index}=1`).join('&')),
  ]
}

function baseOf(met: Met): Pick<Asked, 'payload'> {
  return met.form === undefined || met.form.method === 'GET' ? {} : { payload: payloadOf(fillIn(met.form)) }
}

/** Fields that only differ in their number are read in the same way: the first two stand for all, of rows in rows the first. */
function oneOfEachKind(names: readonly string[]): string[] {
  const kinds = new Map<string, string[]>()
  for (const name of names) {
    const kind = name.replace(/\d+/g, 'N')
    kinds.set(kind, [...(kinds.get(kind) ?? []), name].slice(0, isNested(kind) ? 1 : 2))
  }
  return [...kinds.values()].flat()
}

function isNested(kind: string): boolean {
  return kind.split('N').length > 2
}
