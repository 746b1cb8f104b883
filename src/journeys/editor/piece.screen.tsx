import type { FastifyReply, FastifyRequest } from 'fastify'
import type { FieldErrors, Typed } from '#design'
import { now } from '#platform'
import { attempt } from '#platform/db'
import { frameOf, type House, redirectWith, type Screen } from '#platform/web'
import { isRefusal, type Language, parseId } from '#values'
import type { Draft, Saved, UnfitPiece } from '../drafts/draft.rules.ts'
import { parsePosted } from '../drafts/parse-piece.ts'
import type { Piece, Written } from '../drafts/piece.rules.ts'
import { savePiece } from '../drafts/save-piece.ts'
import { showAside } from '../saves/aside.screen.tsx'
import { clockOf } from '../saves/word-saved.screen.ts'
import { makerOf } from '../workshop/making.screen.ts'
import { pieceHref } from './address.rules.ts'
import { text } from './editor.text.ts'
import { listJourneyFiles } from './known-file.store.ts'
import { getMadePiece } from './open-draft.screen.ts'
import { type Posted, readPosted } from './posted.screen.ts'
import { readPiece } from './read-piece.screen.ts'
import { showPiece } from './show-piece.screen.tsx'

interface PieceAddress {
  Params: { draftId: string; key: string }
  Querystring: { beside?: string }
}

/** A piece to write in, saved by its button or, with scripts, by itself. */
export const pieceScreen: Screen = (area, house) => {
  const { db } = house

  area.get<PieceAddress>('/', async (request, reply) => {
    const { draft, piece } = await getMadePiece(db, request, request.params)
    return showPiece(db, request, { reply, draft, key: piece.key, besideId: parseId(request.query.beside) })
  })

  area.post<PieceAddress>('/', async (request, reply) => {
    const { draft, piece } = await getMadePiece(db, request, request.params)
    const files = await listJourneyFiles(db, draft.journeyId)
    const posted = readPosted(request.body)
    const written = readPiece(posted, { before: piece, files })
    const { lang } = frameOf(request)
    const fit = parsePosted(written)
    const errors = faultsOf(posted, fit, lang)
    const sent = { request, reply, house, draft, piece, posted, written, errors }
    if (isRefusal(fit) || posted.notNumbers.length > 0) return refuse(sent)
    const version = parseId(posted.one('version')) ?? 0
    const actor = makerOf(request)
    const outcome = await attempt(db, (tx) =>
      savePiece(tx, { draftId: draft.id, key: piece.key, content: fit.content, version, actor }),
    )
    return answer(sent, outcome)
  })
}

interface Sent {
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  readonly house: House
  readonly draft: Draft
  readonly piece: Piece
  readonly posted: Posted
  readonly written: Written
  readonly errors: FieldErrors
}

/** Whether the page itself asks, by its script, and wants facts instead of a page. */
const wantsFacts = (request: FastifyRequest) => request.headers.accept === 'application/json'

function refuse({ request, reply, house, draft, piece, written, errors }: Sent) {
  if (wantsFacts(request)) return reply.code(422).send({ words: Object.values(errors)[0] })
  const again = { written, errors, typed: typedOf(request.body) }
  return showPiece(house.db, request, { reply, draft, key: piece.key, status: 422, again })
}

function answer(sent: Sent, outcome: Saved) {
  const { request, reply, house, draft, piece, posted, written, errors } = sent
  const { lang } = frameOf(request)
  const say = text[lang]
  if (outcome.outcome === 'stood-aside') {
    const href = pieceHref(piece, `history/${outcome.saveId}`)
    if (wantsFacts(request)) return reply.code(409).send({ words: say.keptBeside[outcome.why], href })
    return showAside(house.db, request, { reply, draft, key: piece.key, saveId: outcome.saveId, status: 409 })
  }
  const words = say.savedAt(clockOf(now(), lang))
  if (wantsFacts(request)) return reply.send({ version: outcome.version, words, faults: Object.values(errors) })
  if (Object.keys(errors).length > 0) {
    // It is saved; what is shown again is the text as it was typed, with the lines that were read as something else.
    const again = { written, errors, typed: { ...typedOf(request.body), version: String(outcome.version) } }
    return showPiece(house.db, request, { reply, draft, key: piece.key, status: 422, again })
  }
  const href = `${pieceHref(piece)}${anchorOf(posted.one('do'))}`
  return redirectWith(reply, href, { notice: words, config: house.config })
}

/** Back to the list that a button changed. */
function anchorOf(act: string): string {
  const [verb, list = '', at = ''] = act.split(':')
  if (verb === undefined || list === '') return ''
  const [, outer] = /^(questions-\d+)-answers$/.exec(list) ?? []
  if (outer !== undefined) return `#f-${outer}`
  const one = { questions: 'question', fields: 'field', points: 'point' }[list]
  return verb === 'add' || at === '' ? `#f-add-${one}` : `#f-${list}-${at}`
}

/** What is wrong, by field: texts that were read as something else, numbers that are none, and what is too long. */
export function faultsOf(posted: Posted, fit: Written | UnfitPiece, lang: Language): FieldErrors {
  const say = text[lang]
  const inTexts = new Map<string, string[]>()
  for (const { field, line, fault } of posted.textFaults) {
    inTexts.set(field, [...(inTexts.get(field) ?? []), say.fault[fault](line)])
  }
  return {
    ...Object.fromEntries([...inTexts].map(([field, words]) => [field, words.join(' ')])),
    ...Object.fromEntries(posted.notNumbers.map((field) => [field, say.notANumber])),
    ...(isRefusal(fit) && { [fieldOf(fit)]: fit.path.length === 0 ? say.unfit : say.tooLong }),
  }
}

/** The field of the form that holds what did not fit; the whole form when no field is called so. */
function fieldOf({ path }: UnfitPiece): string {
  const [first = '', second = ''] = path
  if (first !== 'body') return first === 'blocks' ? 'text' : first === 'runSheet' ? '' : first
  return { blocks: 'text', intro: 'text', questions: '', fields: '' }[second] ?? second
}

/** What came in, field by field, to be shown again. */
export function typedOf(body: unknown): Typed {
  return typeof body === 'object' && body !== null ? { ...body } : {}
}
