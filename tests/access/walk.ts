import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { readPdf } from '../read-pdf.ts'
import { encode } from '../world/visitor.ts'
import { isForRoles } from './doors.ts'
import { type Ground, placeNames } from './ground.ts'
import type { Line } from './line.ts'
import { mayCome } from './may-come.ts'
import type { Secret } from './secrets.ts'
import type { Someone } from './someone.ts'
import type { AllThings, Things } from './things.ts'
import type { Undone } from './undone.ts'

/** An app over a database of which nothing stays. */
export interface Lane {
  readonly app: FastifyInstance
  readonly undone: Undone
}

/** What is walked through, in lanes beside each other, with everything that is there. */
export interface Site {
  readonly lanes: readonly Lane[]
  readonly ground: Ground
  readonly things: AllThings
  readonly secrets: readonly Secret[]
  /** What the log says of requests that failed, the latest last. */
  readonly faults: readonly string[]
}

/** One question to the site: this address and form, on whose things. */
export interface Asking {
  readonly line: Line
  readonly whose: string
  readonly method: 'GET' | 'POST'
  readonly url: string
  readonly payload: string
  /** That there is something at the address, whether theirs or not. */
  readonly isSomething: boolean
  readonly isAllowed: (someone: Someone) => boolean
}

/** What came of it. `wrong` says what is not as the table says. */
export interface Answered {
  readonly asking: Asking
  readonly someone: Someone
  readonly isAllowed: boolean
  readonly status: number
  readonly changed: readonly string[]
  readonly read: readonly Secret[]
  readonly wrong: readonly string[]
}

/**
 * The askings of a line: for the things of each place, as far as they make another address or form; with a part of the
 * address from elsewhere; and for something that does not exist.
 */
export function askingsOf(line: Line, { ground, things }: Site): Asking[] {
  const { home, foreign } = things
  const [method, pattern = ''] = line.route.split(' ')
  const ask = (
    whose: string,
    of: Things,
    ids: Readonly<Record<string, string | number>>,
  ): Omit<Asking, 'isAllowed' | 'isSomething'> => ({
    line,
    whose,
    method: method === 'POST' ? 'POST' : 'GET',
    url: fill(pattern, ids, line) + (line.search === undefined ? '' : `?${encode(line.search(of, home))}`),
    payload: line.form === undefined ? '' : encode(line.form(of, home)),
  })
  const plain = (line.only ?? placeNames).map((name): Asking => {
    const of = things[name]
    const ids = line.ids?.(of, home) ?? {}
    return {
      ...ask(name, of, ids),
      isSomething: true,
      isAllowed: (someone) => mayCome(someone, line, { things: of, ground }),
    }
  })
  const [own, others] = [line.ids?.(home, home) ?? {}, line.ids?.(foreign, home) ?? {}]
  const names = Object.keys(own).filter((name) => !line.free?.includes(name))
  const atHome = (whose: string, ids: Readonly<Record<string, string | number>>): Asking => ({
    ...ask(whose, home, { ...own, ...ids }),
    isSomething: false,
    isAllowed: () => false,
  })
  const mixed = names
    .filter((name, index) => index > 0 && own[name] !== others[name])
    .map((name) => atHome(`${name} of elsewhere at home`, { [name]: others[name] ?? '' }))
  const unknown = names
    .slice(-1)
    .map((name) => atHome(`no such ${name}`, { [name]: typeof own[name] === 'number' ? 2_000_000_000 : 'finns-inte' }))
  const key = ({ url, payload }: Asking) => `${url} ${payload}`
  const all = [...plain, ...mixed, ...unknown].reverse()
  return [...new Map(all.map((asking) => [key(asking), asking])).values()].reverse()
}

/** The address of a line, filled with somebody's things. */
export function addressOf(line: Line, of: Things): string {
  const [, pattern = ''] = line.route.split(' ')
  return (
    fill(pattern, line.ids?.(of, of) ?? {}, line) + (line.search === undefined ? '' : `?${encode(line.search(of, of))}`)
  )
}

/** A parameter may say in brackets what it looks like. */
function fill(pattern: string, ids: Readonly<Record<string, string | number>>, line: Line): string {
  return pattern.replace(/:(\w+)(\([^)]*\))?|\*/g, (all: string, name: string = all) => {
    const id = ids[name]
    if (id === undefined) throw new Error(`the table does not say what fills ${all} of ${line.route}`)
    return String(id)
  })
}

/** Lets each of these people ask everything of these lines. Where anyone may come it is enough that three do. */
export async function walk(
  site: Site,
  given: { lines: readonly Line[]; everyone: readonly Someone[] },
): Promise<Answered[]> {
  const questions = given.lines.flatMap((line) => {
    const some = line.mayCome.includes('anyone') ? given.everyone.slice(0, 3) : given.everyone
    return askingsOf(line, site).flatMap((asking) => some.map((someone) => ({ asking, someone })))
  })
  const left = questions.entries()
  const answered: Answered[] = []
  await Promise.all(
    site.lanes.map(async (lane) => {
      for (const [index, question] of left) answered[index] = await answerTo(site, lane, question)
    }),
  )
  return answered
}

