import { PassThrough } from 'node:stream'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import yazl from 'yazl'
import { formatDate, formatTime } from '#design'
import { dayAt, now, timeAt } from '#platform'
import { attempt, type Db } from '#platform/db'
import { actorOf, askerOf, frameOf, type House, page, redirectWith } from '#platform/web'
import { Forbidden, isRefusal, Missing, parseId } from '#values'
import { getSeenSeller } from '../invoices/seller.report.ts'
import { beginRun } from './begin-run.ts'
import { text } from './invoices.text.ts'
import { getRun, listHandedOver, listRefusedParts } from './run.store.ts'
import { RunPage } from './run.view.tsx'

interface Asked {
  Params: { runId: string }
}
const secondsBetween = 2

/** How far a run has come, and the e-invoices that it packed. */
export function runScreen(area: FastifyInstance, { db, config }: House): void {
  area.get<Asked>('/:runId', async (request, reply) => {
    const { run, seller } = await seenRun(db, request)
    const frame = frameOf(request)
    const refused = await listRefusedParts(db, run.id)
    const handedOver = run.act === 'send' ? (await listHandedOver(db, run.id)).length : 0
    const at = `${formatDate(dayAt(run.madeAt), frame.lang)} ${formatTime(timeAt(run.madeAt), undefined, frame.lang)}`
    // Asked for by a header, so that it needs no script.
    if (run.finishedAt === null) void reply.header('refresh', String(secondsBetween))
    return page(
      reply,
      <RunPage frame={frame} run={run} seller={seller} refused={refused} handedOver={handedOver} when={at} />,
    )
  })

  area.post<Asked>('/:runId/retry', async (request, reply) => {
    const { run, seller } = await seenRun(db, request)
    if (!seller.mayRun) throw new Forbidden('run invoices')
    const say = text[frameOf(request).lang]
    const actor = { ...actorOf(request), personId: askerOf(request).personId }
    const { sellerId, act, period, year, fromDay, untilDay } = run
    const asked = { sellerId, act, period, year, fromDay, untilDay }
    const outcome = await attempt(db, (tx) => beginRun(tx, asked, { actor }))
    if (!isRefusal(outcome)) return reply.redirect(`/invoices/runs/${outcome.runId}`, 303)
    return outcome.refused === 'already-running'
      ? redirectWith(reply, `/invoices/runs/${outcome.runId}`, { notice: say.already, outcome, config })
      : redirectWith(reply, `/invoices/runs/${run.id}`, { notice: say.nothingLeft, outcome, config })
  })

  area.get<Asked>('/:runId/e-invoices.zip', async (request, reply) => {
    const { run } = await seenRun(db, request)
    const files = await listHandedOver(db, run.id)
    if (files.length === 0) throw new Missing('e-invoices of a run')
    const zip = new yazl.ZipFile()
    for (const { number, kind, bytes } of files)
      zip.addBuffer(bytes, `${kind === 'invoice' ? 'faktura' : 'kreditfaktura'}-${number}.xml`, { mtime: now() })
    zip.end()
    return reply
      .header('content-type', 'application/zip')
      .header('content-disposition', `attachment; filename="e-fakturor-${run.id}.zip"`)
      .send(zip.outputStream.pipe(new PassThrough()))
  })
}

async function seenRun(db: Db, request: FastifyRequest<Asked>) {
  const runId = parseId(request.params.runId)
  if (runId === undefined) throw new Missing('run')
  const run = await getRun(db, runId)
  return { run, seller: await getSeenSeller(db, askerOf(request), run.sellerId) }
}
