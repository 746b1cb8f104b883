import type { FastifyReply, FastifyRequest } from 'fastify'
import { type FieldErrors, formatKr, type Typed } from '#design'
import { today } from '#platform'
import { attempt, type Db } from '#platform/db'
import { actorOf, askerOf, field, frameOf, page, readForm, redirectWith, type Screen, wordFaults } from '#platform/web'
import { isRefusal, kr, krFromText, type Language, Missing, type Ore, parseId, yearOf, zero } from '#values'
import { countings } from '../allocation/member.rules.ts'
import { parseYear } from '../overview/year.rules.ts'
import { beginFeeRun } from './begin-fee-run.ts'
import { decideFee, setFrame } from './decide-fee.ts'
import { FeeRunPage, RegionFeePage } from './fee-run.view.tsx'
import {
  connectedInhabitants,
  type FeeRefusal,
  feeOfFrame,
  impliedFrame,
  isConnected,
  regionFees,
  whyNotDecideFee,
  whyNotSetFrame,
} from './fee-year.rules.ts'
import { getFeeYear, listFeeYears } from './fee-year.store.ts'
import { FeeYearPage } from './fee-year.view.tsx'
import { text } from './fee-years.text.ts'
import { FeeYearsPage, feeHref } from './fee-years.view.tsx'
import { getFeeRun, listNationalPayers } from './payers.store.ts'

interface Params {
  Params: { year: string; runId: string; regionId: string }
  Querystring: { inhabitants?: string }
}
type Asked = FastifyRequest<Params>

const secondsBetween = 2

/** The national fee for the secretariat: what it was, is and is to be, and its posting for the whole country. */
export const feeYearsScreen: Screen = (area, { db, config }) => {
  area.get('/', async (request, reply) => {
    const thisYear = yearOf(today())
    const years = await listFeeYears(db)
    const next = years.find(({ year }) => year === thisYear + 1) ?? (await getFeeYear(db, thisYear + 1))
    const payers = await listNationalPayers(db, thisYear)
    const unknown = payers.filter((payer) => payer.inhabitants === null && isConnected(payer, thisYear)).length
    return page(reply, <FeeYearsPage {...{ frame: frameOf(request), thisYear, years, next, unknown }} />)
  })

  area.get<Params>('/:year', (request, reply) => show(db, { request, reply }))

  area.post<Params>('/:year/frame', async (request, reply) => {
    const { lang } = frameOf(request)
    const year = yearIn(request)
    const read = readForm(request.body, { most: field.text(20), frame: field.text(20), source: field.text(300) })
    const again = { request, reply, typed: read.typed, asked: 'frame' as const }
    if (!read.ok) return show(db, { ...again, errors: wordFaults(read.faults, lang), status: 422 })
    const [most, frame] = [krFromText(read.values.most), krFromText(read.values.frame)]
    const errors = {
      ...wrongAmount('most', most !== undefined && most > mostOf.head ? undefined : most, lang),
      ...wrongAmount('frame', frame !== undefined && frame > mostOf.frame ? undefined : frame, lang),
    }
    if (most === undefined || frame === undefined || Object.keys(errors).length > 0)
      return show(db, { ...again, errors, status: 422 })
    const asked = { year, most, frame, source: read.values.source }
    const refusal = await attempt(db, (tx) => setFrame(tx, asked, actorOf(request)))
    if (refusal) return show(db, { ...again, errors: { most: wordRefusal(refusal, lang) }, status: 409 })
    return redirectWith(reply, feeHref(year), { notice: text[lang].frameSaved, config })
  })

  area.post<Params>('/:year', async (request, reply) => {
    const { lang } = frameOf(request)
    const year = yearIn(request)
    const read = readForm(request.body, {
      amount: field.text(20),
      counting: field.choice(countings),
      decidedOn: field.day(),
      source: field.text(300),
      inhabitants: field.whole(0, 99_999_999),
    })
    const again = { request, reply, typed: read.typed, asked: 'fee' as const }
    if (!read.ok) return show(db, { ...again, errors: wordFaults(read.faults, lang), status: 422 })
    const amount = krFromText(read.values.amount)
    if (amount === undefined || amount < 0 || amount > mostOf.head)
      return show(db, { ...again, errors: wrongAmount('amount', undefined, lang), status: 422 })
    const refusal = await attempt(db, (tx) => decideFee(tx, { ...read.values, year, amount }, actorOf(request)))
    if (refusal) return show(db, { ...again, errors: { amount: wordRefusal(refusal, lang) }, status: 409 })
    return redirectWith(reply, feeHref(year), { notice: text[lang].saved(year, formatKr(amount, lang)), config })
  })

  area.get<Params>('/:year/regions/:regionId', async (request, reply) => {
    const year = await getFeeYear(db, yearIn(request))
    const payers = await listNationalPayers(db, year.year)
    const own = payers.filter(({ regionId }) => regionId === parseId(request.params.regionId))
    const [first] = own
    if (first === undefined) throw new Missing('region')
    const fee = { ...year, perInhabitant: year.perInhabitant ?? year.frame?.most ?? zero }
    return page(reply, <RegionFeePage frame={frameOf(request)} fee={fee} region={first.region} payers={own} />)
  })

  area.post<Params>('/:year/runs', async (request, reply) => {
    const year = yearIn(request)
    const { perInhabitant } = await getFeeYear(db, year)
    if (perInhabitant === null) throw new Missing('national fee')
    const regions = new Set((await listNationalPayers(db, year)).map(({ regionId }) => regionId)).size
    const actor = { ...actorOf(request), personId: askerOf(request).personId }
    const outcome = await attempt(db, (tx) => beginFeeRun(tx, { year, regions, actor }))
    const href = `${feeHref(year)}/runs/${outcome.runId}`
    return isRefusal(outcome)
      ? redirectWith(reply, href, { notice: text[frameOf(request).lang].already, outcome, config })
      : reply.redirect(href, 303)
  })

  area.get<Params>('/:year/runs/:runId', async (request, reply) => {
    const runId = parseId(request.params.runId)
    if (runId === undefined) throw new Missing('run')
    const run = await getFeeRun(db, { year: yearIn(request), runId })
    // Asked for by a header, so that it needs no script.
    if (run.finishedAt === null) void reply.header('refresh', String(secondsBetween))
    return page(reply, <FeeRunPage frame={frameOf(request)} run={run} />)
  })
}

