import type { FastifyReply, FastifyRequest } from 'fastify'
import type { FieldErrors } from '#design'
import { readMunicipalRows, registerPopulation, wordRowFaults } from '#people'
import { today } from '#platform'
import { attempt, type Db } from '#platform/db'
import {
  actorOf,
  field,
  frameOf,
  page,
  readForm,
  redirectWith,
  type Screen,
  takeUploads,
  wordFaults,
} from '#platform/web'
import { isRefusal, type Weight, weightText, yearOf } from '#values'
import { text as keyText } from '../allocation-keys/allocation-keys.text.ts'
import { readGiven } from '../allocation-keys/read-given.screen.ts'
import { dayText } from '../overview/region-year.view.tsx'
import { listNationalPayers } from './payers.store.ts'
import { text } from './populations.text.ts'
import { PopulationsPage, PopulationsPreview } from './populations.view.tsx'

const fields = { asOf: field.day(), rows: field.text(60_000), source: field.text(300) }

type Said = Readonly<Record<string, string>>

/** The population of the whole country, entered by the secretariat once a year. */
export const populationsScreen: Screen = (area, { db, config }) => {
  area.get('/', (request, reply) => page(reply, <PopulationsPage frame={frameOf(request)} today={today()} />))

  takeUploads(area, (uploads) => {
    uploads.post('/preview', async (request, reply) => {
      const { typed, isUnreadable } = await readGiven(request)
      const { lang } = frameOf(request)
      if (isUnreadable) return again({ request, reply }, typed, { file: keyText[lang].faults.notASheet })
      const read = await readPopulation(db, request, typed)
      if (!read.ok) return again({ request, reply }, typed, read.errors)
      return page(reply, <PopulationsPreview frame={frameOf(request)} typed={typed} {...read} />)
    })
  })

  area.post('/', async (request, reply) => {
    const { typed } = readForm(request.body, {})
    const view = { frame: frameOf(request), today: today(), typed }
    if (typed.again !== undefined) return page(reply, <PopulationsPage {...view} />)
    const read = await readPopulation(db, request, typed)
    if (!read.ok) return again({ request, reply }, typed, read.errors)
    const { asOf, source, rows, printedTotal } = read
    const asked = { asOf, source, rows, printedTotal }
    const outcome = await attempt(db, (tx) => registerPopulation(tx, asked, actorOf(request)))
    const say = text[frameOf(request).lang]
    if (isRefusal(outcome)) return again({ request, reply }, typed, { asOf: say.already }, 409)
    return redirectWith(reply, '/national-fee', { notice: say.saved(dayText(asOf, frameOf(request).lang)), config })
  })
}

interface Answer {
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}

function again({ request, reply }: Answer, typed: Said, errors: FieldErrors, status = 422): FastifyReply {
  return page(reply, <PopulationsPage {...{ frame: frameOf(request), today: today(), typed, errors }} />, status)
}

async function readPopulation(db: Db, request: FastifyRequest, typed: Said) {
  const { lang } = frameOf(request)
  const form = readForm(typed, fields)
  if (!form.ok) return { ok: false as const, errors: wordFaults(form.faults, lang) }
  const country = await listNationalPayers(db, yearOf(form.values.asOf))
  const municipalities = country.map(({ municipalityId, name, code }) => ({
    id: municipalityId,
    name,
    municipalityCode: code,
  }))
  const { rows, faults, sum } = readMunicipalRows(form.values.rows, { municipalities, numbers: 'whole' })
  if (faults.length > 0) return { ok: false as const, errors: { rows: wordRowFaults(faults, lang) } }
  const counts = new Map(rows.map(({ municipalityId, weight }) => [municipalityId, Number(weightText(weight))]))
  const regions = [...Map.groupBy(country, ({ regionId }) => regionId)].map(([regionId, own]) => ({
    regionId,
    region: own[0]?.region ?? '',
    municipalities: own.length,
    counted: own.filter(({ municipalityId }) => counts.has(municipalityId)).length,
    inhabitants: own.reduce((all, { municipalityId }) => all + (counts.get(municipalityId) ?? 0), 0),
  }))
  return {
    ok: true as const,
    asOf: form.values.asOf,
    source: form.values.source,
    rows: [...counts].map(([organisationId, inhabitants]) => ({ organisationId, inhabitants })),
    printedTotal: sum === undefined ? null : wholeIn(sum),
    regions,
    sum,
  }
}

function wholeIn(sum: Weight): number | null {
  const written = Number(weightText(sum))
  return Number.isInteger(written) ? written : null
}
