import type { FastifyReply, FastifyRequest } from 'fastify'
import { formatDate } from '#design'
import { today } from '#platform'
import { attempt, type Db } from '#platform/db'
import { actorOf, askerOf, field, frameOf, readForm, redirectWith, type Screen } from '#platform/web'
import { isRefusal, Missing, parseId } from '#values'
import { askEarlier, changeHead, changeTeamRole } from './change-team-member.ts'
import { endTeamMember } from './end-team-member.ts'
import { findTeamPlace } from './team.report.ts'
import { type HeadRefusal, teamRoles } from './team.rules.ts'
import { text } from './team.text.ts'
import { addressOf } from './team.view.tsx'

interface Params {
  Params: { memberId: string }
}

/** What is done about one who is in a team: another role, the lead, an earlier place in the order, the end. */
export const memberScreen: Screen = (area, { db, config }) => {
  const answer = async (request: FastifyRequest<Params>, reply: FastifyReply, act: Act) => {
    const { lang } = frameOf(request)
    const place = await getPlace(db, request)
    const outcome = await act(place.memberId)
    const notice = isRefusal(outcome) ? wordRefusal(outcome, lang) : text[lang].changed(outcome.name)
    return redirectWith(reply, addressOf(place.regionId), { notice, outcome, config })
  }

  area.post<Params>('/members/:memberId/ending', async (request, reply) => {
    const { lang } = frameOf(request)
    const place = await getPlace(db, request)
    const asked = { memberId: place.memberId, until: today(), actor: actorOf(request) }
    const outcome = await attempt(db, (tx) => endTeamMember(tx, asked))
    const notice = isRefusal(outcome) ? wordRefusal(outcome, lang) : text[lang].ended
    return redirectWith(reply, addressOf(place.regionId), { notice, outcome, config })
  })

  area.post<Params>('/members/:memberId/role', (request, reply) =>
    answer(request, reply, (memberId) => {
      const read = readForm(request.body, { role: field.choice(teamRoles) })
      if (!read.ok) throw new Missing('role')
      const asked = { memberId, role: read.values.role, actor: actorOf(request) }
      return attempt(db, (tx) => changeTeamRole(tx, asked))
    }),
  )

  area.post<Params>('/members/:memberId/head', (request, reply) =>
    answer(request, reply, (memberId) => attempt(db, (tx) => changeHead(tx, { memberId, actor: actorOf(request) }))),
  )

  area.post<Params>('/members/:memberId/earlier', (request, reply) =>
    answer(request, reply, (memberId) => attempt(db, (tx) => askEarlier(tx, { memberId, actor: actorOf(request) }))),
  )
}

type Act = (memberId: number) => Promise<{ readonly name: string } | HeadRefusal>

async function getPlace(db: Db, request: FastifyRequest<Params>) {
  const place = await findTeamPlace(db, askerOf(request), parseId(request.params.memberId) ?? 0)
  if (place === undefined) throw new Missing('team member')
  return place
}

function wordRefusal(refusal: HeadRefusal, lang: 'sv' | 'en'): string {
  const say = text[lang]
  return refusal.refused === 'leadsNot' ? say.leadsNot : say.alreadyEnded(formatDate(refusal.until, lang))
}
