import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { formatDayShort, formatTime } from '#design'
import { dayAt, realNow, timeAt, today } from '#platform'
import { attempt } from '#platform/db'
import { actorOf, askerOf, field, frameOf, type House, page, readForm, redirectWith, wordFaults } from '#platform/web'
import { isRefusal, type Language, Missing, parseId } from '#values'
import { wordPassphraseRefusal } from '../passphrases/passphrase.view.tsx'
import { findWorkplace, getPerson } from '../persons/person.store.ts'
import { listHeldRoles } from '../roles/role.report.ts'
import type { Session } from '../sessions/session.rules.ts'
import { listSessions } from '../sessions/session.store.ts'
import { openAttempt } from '../sign-in/open-attempt.ts'
import { text } from './account.text.ts'
import { AccountPage, type ShownSession } from './account.view.tsx'
import { changePassphrase } from './change-passphrase.ts'
import { endOtherSessions, endSession } from './end-session.ts'

const fields = { old: field.passphrase(), passphrase: field.passphrase() }

export function accountScreen(area: FastifyInstance, house: House): void {
  const { db, config } = house

  area.get('/', (request, reply) => accountPage(house, { request, reply }))

  area.post('/passphrase', async (request, reply) => {
    const { lang } = frameOf(request)
    const read = readForm(request.body, fields)
    if (!read.ok) return accountPage(house, { request, reply, errors: wordFaults(read.faults, lang) })
    const errors = await tryChange(house, request, read.values)
    return errors === undefined
      ? redirectWith(reply, '/account', { notice: text[lang].changed, config })
      : accountPage(house, { request, reply, errors })
  })

  area.post('/sessions/others/end', async (request, reply) => {
    const { personId, sessionId } = askerOf(request)
    const ended = await attempt(db, (tx) => endOtherSessions(tx, { personId, sessionId, actor: actorOf(request) }))
    return redirectWith(reply, '/account', { notice: text[frameOf(request).lang].othersEnded(ended), config })
  })

  area.post<{ Params: { sessionId: string } }>('/sessions/:sessionId/end', async (request, reply) => {
    const sessionId = parseId(request.params.sessionId)
    if (sessionId === undefined) throw new Missing('session')
    const { personId } = askerOf(request)
    const say = text[frameOf(request).lang]
    const refusal = await attempt(db, (tx) => endSession(tx, { personId, sessionId, actor: actorOf(request) }))
    return redirectWith(reply, '/account', { notice: refusal ? say.alreadyEnded : say.ended, outcome: refusal, config })
  })
}

/** Changes the passphrase, or answers what is wrong by field. Guessing the old one is limited as guessing at sign-in is. */
async function tryChange(
  { db }: House,
  request: FastifyRequest,
  values: { old: string; passphrase: string },
): Promise<Record<string, string> | undefined> {
  const { personId, sessionId } = askerOf(request)
  const { lang } = frameOf(request)
  const { email } = await getPerson(db, personId)
  const opened = await attempt(db, (tx) => openAttempt(tx, { email, address: request.ip }))
  if (isRefusal(opened)) return { old: text[lang].tooMany }
  const { attemptId } = opened
  const actor = actorOf(request)
  const outcome = await attempt(db, (tx) => changePassphrase(tx, { ...values, personId, sessionId, attemptId, actor }))
  if (!isRefusal(outcome)) return undefined
  return outcome.refused === 'wrong-old'
    ? { old: text[lang].wrongOld }
    : { passphrase: wordPassphraseRefusal(outcome, lang) }
}

interface Shown {
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  readonly errors?: Record<string, string>
}

async function accountPage({ db }: House, { request, reply, errors }: Shown): Promise<FastifyReply> {
  const { personId, sessionId } = askerOf(request)
  const frame = frameOf(request)
  const onDay = today()
  const [person, workplace, roles, sessions] = await Promise.all([
    getPerson(db, personId),
    findWorkplace(db, personId, onDay),
    listHeldRoles(db, { personId, today: onDay }),
    listSessions(db, personId, realNow()),
  ])
  const shown = sessions.map((session) => shownSession(session, { sessionId, lang: frame.lang }))
  const facts = { ...person, workplace, roles, sessions: shown, today: onDay }
  return page(reply, <AccountPage frame={frame} facts={facts} errors={errors} />, errors === undefined ? 200 : 422)
}

function shownSession(session: Session, { sessionId, lang }: { sessionId: number; lang: Language }): ShownSession {
  const { id, device, address, signedInAt, lastSeenAt } = session
  const moment = (at: Date) => `${formatDayShort(dayAt(at), lang)} ${formatTime(timeAt(at), undefined, lang)}`
  return { id, device, address, signedIn: moment(signedInAt), seen: moment(lastSeenAt), isThis: id === sessionId }
}
