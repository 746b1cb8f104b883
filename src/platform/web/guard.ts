import type { FastifyInstance } from 'fastify'
import { Forbidden } from '#values'
import { type Guard, lets } from './board.ts'
import { faultPage } from './errors.tsx'

/** Puts the guard in front of every route of an area, and writes its name on each so that a test can read it. */
export function guardArea(area: FastifyInstance, guard: Guard): void {
  area.addHook('onRoute', (route) => {
    route.config = { ...route.config, guard: nameOf(guard) }
  })
  area.addHook('onRequest', async (request, reply) => {
    if (lets(guard, request.asker)) return
    if (request.asker !== undefined) throw new Forbidden(request.routeOptions.url)
    if (request.method !== 'GET' && request.method !== 'HEAD') return faultPage(request, reply, 'signedOut')
    return reply.redirect(`/sign-in?to=${encodeURIComponent(request.url)}`, 303)
  })
}

function nameOf(guard: Guard): string {
  return guard.kind === 'right' ? `may ${guard.anyOf.join(' or ')}` : guard.kind
}
