import type { FastifyReply, FastifyRequest } from 'fastify'
import type { FieldErrors, Typed } from '#design'
import { today } from '#platform'
import { attempt, type Db } from '#platform/db'
import { actorOf, field, frameOf, page, readForm, redirectWith, type Screen, wordFaults } from '#platform/web'
import { type Language, yearOf } from '#values'
import { countings } from '../allocation/member.rules.ts'
import { runRegion, seenRegion } from '../overview/seen-year.screen.ts'
import type { MemberRuleRefusal } from './member-rule.rules.ts'
import { listMemberRules, listMembers } from './member-rule.store.ts'
import { text } from './members.text.ts'
import { MembersPage, membersHref } from './members.view.tsx'
import { setMemberRule } from './set-member-rule.ts'

interface Params {
  Params: { regionId: string }
}

const fields = { fromYear: field.whole(2021, 2099), counting: field.choice(countings), source: field.text(300) }

/** Who is a member of a region, and how those count who are so for part of a year. */
export const membersScreen: Screen = (area, { db, config }) => {
  area.get<Params>('/:regionId', (request, reply) => show(db, { request, reply }))

  area.post<Params>('/:regionId', async (request, reply) => {
    const region = await runRegion(db, request, 'say how members count')
    const { lang } = frameOf(request)
    const read = readForm(request.body, fields)
    const { typed } = read
    if (!read.ok) return show(db, { request, reply, typed, errors: wordFaults(read.faults, lang), status: 422 })
    const asked = { ...read.values, regionId: region.id }
    const refusal = await attempt(db, (tx) => setMemberRule(tx, asked, actorOf(request)))
    if (refusal)
      return show(db, { request, reply, typed, errors: { fromYear: wordRefusal(refusal, lang) }, status: 422 })
    return redirectWith(reply, membersHref(region.id), { notice: text[lang].saved(asked.fromYear), config })
  })
}

interface Answer {
  readonly request: FastifyRequest<Params>
  readonly reply: FastifyReply
  readonly errors?: FieldErrors
  readonly typed?: Typed
  readonly status?: number
}

async function show(db: Db, { request, reply, status, ...told }: Answer): Promise<FastifyReply> {
  const region = await seenRegion(db, request)
  const members = await listMembers(db, region.id)
  const rules = await listMemberRules(db, region.id)
  const view = { frame: frameOf(request), region, year: yearOf(today()), members, rules, ...told }
  return page(reply, <MembersPage {...view} />, status)
}

function wordRefusal(refusal: MemberRuleRefusal, lang: Language): string {
  const say = text[lang].refused
  switch (refusal.refused) {
    case 'year-been':
      return say['year-been']
    case 'year-shared':
      return say['year-shared'](refusal.year)
    case 'before-the-latest':
      return say['before-the-latest'](refusal.latest)
  }
}
