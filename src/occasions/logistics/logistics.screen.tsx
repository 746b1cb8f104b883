import type { FastifyReply, FastifyRequest } from 'fastify'
import type { FieldErrors, Typed } from '#design'
import { makePdf, today, xlsxOf } from '#platform'
import { attempt, type Db, type Tx } from '#platform/db'
import { askerOf, frameOf, page, redirectWith, type Screen } from '#platform/web'
import { isRefusal, type Language, Missing, parseId } from '#values'
import { countDiets } from '../details/details.store.ts'
import { findListed } from '../lists/listed.report.ts'
import type { ListedOccasion } from '../lists/listed.rules.ts'
import { sendFile } from '../lists/met.screen.ts'
import { knownActorOf } from '../occasion/known-actor.screen.ts'
import { inTheirRegion } from '../occasion/reach.report.ts'
import { typedIn } from '../occasion/typed-in.screen.ts'
import { type Acted, actOnItems } from './act-on-items.ts'
import { addLogisticsLine } from './change-lines.ts'
import { listItemsOf } from './logistics.report.ts'
import type { ActsRefusal, LogisticsAct } from './logistics.rules.ts'
import { listLogisticsLines } from './logistics.store.ts'
import { text } from './logistics.text.ts'
import { LogisticsPage, type LogisticsShown } from './logistics.view.tsx'
import { logisticsPrint, logisticsSheets } from './logistics-print.view.ts'
import { type ReadActs, readActs } from './read-acts.screen.ts'
import { readLine } from './read-line.screen.ts'
import { wordRefusal, wordThings } from './word-item.view.ts'

interface Params {
  Params: { occasionId: string }
}
type Asked = FastifyRequest<Params>

/** What an occasion needs on the table, and what is done about it by whoever plans in its region. */
export const logisticsScreen: Screen = (area, { db, config }) => {
  area.get<Params>('/', (request, reply) => show(db, { request, reply }))

  area.get<Params>('/sheet.pdf', async (request, reply) => {
    const { occasion, ...shown } = await showLogistics(db, request)
    const { lang } = frameOf(request)
    const bytes = await makePdf({ lang, ...logisticsPrint(occasion, { ...shown, lang }) })
    return sendFile(reply, { name: text[lang].sheetTitle(occasion.courseName), kind: 'pdf', bytes })
  })

  area.get<Params>('/sheet.xlsx', async (request, reply) => {
    const { occasion, ...shown } = await showLogistics(db, request)
    const { lang } = frameOf(request)
    const bytes = await xlsxOf(logisticsSheets(occasion, { ...shown, lang }))
    return sendFile(reply, { name: text[lang].sheetTitle(occasion.courseName), kind: 'xlsx', bytes })
  })

  area.post<Params>('/acts', async (request, reply) => {
    const { occasionId } = await getPlannedOne(db, request)
    const { lang } = frameOf(request)
    const read = readActs(request.body)
    if (!read.ok) return show(db, { request, reply, wrong: 'orders', errors: wordUnread(read, lang), status: 422 })
    const { asked, act, reference } = read
    const outcome = await attempt(db, async (tx: Tx) => {
      const items = await listItemsOf(tx, occasionId)
      return actOnItems(tx, { items, asked, act, reference, actor: knownActorOf(request) })
    })
    const href = `/occasions/${occasionId}/logistics`
    return redirectWith(reply, href, { notice: wordActed(outcome, act, lang), outcome, config })
  })

  area.post<Params>('/lines', async (request, reply) => {
    const { occasionId, regionId } = await getPlannedOne(db, request)
    const { lang } = frameOf(request)
    const read = readLine(request.body, lang)
    if (!read.ok) return show(db, { request, reply, wrong: 'line', errors: read.errors, status: 422 })
    const { kind, onEach, terms } = read
    const actor = knownActorOf(request)
    await attempt(db, async (tx) => ({
      lineId: await addLogisticsLine(tx, { regionId, of: { occasionId }, kind, onEach, terms, actor }),
    }))
    const href = `/occasions/${occasionId}/logistics`
    return redirectWith(reply, href, { notice: text[lang].ownSaved(terms.what), config })
  })
}

async function getPlannedOne(db: Db, request: Asked): Promise<ListedOccasion> {
  const id = parseId(request.params.occasionId) ?? 0
  const occasion = await findListed(db, id, inTheirRegion(askerOf(request), 'plan occasions'))
  if (occasion === undefined) throw new Missing('occasion')
  return occasion
}

async function showLogistics(db: Db, request: Asked): Promise<LogisticsShown> {
  const occasion = await getPlannedOne(db, request)
  const { occasionId, regionId } = occasion
  const items = await listItemsOf(db, occasionId)
  const lines = await listLogisticsLines(db, regionId)
  const diets = await countDiets(db, occasionId)
  return { occasion, items, diets, hasList: lines.some(({ isEnded }) => !isEnded), today: today() }
}

interface Shown {
  readonly request: Asked
  readonly reply: FastifyReply
  readonly wrong?: 'orders' | 'line'
  readonly errors?: FieldErrors
  readonly status?: number
}

async function show(db: Db, { request, reply, wrong, errors, status }: Shown): Promise<FastifyReply> {
  const shown = await showLogistics(db, request)
  const again: { errors?: FieldErrors; typed?: Typed } = errors ? { errors, typed: typedIn(request.body) } : {}
  return page(reply, <LogisticsPage frame={frameOf(request)} {...shown} {...again} wrong={wrong} />, status)
}

/** What is wrong with a form of orders, by field. */
export function wordUnread({ wrong }: Extract<ReadActs, { ok: false }>, lang: Language): FieldErrors {
  const say = text[lang]
  if (wrong.length === 0) return { '': say.nothingTicked }
  return Object.fromEntries(wrong.map((name) => [name, say.amountWrong]))
}

/** What came of acting on some lines, in a sentence. */
export function wordActed(outcome: Acted | ActsRefusal, act: LogisticsAct, lang: Language): string {
  const say = text[lang]
  if (isRefusal(outcome)) return wordRefusal(outcome, lang)
  if (outcome.done === 0) return say.sentTwice
  const saved = say.saved[act]
  return typeof saved === 'string' ? saved : saved(sentence(wordThings(outcome.done, lang)), outcome.done !== 1)
}

const sentence = (words: string) => words.charAt(0).toLocaleUpperCase('sv') + words.slice(1)
