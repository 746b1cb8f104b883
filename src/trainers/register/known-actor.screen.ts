import type { FastifyRequest } from 'fastify'
import type { Actor } from '#platform'
import { actorOf, askerOf } from '#platform/web'

/** Who acts, known by name, behind a guard that asks for sign-in. */
export function knownActor(request: FastifyRequest): Actor & { readonly personId: number } {
  return { ...actorOf(request), personId: askerOf(request).personId }
}
