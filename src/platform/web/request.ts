import type { FastifyRequest } from 'fastify'
import type { Frame } from '#design'
import { type Asker, Forbidden, type Language, Missing } from '#values'
import type { Actor } from '../audit/record.ts'

export interface ListedRoute {
  readonly method: string
  readonly url: string
  readonly guard: string | undefined
}

declare module 'fastify' {
  interface FastifyInstance {
    listRoutes(): ListedRoute[]
  }
  interface FastifyRequest {
    asker: Asker | undefined
    frame: (() => Frame) | undefined
  }
  interface FastifyContextConfig {
    guard?: string
  }
}

/** Who asks; only behind a guard that asks for sign-in. */
export function askerOf(request: FastifyRequest): Asker {
  if (request.asker === undefined) throw new Forbidden('not signed in')
  return request.asker
}

/** The frame that every page is shown in. */
export function frameOf(request: FastifyRequest): Frame {
  if (request.frame === undefined) throw new Error('the frame is made by the web platform')
  return request.frame()
}

/** For the audit record: who, and from which address. */
export function actorOf(request: FastifyRequest): Actor {
  return { personId: request.asker?.personId ?? null, address: request.ip }
}

export function isLanguage(text: unknown): text is Language {
  return text === 'sv' || text === 'en'
}

/** A path of this site to go back to after a detour; anything else becomes the start page. */
export function safePath(text: unknown): string {
  return typeof text === 'string' && /^\/(?![/\\])[^\s\\\p{Cc}]*$/u.test(text) && text.length <= 500 ? text : '/'
}

/** An address with a zero byte in it leads nowhere, and the database would refuse to look for it. */
export async function refuseZeroByte(request: FastifyRequest): Promise<void> {
  if (request.url.includes('%00')) throw new Missing('a zero byte')
}
