import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Forbidden, Missing } from '#values'
import { faultFacts, type Log } from '../log.ts'
import { FaultPage } from './fault.view.tsx'
import { page } from './page.ts'
import { frameOf } from './request.ts'
import { text } from './web.text.ts'

type Kind = 'missing' | 'forbidden' | 'foreignForm' | 'signedOut' | 'tooLarge' | 'badRequest' | 'tooOften' | 'fault'
const statusOf: Record<Kind, number> = {
  missing: 404,
  forbidden: 403,
  foreignForm: 403,
  signedOut: 401,
  tooLarge: 413,
  badRequest: 400,
  tooOften: 429,
  fault: 500,
}

/** The one place where what was thrown becomes an answer. */
export function answerFaults(app: FastifyInstance, log: Log): void {
  app.setNotFoundHandler((request, reply) => {
    // A file of /assets that is not there is asked for outside the pages, where no frame is made.
    if (request.frame === undefined) return reply.code(statusOf.missing).type('text/plain').send('not found\n')
    return faultPage(request, reply, 'missing')
  })
  app.setErrorHandler((fault: FastifyError, request, reply) => {
    const kind = kindOf(fault)
    if (kind === 'fault')
      log.error('request failed', { request: request.id, route: request.routeOptions.url, ...faultFacts(fault) })
    return faultPage(request, reply, kind)
  })
}

function kindOf(fault: FastifyError): Kind {
  if (fault instanceof Missing) return 'missing'
  if (fault instanceof Forbidden) return fault.message === 'a form of another site' ? 'foreignForm' : 'forbidden'
  if (fault.statusCode === 413) return 'tooLarge'
  if (fault.statusCode === 429) return 'tooOften'
  if (fault.statusCode !== undefined && fault.statusCode >= 400 && fault.statusCode < 500) return 'badRequest'
  return 'fault'
}

export function faultPage(request: FastifyRequest, reply: FastifyReply, kind: Kind): FastifyReply {
  const frame = frameOf(request)
  const say = text[frame.lang]
  const title = say[`${kind}Title`]
  const body = kind === 'fault' ? say.faultBody(request.id) : say[`${kind}Body`]
  const way = kind === 'signedOut' ? { href: '/sign-in', label: say.toSignIn } : { href: '/', label: say.toStart }
  return page(reply, <FaultPage frame={frame} title={title} body={body} way={way} />, statusOf[kind])
}
