import type { FastifyReply, FastifyRequest } from 'fastify'
import { formatDay, formatDayShort, formatTime } from '#design'
import { hashToken, listGrants } from '#people'
import { dayAt, timeAt, today } from '#platform'
import { attempt, type Db } from '#platform/db'
import { actorOf, askerOf, field, frameOf, page, readForm, redirectWith, type Screen } from '#platform/web'
import { isRefusal, type Language, Missing, parseId } from '#values'
import { text } from './answer.text.ts'
import { AskPage, AskUnknownPage } from './answer.view.tsx'
import { answerCallOut, type CameOf } from './answer-call-out.ts'
import { listAskedShown } from './asked.report.ts'
import type { Ask } from './call-out.rules.ts'
import { findAsk, findLinkedAsk } from './call-out.store.ts'

interface Params {
  Params: { token: string }
}

const fields = { answer: field.choice(['yes', 'no']) }

/** Someone asked to step in, answering by the link in the letter without signing in. Reading it answers nothing. */
export const callOutLinkScreen: Screen = (area, { db, config }) => {
  area.get<Params>('/', (request, reply) => show(db, { request, reply }))

  area.post<Params>('/answer', async (request, reply) => {
    const { lang } = frameOf(request)
    const ask = await findLinkedAsk(db, hashToken(request.params.token))
    if (ask === undefined) return show(db, { request, reply })
    const read = readForm(request.body, fields)
    if (!read.ok) return show(db, { request, reply, problem: text[lang].nothing, status: 422 })
    const outcome = await answer(db, { ask, answer: read.values.answer, request })
    if (isRefusal(outcome)) return show(db, { request, reply, problem: text[lang].staffedElsewhere, status: 409 })
    const told = { notice: text[lang].came[outcome.came], ...asProblem(outcome.came) }
    return redirectWith(reply, `/call-outs/${request.params.token}`, { ...told, config })
  })
}

/** The same, signed in, from Plattformen. */
export const ownCallOutScreen: Screen = (area, { db, config }) => {
  area.post<{ Params: { askId: string } }>('/', async (request, reply) => {
    const { lang } = frameOf(request)
    const ask = await findAsk(db, parseId(request.params.askId) ?? 0)
    if (ask === undefined || ask.personId !== askerOf(request).personId) throw new Missing('ask')
    const read = readForm(request.body, fields)
    const outcome = read.ok ? await answer(db, { ask, answer: read.values.answer, request }) : undefined
    const say = text[lang]
    if (outcome === undefined || isRefusal(outcome)) {
      const notice = outcome === undefined ? say.nothing : say.staffedElsewhere
      return redirectWith(reply, '/trainer-platform', { notice, outcome: { refused: 'staffedElsewhere' }, config })
    }
    const told = { notice: say.came[outcome.came], ...asProblem(outcome.came) }
    return redirectWith(reply, '/trainer-platform', { ...told, config })
  })
}

/** Someone who was too late has not done what they wanted. */
function asProblem(came: CameOf): { readonly outcome?: { readonly refused: string } } {
  return came === 'filled' || came === 'not-needed' || came === 'there' ? { outcome: { refused: came } } : {}
}

interface Answered {
  readonly ask: Ask
  readonly answer: 'yes' | 'no'
  readonly request: FastifyRequest
}

function answer(db: Db, { ask, answer: said, request }: Answered) {
  const actor = { ...actorOf(request), personId: ask.personId }
  return attempt(db, (tx) => answerCallOut(tx, { askId: ask.askId, answer: said, actor, today: today() }))
}

interface Shown {
  readonly request: FastifyRequest<Params>
  readonly reply: FastifyReply
  readonly problem?: string
  readonly status?: number
}

async function show(db: Db, { request, reply, problem, status }: Shown): Promise<FastifyReply> {
  const frame = frameOf(request)
  const ask = await findLinkedAsk(db, hashToken(request.params.token))
  const [shown] = ask === undefined ? [] : await listAskedShown(db, [ask.askId])
  if (ask === undefined || shown === undefined) return page(reply, <AskUnknownPage frame={frame} />, 404)
  const isOver = shown.onDay < today() || shown.isCancelled
  const hasPlatform = (await listGrants(db, ask.personId, today())).length > 0
  const until = wordMoment(ask.waitUntil, frame.lang)
  const action = `/call-outs/${request.params.token}/answer`
  const isOpen = !isOver && shown.endedAt === null
  return page(
    reply,
    <AskPage
      frame={frame}
      ask={shown}
      {...{ isOver, hasPlatform, until, action, problem }}
      day={formatDay(shown.onDay, frame.lang)}
    />,
    status ?? (isOpen || shown.isTaker ? 200 : 410),
  )
}

function wordMoment(moment: Date, lang: Language): string {
  const time = formatTime(timeAt(moment), undefined, lang)
  return dayAt(moment) === today() ? time : `${formatDayShort(dayAt(moment), lang)} ${time}`
}