async function answerTo(
  { secrets, faults }: Site,
  { app, undone }: Lane,
  { asking, someone }: { asking: Asking; someone: Someone },
): Promise<Answered> {
  const { method, url, payload } = asking
  const { result, changed } = await undone.asked(() =>
    app.inject({
      method,
      url,
      ...(someone.cookie === undefined ? {} : { cookies: { yrkesresan: someone.cookie } }),
      ...(method === 'POST' && {
        payload,
        headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
      }),
    }),
  )
  const isAllowed = asking.isAllowed(someone)
  const text = withoutEcho(readable(result), asking)
  const read = secrets.filter(({ word }) => text.includes(word))
  const { shows, leads } = asking.line
  const isShown = ({ kind }: Secret) => (kind === undefined ? leads === true : shows?.includes(kind) === true)
  const leaked = read.filter((secret) => !secret.mayRead(someone) && !isShown(secret))
  const unexpected = changed.filter((name) => !asking.line.leaves?.includes(name))
  const wrong = [
    ...(result.statusCode === 500 ? [`fails: ${faults.at(-1)}`] : []),
    ...(isAllowed ? whyNotLetIn(result) : whyNotRefused(result, { asking, someone, changed })),
    ...(method === 'GET' && unexpected.length > 0 ? [`a page that is read changed ${unexpected.join(', ')}`] : []),
    ...(leaked.length > 0 ? [`shows ${leaked.map(({ word }) => word).join(', ')}`] : []),
  ]
  return { asking, someone, isAllowed, status: result.statusCode, changed, read, wrong }
}

const letIn = new Set([200, 204, 303, 409, 422])

function whyNotLetIn({ statusCode, headers }: LightMyRequestResponse): string[] {
  if (isSentToSignIn(headers.location)) return ['is sent to sign in, and may come']
  return letIn.has(statusCode) ? [] : [`is answered ${statusCode}, and may come`]
}

function whyNotRefused(
  { statusCode, headers }: LightMyRequestResponse,
  { asking, someone, changed }: { asking: Asking; someone: Someone; changed: readonly string[] },
): string[] {
  const changes = changed.length > 0 ? [`changed ${changed.join(', ')}`] : []
  if (someone.hats.length === 0) {
    const isTurnedAway = asking.method === 'POST' ? statusCode === 401 : isSentToSignIn(headers.location)
    return isTurnedAway || statusCode === 404
      ? changes
      : [`is answered ${statusCode} without being signed in`, ...changes]
  }
  if (asking.isSomething && isAtTheWrongDoor(asking.line, someone))
    return statusCode === 403 ? changes : [`is answered ${statusCode}, and should be stopped at the door`, ...changes]
  const isRefused = statusCode === 403 || statusCode === 404
  return isRefused || softly[asking.line.says ?? 'never'].includes(statusCode)
    ? changes
    : [`is answered ${statusCode}, and may not come`, ...changes]
}

/** Whoever holds no role is told so where only roles may come, whether or not there is something behind the door. */
function isAtTheWrongDoor({ mayCome: some }: Line, { hats }: Someone): boolean {
  return some.length > 0 && some.every(isForRoles) && hats.every(({ role }) => role === 'employee')
}

const softly: Record<NonNullable<Line['says']> | 'never', readonly number[]> = {
  never: [],
  'no in the form': [409, 422],
  'nothing was done': [303],
}

function isSentToSignIn(location: unknown): boolean {
  return typeof location === 'string' && location.startsWith('/sign-in?to=')
}

/** What someone asked for, and wrote themselves, is no news to them when it stands in the page again. */
function withoutEcho(text: string, { url, payload }: Asking): string {
  const asked = new URL(url, 'http://site')
  const written = [...new URLSearchParams(payload).values(), ...asked.searchParams.values()]
  const echoes = written.filter((each) => each.includes('@')).map((each) => each.toLowerCase())
  const path = asked.pathname.toLowerCase().replace(/[^\w/]/g, '\\$&')
  const address = new RegExp(`${path}(?![\\w./-])`, 'g')
  return echoes.reduce((rest, each) => rest.replaceAll(each, ''), text.replace(address, ''))
}

/** Everything a browser gets to know: the page or file, where it is sent on, and the notice it takes along. */
function readable({ headers, rawPayload }: LightMyRequestResponse): string {
  const body = String(headers['content-type']).includes('pdf') ? readPdf(rawPayload).text : rawPayload.toString('utf8')
  return `${decodeURIComponent(JSON.stringify([headers.location, headers['set-cookie']]))} ${body}`.toLowerCase()
}
