import type { FastifyRequest } from 'fastify'
import type { Frame } from '#design'
import { type Asker, Forbidden, type Language } from '#values'
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

/** Where a detour from this page leads back to: the page as it was asked for or, when it answers a form, the form's page. */
export function wayBack(request: FastifyRequest): string {
  if (request.method === 'GET') return safePath(request.url)
  const { referer } = request.headers
  if (referer === undefined || !URL.canParse(referer)) return '/'
  const { host, pathname, search } = new URL(referer)
  return host === request.host ? safePath(pathname + search) : '/'
}
