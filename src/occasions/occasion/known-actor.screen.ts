import type { FastifyRequest } from 'fastify'
import { actorOf, askerOf } from '#platform/web'
import type { KnownActor } from '../ports.ts'

/** Whoever acts, known to be signed in. */
export function knownActorOf(request: FastifyRequest): KnownActor {
  return { ...actorOf(request), personId: askerOf(request).personId }
}
