import type { IncomingMessage } from 'node:http'
import type { FastifyRequest } from 'fastify'

/** Longer than any id, slug or code of ours; the router takes no longer parameter. */
export const longestParameter = 200

/**
 * The address as the router takes it. One that cannot be read, that no route could hold, or with a zero byte, which the
 * database would refuse to look for, leads where nothing is, so that whoever came by it gets a page that says so.
 */
export function readableAddress({ url = '/' }: IncomingMessage): string {
  const [path = ''] = url.split('?', 1)
  const isReadable = isDecodable(path) && !url.includes('%00') && longestOf(path) <= longestParameter
  return isReadable ? url : '/no-such-address'
}

function isDecodable(path: string): boolean {
  if (!path.includes('%')) return true
  try {
    decodeURIComponent(path)
    return true
  } catch {
    return false
  }
}

function longestOf(path: string): number {
  return path.length <= longestParameter ? path.length : Math.max(...path.split('/').map(({ length }) => length))
}

/** Leaves zero bytes out of what was posted: PostgreSQL keeps none in a text, and nobody types one. */
export async function leaveOutZeroBytes({ body }: FastifyRequest): Promise<void> {
  if (typeof body !== 'object' || body === null) return
  for (const [name, value] of Object.entries(body)) Object.assign(body, { [name]: withoutZero(value) })
}

function withoutZero(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutZero)
  return typeof value === 'string' ? value.replaceAll('\0', '') : value
}
