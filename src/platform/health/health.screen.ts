import { timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import type { House } from '../web/house.ts'
import type { Metrics } from './metrics.ts'

/** /healthz: the process answers. /readyz: so does its database. /metrics: for those with the token, or on this machine. */
export function healthRoutes(app: FastifyInstance, house: House, metrics: Metrics): void {
  app.get('/healthz', async (_request, reply) => reply.type('text/plain').send('ok\n'))
  app.get('/readyz', async (_request, reply) => {
    const ready = await sql`select 1`.execute(house.db).then(
      () => true,
      () => false,
    )
    return reply
      .code(ready ? 200 : 503)
      .type('text/plain')
      .send(ready ? 'ready\n' : 'the database does not answer\n')
  })
  app.get('/metrics', async (request, reply) => {
    if (!mayReadMetrics(request, house.config.metricsToken))
      return reply.code(403).type('text/plain').send('forbidden\n')
    return reply.type(metrics.contentType).send(await metrics.text())
  })
}

function mayReadMetrics(request: FastifyRequest, token: string | undefined): boolean {
  if (token === undefined) return ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(request.ip)
  const given = Buffer.from(request.headers.authorization ?? '')
  const wanted = Buffer.from(`Bearer ${token}`)
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}