function yearIn(request: Asked): number {
  const year = parseYear(request.params.year)
  if (year === undefined) throw new Missing('year')
  return year
}

interface Shown {
  readonly request: Asked
  readonly reply: FastifyReply
  readonly errors?: FieldErrors
  readonly typed?: Typed
  readonly asked?: 'frame' | 'fee'
  readonly status?: number
}

async function show(db: Db, { request, reply, status, errors, typed, asked }: Shown): Promise<FastifyReply> {
  const year = await getFeeYear(db, yearIn(request))
  const payers = await listNationalPayers(db, year.year)
  const known = connectedInhabitants(payers, year.year)
  const inhabitants = readCount(request.query.inhabitants) ?? known
  const becomes = year.frame ? feeOfFrame(year.frame, inhabitants) : undefined
  const thisYear = yearOf(today())
  const perInhabitant = year.perInhabitant ?? becomes ?? zero
  const view = {
    frame: frameOf(request),
    today: today(),
    year,
    regions: regionFees(payers, { ...year, perInhabitant }),
    inhabitants,
    known,
    becomes,
    exact: year.frame && inhabitants > 0 ? exactOf(year.frame.frame, inhabitants) : undefined,
    mayDecide: whyNotDecideFee(zero, { year, thisYear }) === undefined,
    maySetFrame: whyNotSetFrame(year, thisYear) === undefined,
    implied: impliedFrame,
    errors,
    typed,
    asked,
  }
  return page(reply, <FeeYearPage {...view} />, status)
}

function exactOf(frame: Ore, inhabitants: number) {
  return { numerator: BigInt(frame), denominator: BigInt(inhabitants) }
}

function readCount(text: unknown): number | undefined {
  const digits = typeof text === 'string' ? text.replace(/\s/g, '') : ''
  return /^\d{1,8}$/.test(digits) ? Number(digits) : undefined
}

/** Beyond these nobody has meant what was typed, and sums of a country would no longer be exact. */
const mostOf = { head: kr(10_000), frame: kr(100_000_000_000) }

function wrongAmount(name: string, amount: Ore | undefined, lang: Language): Record<string, string> {
  return amount === undefined || amount <= 0 ? { [name]: text[lang].notAnAmount } : {}
}

function wordRefusal(refusal: FeeRefusal, lang: Language): string {
  const say = text[lang].refused
  return refusal.refused === 'above-most' ? say['above-most'](formatKr(refusal.most, lang)) : say[refusal.refused]
}
