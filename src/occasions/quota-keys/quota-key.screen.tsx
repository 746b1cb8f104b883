import type { FastifyReply, FastifyRequest } from 'fastify'
import { type FieldErrors, formatDate, type Typed } from '#design'
import { listMunicipalities, readMunicipalRows, wordRowFaults } from '#people'
import { today } from '#platform'
import { attempt, type Db } from '#platform/db'
import { field, frameOf, page, readForm, redirectWith, type Screen, wordFaults } from '#platform/web'
import { Missing, weight, yearOf } from '#values'
import { knownActorOf } from '../occasion/known-actor.screen.ts'
import { getPlannedRegion, openRegions } from '../regions/planned-region.screen.tsx'
import { makeQuotaKey } from './make-quota-key.ts'
import { listQuotaKeys } from './quota-key.store.ts'
import { text } from './quota-key.text.ts'
import { QuotaKeysPage } from './quota-key.view.tsx'
import { listRegisters } from './register.report.ts'

interface Params {
  Params: { regionId: string }
}
type Asked = FastifyRequest<Params>

const fields = {
  name: field.text(100),
  kind: field.choice(['staff', 'agreed']),
  asOf: field.day(),
  rows: field.text(20_000),
  source: field.text(300),
}

/** The keys by which a region divides seats: made of the population in one press, or pasted. */
export const quotaKeysScreen: Screen = (area, { db, config }) => {
  openRegions(area, db, '/quota-keys')

  area.get<Params>('/:regionId', (request, reply) => show(db, { request, reply }))

  area.post<Params>('/:regionId', async (request, reply) => {
    const region = await getPlannedRegion(db, request)
    const { lang } = frameOf(request)
    const read = readForm(request.body, fields)
    const again = { request, reply, typed: read.typed, status: 422 }
    if (!read.ok) return show(db, { ...again, errors: wordFaults(read.faults, lang) })
    const { rows, ...key } = read.values
    const municipalities = await listMunicipalities(db, region.id)
    const counted = readMunicipalRows(rows, { municipalities, numbers: 'whole' })
    if (counted.faults.length > 0) return show(db, { ...again, errors: { rows: wordRowFaults(counted.faults, lang) } })
    const weights = counted.rows.map((row) => ({ ...row, weight: Number(row.weight / weight(1)) }))
    await attempt(db, (tx) => makeQuotaKey(tx, { ...key, regionId: region.id, weights }, knownActorOf(request)))
    return redirectWith(reply, `/quota-keys/${region.id}`, { notice: text[lang].saved(key.name), config })
  })

  area.post<Params>('/:regionId/population', async (request, reply) => {
    const region = await getPlannedRegion(db, request)
    const { lang } = frameOf(request)
    const read = readForm(request.body, { basis: field.id() })
    const registers = await listRegisters(db, region.id)
    const register = registers.find(({ basisId }) => read.ok && basisId === read.values.basis)
    if (register === undefined) throw new Missing('population')
    const { asOf, weights } = register
    const name = text.sv.registerName(`${formatDate(asOf, 'sv')} ${yearOf(asOf)}`)
    const keys = await listQuotaKeys(db, region.id)
    if (keys.some((one) => one.kind === 'population' && one.asOf === asOf))
      return redirectWith(reply, `/quota-keys/${region.id}`, { notice: text[lang].registerMade, config })
    const source = text.sv.registerSource
    const key = { regionId: region.id, name, kind: 'population' as const, asOf, source, weights }
    await attempt(db, (tx) => makeQuotaKey(tx, key, knownActorOf(request)))
    return redirectWith(reply, `/quota-keys/${region.id}`, { notice: text[lang].saved(name), config })
  })
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
  const keys = await listQuotaKeys(db, region.id)
  const registers = await listRegisters(db, region.id)
  const shown = { frame: frameOf(request), region, keys, registers, today: today(), ...told }
  return page(reply, <QuotaKeysPage {...shown} />, status)
}
