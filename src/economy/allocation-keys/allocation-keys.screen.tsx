import type { FastifyReply, FastifyRequest } from 'fastify'
import { formatDate } from '#design'
import { listMunicipalities, readMunicipalRows, wordRowFaults } from '#people'
import { today } from '#platform'
import { attempt, type Db } from '#platform/db'
import {
  actorOf,
  askerOf,
  field,
  frameOf,
  page,
  readForm,
  redirectWith,
  type Screen,
  takeUploads,
  wordFaults,
} from '#platform/web'
import { isRefusal, Missing, parseId, weightText, yearOf } from '#values'
import { runRegion, seenRegion } from '../overview/seen-year.screen.ts'
import { keyKinds } from './allocation-key.rules.ts'
import { listAllocationKeys } from './allocation-key.store.ts'
import { text } from './allocation-keys.text.ts'
import { AllocationKeysPage, keysHref } from './allocation-keys.view.tsx'
import { layAsideKey } from './lay-aside-key.ts'
import { makeKey, makeKeyOfPopulation } from './make-key.ts'
import { KeyPreviewPage, NewKeyPage } from './new-key.view.tsx'
import { readGiven } from './read-given.screen.ts'
import { listRegisters } from './register.report.ts'
import { wordLayAside } from './word-refusal.view.ts'

interface Params {
  Params: { regionId: string; keyId: string }
  Querystring: { key?: string }
}
type Asked = FastifyRequest<Params>

const fields = {
  name: field.text(100),
  kind: field.choice(keyKinds),
  asOf: field.day(),
  rows: field.text(30_000),
  source: field.text(300),
}

/** The keys by which a region shares costs: made of the population in one press, typed, pasted, or from a sheet. */
export const allocationKeysScreen: Screen = (area, { db, config }) => {
  area.get<Params>('/:regionId', async (request, reply) => {
    const region = await seenRegion(db, request)
    const keys = await listAllocationKeys(db, region.id)
    const registers = await listRegisters(db, region.id)
    const view = { frame: frameOf(request), region, year: yearOf(today()), keys, registers }
    return page(reply, <AllocationKeysPage {...view} opened={parseId(request.query.key)} />)
  })

  area.get<Params>('/:regionId/new', (request, reply) => showForm(db, { request, reply }))

  takeUploads(area, (uploads) => {
    uploads.post<Params>('/:regionId/preview', async (request, reply) => {
      const region = await runRegion(db, request, 'make allocation keys')
      const { typed, isUnreadable } = await readGiven(request)
      const { lang } = frameOf(request)
      if (isUnreadable)
        return showForm(db, { request, reply, typed, errors: { file: text[lang].faults.notASheet }, status: 422 })
      const read = await readKey(db, request, typed)
      if (!read.ok) return showForm(db, { request, reply, typed, errors: read.errors, status: 422 })
      const view = { frame: frameOf(request), region, year: yearOf(today()), typed, ...read, name: read.key.name }
      return page(reply, <KeyPreviewPage {...view} />)
    })
  })

  area.post<Params>('/:regionId', async (request, reply) => {
    const region = await runRegion(db, request, 'make allocation keys')
    const { typed } = readForm(request.body, {})
    if (typed.again !== undefined) return showForm(db, { request, reply, typed })
    const read = await readKey(db, request, typed)
    if (!read.ok) return showForm(db, { request, reply, typed, errors: read.errors, status: 422 })
    const weights = read.rows.map(({ municipalityId, weight }) => ({ municipalityId, weight: weightText(weight) }))
    const key = { ...read.key, regionId: region.id, populationBasisId: null, weights }
    const id = await attempt(db, (tx) => makeKey(tx, key, actorOf(request)))
    const notice = text[frameOf(request).lang].saved(key.name)
    return redirectWith(reply, keysHref(region.id, id), { notice, config })
  })

  area.post<Params>('/:regionId/population', async (request, reply) => {
    const region = await runRegion(db, request, 'make allocation keys')
    const read = readForm(request.body, { basis: field.id() })
    const registers = await listRegisters(db, region.id)
    const register = registers.find(({ basisId }) => read.ok && basisId === read.values.basis)
    if (register === undefined) throw new Missing('population')
    const { asOf, source, weights, basisId } = register
    const name = text.sv.registerName(`${formatDate(asOf, 'sv')} ${yearOf(asOf)}`)
    const key = { regionId: region.id, name, kind: 'population' as const, asOf, source, weights }
    const made = await attempt(db, (tx) =>
      makeKeyOfPopulation(tx, { ...key, populationBasisId: basisId }, actorOf(request)),
    )
    const say = text[frameOf(request).lang]
    return redirectWith(reply, keysHref(region.id, made.id), {
      notice: made.isNew ? say.saved(name) : say.registerMade,
      config,
    })
  })

  area.post<Params>('/:regionId/:keyId/laying-aside', async (request, reply) => {
    const region = await runRegion(db, request, 'make allocation keys')
    const keyId = parseId(request.params.keyId)
    const key = (await listAllocationKeys(db, region.id)).find(({ id }) => id === keyId)
    if (key === undefined) throw new Missing('allocation key')
    const actor = { ...actorOf(request), personId: askerOf(request).personId }
    const outcome = await attempt(db, (tx) => layAsideKey(tx, { regionId: region.id, keyId: key.id }, actor))
    const { lang } = frameOf(request)
    const notice = isRefusal(outcome) ? wordLayAside(outcome, lang) : text[lang].laidAsideNow(key.name)
    return redirectWith(reply, keysHref(region.id), { notice, ...(isRefusal(outcome) && { outcome }), config })
  })
}

async function readKey(db: Db, request: Asked, typed: Readonly<Record<string, string>>) {
  const { lang } = frameOf(request)
  const read = readForm(typed, fields)
  if (!read.ok) return { ok: false as const, errors: wordFaults(read.faults, lang) }
  const municipalities = await listMunicipalities(db, (await seenRegion(db, request)).id)
  const numbers = read.values.kind === 'agreed' ? 'decimal' : 'whole'
  const { rows, faults, sum } = readMunicipalRows(read.values.rows, { municipalities, numbers })
  if (faults.length > 0) return { ok: false as const, errors: { rows: wordRowFaults(faults, lang) } }
  const named = new Set(rows.map(({ municipalityId }) => municipalityId))
  const left = municipalities.filter(({ id }) => !named.has(id)).map(({ name }) => name)
  const { rows: _, ...key } = read.values
  return { ok: true as const, key, rows, sum, left }
}

interface FormShown {
  readonly request: Asked
  readonly reply: FastifyReply
  readonly typed?: Readonly<Record<string, string>>
  readonly errors?: Readonly<Record<string, string>>
  readonly status?: number
}

async function showForm(db: Db, { request, reply, status, ...told }: FormShown): Promise<FastifyReply> {
  const region = await runRegion(db, request, 'make allocation keys')
  const municipalities = await listMunicipalities(db, region.id)
  const proposed = municipalities.map(({ name }) => `${name}; `).join('\n')
  const view = { frame: frameOf(request), region, year: yearOf(today()), today: today(), proposed, ...told }
  return page(reply, <NewKeyPage {...view} />, status)
}
