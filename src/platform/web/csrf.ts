import type { FastifyReply, FastifyRequest } from 'fastify'
import { Forbidden } from '#values'

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses a post that another site made a browser send. Every current browser says where a post comes from in
 * Sec-Fetch-Site, and before that in Origin; a request with neither is not from a browser and carries nobody's cookie.
 */
export async function refuseForeignPost(request: FastifyRequest, _reply: FastifyReply): Promise<void> {
  if (safeMethods.has(request.method)) return
  const from = request.headers['sec-fetch-site']
  if (from !== undefined) {
    if (from === 'same-origin' || from === 'none') return
    throw new Forbidden('a form of another site')
  }
  const origin = request.headers.origin
  if (origin === undefined) return
  if (!URL.canParse(origin) || new URL(origin).host !== request.host) throw new Forbidden('a form of another site')
}
