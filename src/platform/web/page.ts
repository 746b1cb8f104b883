import type { FastifyReply } from 'fastify'
import type { VNode } from 'preact'
import { renderHtml } from './render.ts'

/**
 * Renders a page and sends it. Escapes by default; views are synchronous. It goes as bytes, since of a text the server would
 * first count the bytes and then make them.
 */
export function page(reply: FastifyReply, view: VNode, status = 200): FastifyReply {
  return reply
    .code(status)
    .header('content-type', 'text/html; charset=utf-8')
    .send(Buffer.from(`<!doctype html>${renderHtml(view)}`))
}
