import type { FastifyReply, FastifyRequest } from 'fastify'
import type { FieldErrors, Typed } from '#design'
import { listJourneys } from '#journeys'
import { attempt, type Db } from '#platform/db'
import { actorOf, field, frameOf, page, readForm, redirectWith, type Screen, wordFaults } from '#platform/web'
import { isRefusal, type Language, Missing, parseId, timeOfDay } from '#values'
import { getPlannedRegion, openRegions } from '../regions/planned-region.screen.tsx'
import { endMessageRule, keepMessageRule } from './keep-message-rule.ts'
import { type MessageRefusal, type MessageTerms, moments, readers } from './message.rules.ts'
import { findMessageRule, listMessageRules } from './message-rule.store.ts'
import { text } from './message-rule.text.ts'
import { MessageRulePage } from './message-rule.view.tsx'
import { MessageRulesPage } from './message-rules.view.tsx'

interface Params {
  Params: { regionId: string; ruleId?: string }
}
type Asked = FastifyRequest<Params>

const mostBody = 5000
const fields = {
  name: field.text(100),
  journeyId: field.whole(0, 999_999_999),
  reader: field.choice(readers),
  occurs: field.choice(moments),
  days: field.whole(0, 365),
  atTime: field.time(),
  fromName: field.text(100),
  replyTo: field.email(),
  'subject-sv': field.text(150),
  'body-sv': field.text(mostBody),
  'subject-en': field.text(150),
  'body-en': field.text(mostBody),
}

/** What a region writes about course days, to whom and when. */
export const messageRulesScreen: Screen = (area, { db, config }) => {
  openRegions(area, db, '/message-rules')

  area.get<Params>('/:regionId', async (request, reply) => {
    const region = await getPlannedRegion(db, request)
    const rules = await listMessageRules(db, { regionId: region.id })
    const shown = { frame: frameOf(request), region, rules, journeys: await listJourneys(db) }
    return page(reply, <MessageRulesPage {...shown} />)
  })

  area.get<Params>('/:regionId/new', (request, reply) => show(db, { request, reply }))
  area.get<Params>('/:regionId/:ruleId', (request, reply) => show(db, { request, reply }))

  const keep = async (request: Asked, reply: FastifyReply) => {
    const region = await getPlannedRegion(db, request)
    const rule = await findRule(db, request, region.id)
    const { lang } = frameOf(request)
    const read = readForm(request.body, fields)
    const again = { request, reply, typed: read.typed, status: 422 }
    if (!read.ok) return show(db, { ...again, errors: wordFaults(read.faults, lang) })
    const terms = termsOf(read.values)
    const kept = { regionId: region.id, terms, replacesId: rule?.id ?? null, actor: actorOf(request) }
    const outcome = await attempt(db, (tx) => keepMessageRule(tx, kept))
    if (isRefusal(outcome)) return show(db, { ...again, errors: wordRefusal(outcome, lang) })
    return redirectWith(reply, `/message-rules/${region.id}`, { notice: text[lang].saved(terms.name), config })
  }
  area.post<Params>('/:regionId/new', keep)
  area.post<Params>('/:regionId/:ruleId', keep)

  area.post<Params>('/:regionId/:ruleId/ending', async (request, reply) => {
    const region = await getPlannedRegion(db, request)
    const rule = await findRule(db, request, region.id)
    if (rule === undefined) throw new Missing('message rule')
    const { lang } = frameOf(request)
    const ending = { ruleId: rule.id, regionId: region.id, actor: actorOf(request) }
    const outcome = await attempt(db, (tx) => endMessageRule(tx, ending))
    const notice = isRefusal(outcome) ? text[lang].refused.alreadyEnded : text[lang].ended(rule.name)
    return redirectWith(reply, `/message-rules/${region.id}`, { notice, outcome, config })
  })
}

type Values = { [Name in keyof typeof fields]: ReturnType<(typeof fields)[Name]['parse']> }

function termsOf(values: Values): MessageTerms {
  const { 'subject-sv': sv, 'body-sv': bodySv, 'subject-en': en, 'body-en': bodyEn, journeyId, ...rest } = values
  const wording = { sv: { subject: sv, body: bodySv }, en: { subject: en, body: bodyEn } }
  const hasDays = rest.occurs.startsWith('before') || rest.occurs.startsWith('after')
  return { ...rest, days: hasDays ? rest.days : 0, journeyId: journeyId === 0 ? null : journeyId, wording }
}

/** The rule of the address, when it is one of the region's; undefined where a new one is made. */
async function findRule(db: Db, { params }: Asked, regionId: number) {
  if (params.ruleId === undefined) return undefined
  const rule = await findMessageRule(db, parseId(params.ruleId) ?? 0)
  if (rule?.regionId !== regionId) throw new Missing('message rule')
  return rule
}

interface Answer {
  readonly request: Asked
  readonly reply: FastifyReply
  readonly errors?: FieldErrors
  readonly typed?: Typed
  readonly status?: number
}

async function show(db: Db, { request, reply, status, ...told }: Answer): Promise<FastifyReply> {
  const region = await getPlannedRegion(db, request)
  const rule = await findRule(db, request, region.id)
  const frame = frameOf(request)
  if (rule?.hasEnded) {
    const errors = { '': text[frame.lang].refused.alreadyEnded }
    const shown = { frame, region, rule: undefined, terms: rule, journeys: await listJourneys(db), ...told, errors }
    return page(reply, <MessageRulePage {...shown} />, status ?? 410)
  }
  const terms = rule ?? emptyTerms(region.name)
  return page(
    reply,
    <MessageRulePage {...{ frame, region, rule, terms, ...told }} journeys={await listJourneys(db)} />,
    status,
  )
}

function emptyTerms(fromName: string): MessageTerms {
  const empty = { subject: '', body: '' }
  return {
    ...{ journeyId: null, name: '', reader: 'participant', occurs: 'before-first-day', days: 7 },
    ...{ atTime: timeOfDay('08:00'), fromName, replyTo: '', wording: { sv: empty, en: empty } },
  }
}

function wordRefusal(refusal: MessageRefusal, lang: Language): FieldErrors {
  const say = text[lang].refused
  switch (refusal.refused) {
    case 'unknownWord':
      return { [refusal.field]: say.unknownWord(refusal.word) }
    case 'momentDoesNotFit':
      return { occurs: say.momentDoesNotFit }
    case 'alreadyEnded':
      return { '': say.alreadyEnded }
  }
}
