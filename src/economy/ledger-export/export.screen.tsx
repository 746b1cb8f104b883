import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Typed } from '#design'
import { today } from '#platform'
import { attempt, type Db } from '#platform/db'
import { actorOf, field, frameOf, type House, page, readForm, redirectWith, wordFaults } from '#platform/web'
import { isRefusal, Missing, parseId } from '#values'
import type { ExportRefusal } from './export.rules.ts'
import { ExportsPage } from './export.view.tsx'
import { getExportFile, getWaiting, listExports } from './ledger-export.report.ts'
import { listProfiles } from './ledger-export.store.ts'
import { text } from './ledger-export.text.ts'
import { makeExport } from './make-export.ts'
import { runSeller, seenSeller } from './seen-seller.screen.ts'

interface Region {
  readonly Params: { readonly regionId: string }
}
interface File {
  readonly Params: { readonly regionId: string; readonly exportId: string }
}

const fields = { from: field.day(), until: field.day(), profile: field.id(), again: field.choices(['yes']) }
const types = { sie: 'application/octet-stream', csv: 'text/csv', 'fixed-width': 'text/plain' } as const

/** What waits to be booked, the files made of it, and making one. */
export function exportScreen(area: FastifyInstance, { db, config }: House): void {
  area.get<Region>('/', (request, reply) => show(db, { request, reply }))

  area.post<Region>('/', async (request, reply) => {
    const region = await runSeller(db, request, 'make a ledger export')
    const { lang } = frameOf(request)
    const read = readForm(request.body, fields)
    if (!read.ok)
      return show(db, { request, reply, errors: wordFaults(read.faults, lang), typed: read.typed, status: 422 })
    const { from: fromDay, until: untilDay, profile: profileId, again } = read.values
    const exported = again.length > 0 ? ('once more' as const) : ('left out' as const)
    const asked = { sellerId: region.id, profileId, fromDay, untilDay, exported, actor: actorOf(request) }
    const outcome = await attempt(db, (tx) => makeExport(tx, asked))
    if (isRefusal(outcome)) return show(db, { request, reply, refusal: outcome, typed: read.typed, status: 409 })
    return redirectWith(reply, `/economy/ledger-export/${region.id}`, { notice: text[lang].made, config })
  })

  area.get<File>('/files/:exportId(^\\d+)', async (request, reply) => {
    const region = await seenSeller(db, request)
    const exportId = parseId(request.params.exportId)
    if (exportId === undefined) throw new Missing('ledger export')
    const file = await getExportFile(db, { sellerId: region.id, exportId })
    return reply
      .header('content-type', types[file.form])
      .header('content-disposition', `attachment; filename="${file.fileName}"`)
      .send(file.bytes)
  })
}

interface Answer {
  readonly request: FastifyRequest<Region>
  readonly reply: FastifyReply
  readonly errors?: Readonly<Record<string, string>>
  readonly typed?: Typed
  readonly refusal?: ExportRefusal
  readonly status?: number
}

async function show(db: Db, { request, reply, status, ...told }: Answer): Promise<FastifyReply> {
  const region = await seenSeller(db, request)
  const shown = {
    ...{ frame: frameOf(request), region, today: today() },
    ...{ waiting: await getWaiting(db, region.id), made: await listExports(db, region.id) },
    profiles: await listProfiles(db, region.id),
  }
  return page(reply, <ExportsPage {...shown} {...told} />, status)
}
