import { randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Typed } from '#design'
import { attempt, type Db, findPosted, rememberPosted, type Tx } from '#platform/db'
import { actorOf, askerOf, field, frameOf, type House, page, readForm, redirectWith, wordFaults } from '#platform/web'
import { Forbidden, isRefusal, krFromText, Missing, negate, parseId } from '#values'
import { listClosedYears } from '../ledger/ledger.store.ts'
import { openYear } from '../ledger/posting.rules.ts'
import { type RegionYearParams, seenRegionYear } from '../overview/seen-year.screen.ts'
import type { NewCorrection } from './correction.rules.ts'
import { listAboutChoices, listCorrections, listOwnMunicipalities } from './corrections.report.ts'
import { text } from './corrections.text.ts'
import { CorrectionsPage } from './corrections.view.tsx'
import { makeCorrection } from './make-correction.ts'
import { withdrawCorrection } from './withdraw-correction.ts'

type Params = RegionYearParams & { Querystring: { municipality?: string } }
type Request = FastifyRequest<Params>

const fields = {
  token: field.token(),
  municipality: field.id(),
  direction: field.choice(['more', 'less']),
  amount: field.text(40),
  reason: field.text(300),
  about: field.optionalText(40),
}

/** Amounts put right by hand: what has been, a new one, and taking one back. */
export function correctionsScreen(area: FastifyInstance, { db, config }: House): void {
  area.get<Params>('/', (request, reply) => show(db, { request, reply }))

  area.post<Params>('/', async (request, reply) => {
    const { region, year } = await runRegionYear(db, request)
    const { lang } = frameOf(request)
    const read = readForm(request.body, fields)
    const { typed } = read
    const again = (errors: Readonly<Record<string, string>>) => show(db, { request, reply, errors, typed, status: 422 })
    if (!read.ok) return again(wordFaults(read.faults, lang))
    const { token, direction, reason } = read.values
    const amount = krFromText(read.values.amount)
    if (amount === undefined || amount < 0) return again({ amount: text[lang].faults.amount })
    const municipalityId = read.values.municipality
    const own = await listOwnMunicipalities(db, region.id)
    if (!own.some(({ id }) => id === municipalityId)) throw new Missing('municipality')
    const choices = await listAboutChoices(db, { regionId: region.id, year, municipalityId })
    const about = choices.find(({ key }) => key === read.values.about)
    const amountOre = direction === 'more' ? amount : negate(amount)
    const correction = { regionId: region.id, municipalityId, year, amountOre, reason, about }
    const actor = { ...actorOf(request), personId: askerOf(request).personId }
    const outcome = await attempt(db, (tx) => correctOnce(tx, { token, correction, actor }))
    if (isRefusal(outcome)) return again({ amount: text[lang].faults[outcome.refused] })
    return redirectWith(reply, pathOf(request), { notice: text[lang].saved(outcome.year), config })
  })

  area.post<Params & { Params: { correctionId: string } }>('/:correctionId/withdrawal', async (request, reply) => {
    const { region } = await runRegionYear(db, request)
    const { lang } = frameOf(request)
    const correctionId = parseId(request.params.correctionId)
    if (correctionId === undefined) throw new Missing('correction')
    const read = readForm(request.body, { reason: field.text(300) })
    const notAsked = { id: correctionId, message: text[lang].reasonMissing, typed: read.typed.reason ?? '' }
    if (!read.ok) return show(db, { request, reply, taking: notAsked, status: 422 })
    const actor = { ...actorOf(request), personId: askerOf(request).personId }
    const asked = { regionId: region.id, correctionId, reason: read.values.reason, actor }
    const outcome = await attempt(db, async (tx) => (await withdrawCorrection(tx, asked)) ?? { done: true })
    const notice = isRefusal(outcome) ? text[lang].already : text[lang].withdrawn
    return redirectWith(reply, pathOf(request), { notice, outcome, config })
  })
}

interface Once {
  readonly token: string
  readonly correction: NewCorrection
  readonly actor: Parameters<typeof makeCorrection>[2]['actor']
}

/** A form that is posted twice corrects once. */
async function correctOnce(tx: Tx, { token, correction, actor }: Once) {
  const earlier = await findPosted(tx, token, actor.personId)
  if (earlier !== undefined) return { year: Number(earlier) }
  const made = await makeCorrection(tx, correction, { actor })
  if (!isRefusal(made)) await rememberPosted(tx, token, String(made.year))
  return made
}

async function runRegionYear(db: Db, request: FastifyRequest<RegionYearParams>) {
  const seen = await seenRegionYear(db, request)
  if (!seen.region.mayRun) throw new Forbidden('correct amounts')
  return seen
}

function pathOf({ params }: FastifyRequest<RegionYearParams>): string {
  return `/economy/${params.regionId}/${params.year}/corrections`
}

interface Answer {
  readonly request: Request
  readonly reply: FastifyReply
  readonly errors?: Readonly<Record<string, string>>
  readonly typed?: Typed
  readonly taking?: { readonly id: number; readonly message: string; readonly typed: string }
  readonly status?: number
}

async function show(db: Db, { request, reply, status, typed, ...told }: Answer): Promise<FastifyReply> {
  const { region, year } = await seenRegionYear(db, request)
  const municipalities = await listOwnMunicipalities(db, region.id)
  const asked = parseId(String(typed?.municipality ?? request.query.municipality ?? ''))
  const chosen = municipalities.find(({ id }) => id === asked)
  const of = { regionId: region.id, year }
  const choices = chosen ? await listAboutChoices(db, { ...of, municipalityId: chosen.id }) : []
  const corrections = await listCorrections(db, of)
  const postedOn = openYear(year, await listClosedYears(db, region.id))
  const shown = { region, year, municipalities, chosen, choices, corrections, postedOn, token: randomUUID(), typed }
  return page(reply, <CorrectionsPage frame={frameOf(request)} {...shown} {...told} />, status)
}
