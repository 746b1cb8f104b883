import type { FastifyReply, FastifyRequest } from 'fastify'
import { getPerson, hashToken, listGrants } from '#people'
import { today } from '#platform'
import { attempt, type Db } from '#platform/db'
import { actorOf, field, frameOf, page, readForm, redirectWith, type Screen } from '#platform/web'
import { isRefusal } from '#values'
import { answerDay } from './answer-day.ts'
import { listAskedShown } from './asked.report.ts'
import { text } from './link.text.ts'
import { StaffLinkPage, StaffLinkUnknownPage } from './link.view.tsx'
import { type AskedDay, staffAnswers, whyNotAnswerDay } from './staff-invitation.rules.ts'
import { findStaffLetter } from './staff-invitation.store.ts'
import { wordStaffAnswerRefusal } from './word-answer.view.ts'

interface Params {
  Params: { token: string }
}
type Asked = FastifyRequest<Params>

/** Days that someone is asked about, answered by the link in a letter without signing in. Reading it answers nothing. */
export const staffLinkScreen: Screen = (area, { db, config }) => {
  area.get<Params>('/', (request, reply) => show(db, { request, reply }))

  area.post<Params>('/answers', async (request, reply) => {
    const { lang } = frameOf(request)
    const letter = await findStaffLetter(db, hashToken(request.params.token))
    if (letter === undefined) return show(db, { request, reply })
    const read = readForm(request.body, { about: field.text(12), answer: field.choice(staffAnswers) })
    if (!read.ok) return show(db, { request, reply, problem: text[lang].nothing, status: 422 })
    const { about, answer } = read.values
    const asked = answerable(letter.days, about)
    if (asked.length === 0) return show(db, { request, reply, problem: text[lang].nothing, status: 422 })
    const actor = { ...actorOf(request), personId: letter.personId }
    const outcomes = await attempt(db, async (tx) => {
      for (const { invitationId } of asked) {
        const outcome = await answerDay(tx, { invitationId, answer, way: 'link', actor, today: today() })
        if (isRefusal(outcome)) return outcome
      }
      return { answered: asked.length }
    })
    if (isRefusal(outcomes))
      return show(db, { request, reply, problem: wordStaffAnswerRefusal(outcomes, lang), status: 409 })
    const notice = text[lang].answered[answer](asked.length)
    return redirectWith(reply, `/staff-answers/${request.params.token}`, { notice, config })
  })
}

/** One of the letter's days, or all of them that wait for an answer. */
function answerable(days: readonly AskedDay[], about: string): AskedDay[] {
  if (about === 'all') return days.filter((day) => day.answer !== 'yes' && !whyNotAnswerDay(day, { today: today() }))
  return days.filter(({ invitationId }) => String(invitationId) === about)
}

interface Answer {
  readonly request: Asked
  readonly reply: FastifyReply
  readonly problem?: string
  readonly status?: number
}

async function show(db: Db, { request, reply, problem, status }: Answer): Promise<FastifyReply> {
  const frame = frameOf(request)
  const { token } = request.params
  const letter = await findStaffLetter(db, hashToken(token))
  if (letter === undefined) return page(reply, <StaffLinkUnknownPage frame={frame} />, 404)
  const days = await listAskedShown(db, letter.days)
  const { name } = await getPerson(db, letter.personId)
  const hasPlatform = (await listGrants(db, letter.personId, today())).length > 0
  const isOpen = days.some((day) => whyNotAnswerDay(day, { today: today() }) === undefined)
  const shown = { frame, name, days, hasPlatform, today: today(), action: `/staff-answers/${token}/answers`, problem }
  return page(reply, <StaffLinkPage {...shown} />, status ?? (isOpen ? 200 : 410))
}
