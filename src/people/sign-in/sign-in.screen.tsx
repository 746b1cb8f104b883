import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { today } from '#platform'
import { attempt } from '#platform/db'
import {
  actorOf,
  clearCookie,
  field,
  frameOf,
  type House,
  page,
  readForm,
  redirectWith,
  safePath,
  setCookie,
  type Typed,
  wordFaults,
} from '#platform/web'
import { isRefusal, Missing, parseId } from '#values'
import { isPassphraseOf } from '../passphrases/hash-passphrase.ts'
import { sessionSeconds } from '../sessions/session.rules.ts'
import { openAttempt } from './open-attempt.ts'
import { type SignInRefusal, whyNotSignIn } from './sign-in.rules.ts'
import { findAccount, findDemoPerson, listDemoPersons } from './sign-in.store.ts'
import { text } from './sign-in.text.ts'
import { signIn } from './sign-in.ts'
import { SignInPage } from './sign-in.view.tsx'
import { signOut } from './sign-out.ts'

const fields = { email: field.email(), passphrase: field.passphrase() }

export function signInScreen(area: FastifyInstance, house: House): void {
  area.get<{ Querystring: { to?: unknown } }>('/', (request, reply) =>
    signInPage(house, { request, reply, to: safePath(request.query.to) }),
  )

  area.post<{ Body: { to?: unknown } | undefined }>('/', async (request, reply) => {
    const to = safePath(request.body?.to)
    const { lang } = frameOf(request)
    const read = readForm(request.body, fields)
    if (!read.ok) {
      const say = text[lang].missing
      const errors = {
        ...wordFaults(read.faults, lang),
        ...(read.faults.email === 'missing' && { email: say.email }),
        ...(read.faults.passphrase === 'missing' && { passphrase: say.passphrase }),
      }
      return signInPage(house, { request, reply, to, typed: read.typed, errors })
    }
    const outcome = await tryPassphrase(house, request, read.values)
    if (!isRefusal(outcome)) return enter(house, { request, reply, to, ...outcome })
    const errors = { '': text[lang].refused[outcome.refused] }
    const status = outcome.refused === 'too-many-attempts' ? 429 : 422
    return signInPage(house, { request, reply, to, typed: read.typed, errors, status })
  })

  area.post<{ Body: { to?: unknown; personId?: unknown } | undefined }>('/demo', async (request, reply) => {
    const asked = parseId(String(request.body?.personId ?? ''))
    if (!house.config.demo || asked === undefined) throw new Missing('demo person')
    const personId = await findDemoPerson(house.db, asked)
    if (personId === undefined) throw new Missing('demo person')
    return enter(house, { request, reply, to: safePath(request.body?.to), personId })
  })
}

export function signOutScreen(area: FastifyInstance, { db, config }: House): void {
  area.post('/', async (request, reply) => {
    const { asker } = request
    const say = text[frameOf(request).lang]
    if (asker !== undefined)
      await attempt(db, (tx) => signOut(tx, { sessionId: asker.sessionId, actor: actorOf(request) }))
    clearCookie(reply, 'session', config)
    void reply.header('clear-site-data', '"cache", "storage"')
    return redirectWith(reply, '/sign-in', { notice: say.signedOut, config })
  })
}

async function tryPassphrase(
  { db }: House,
  request: FastifyRequest,
  { email, passphrase }: { email: string; passphrase: string },
): Promise<{ personId: number; attemptId: number } | SignInRefusal> {
  const opened = await attempt(db, (tx) => openAttempt(tx, { email, address: request.ip }))
  if (isRefusal(opened)) return opened
  const account = await findAccount(db, email, today())
  const isRight = await isPassphraseOf(passphrase, account?.passphraseHash ?? undefined)
  const refusal: SignInRefusal | undefined = whyNotSignIn({ isRight, isLetIn: account?.isLetIn ?? false })
  if (refusal || account === undefined) return refusal ?? { refused: 'wrong' }
  return { personId: account.personId, attemptId: opened.attemptId }
}

interface Entry {
  request: FastifyRequest
  reply: FastifyReply
  to: string
  personId: number
  attemptId?: number
}

async function enter({ db, config }: House, { request, reply, to, personId, attemptId }: Entry): Promise<FastifyReply> {
  const { token } = await attempt(db, (tx) =>
    signIn(tx, {
      personId,
      attemptId,
      whence: { address: request.ip, device: request.headers['user-agent'] },
      former: request.asker,
      way: attemptId === undefined ? 'demo button' : 'passphrase',
    }),
  )
  setCookie(reply, 'session', { value: token, seconds: sessionSeconds, config })
  return reply.redirect(to, 303)
}

interface Shown {
  request: FastifyRequest
  reply: FastifyReply
  to: string
  typed?: Typed
  errors?: Readonly<Record<string, string>>
  status?: number
}

async function signInPage({ db, config }: House, shown: Shown): Promise<FastifyReply> {
  const { request, reply, to, typed, errors } = shown
  const demoPersons = config.demo ? await listDemoPersons(db, today()) : undefined
  const view = (
    <SignInPage
      frame={frameOf(request)}
      to={to}
      demoPersons={demoPersons}
      {...(errors && { errors })}
      {...(typed && { typed })}
    />
  )
  return page(reply, view, shown.status ?? (errors ? 422 : 200))
}
