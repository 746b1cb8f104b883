import type { FastifyReply } from 'fastify'
import { frameOf, page, type Screen } from '#platform/web'
import { Missing } from '#values'
import { listVatRules } from '../vat/vat.store.ts'
import { getAppendix, getAppendixFile, listAppendixLines } from './appendix.report.ts'
import { isAppendixKey } from './appendix.rules.ts'
import { AppendixPage } from './appendix.view.tsx'

interface Asked {
  readonly Params: { readonly key: string }
}

/** Keys are too many to guess, and asking for them costs time. */
const seldom = { config: { rateLimit: { max: 120, timeWindow: '1 minute' } } }
const types = { pdf: 'application/pdf', xml: 'application/xml' } as const

/** The explanation of an invoice and its documents, for whoever holds the key that stands on it. Nobody is named. */
export const appendixScreen: Screen = (area, { db }) => {
  for (const kind of ['pdf', 'xml'] as const) {
    area.get<Asked>(`/:key([A-Za-z0-9_-]+).${kind}`, seldom, async (request, reply) => {
      const file = await getAppendixFile(db, keyOf(request.params.key), kind)
      const name = `${file.kind === 'invoice' ? 'faktura' : 'kreditfaktura'}-${file.number}.${kind}`
      return hidden(reply)
        .header('content-type', types[kind])
        .header('content-disposition', `${kind === 'pdf' ? 'inline' : 'attachment'}; filename="${name}"`)
        .send(file.bytes)
    })
  }

  area.get<Asked>('/:key', seldom, async (request, reply) => {
    const appendix = await getAppendix(db, keyOf(request.params.key))
    const lines = await listAppendixLines(db, appendix.invoiceId)
    const vatRules = await listVatRules(db, appendix.document.seller.organisationId)
    return page(hidden(reply), <AppendixPage frame={frameOf(request)} {...{ appendix, lines, vatRules }} />)
  })
}

function keyOf(text: string): string {
  if (!isAppendixKey(text)) throw new Missing('appendix')
  return text
}

/** Whoever has the address may read it; no search engine is told of it. */
function hidden(reply: FastifyReply): FastifyReply {
  return reply.header('x-robots-tag', 'noindex, nofollow').header('cache-control', 'private, no-cache')
}
