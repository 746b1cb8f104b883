import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Config } from '../config/config.ts'

const plain = { session: 'yrkesresan', language: 'language', notice: 'notice', scanned: 'scanned' } as const
type Cookie = keyof typeof plain

/** The __Host- prefix binds a cookie to this host over https; browsers refuse it over plain http, so there it is left out. */
export function isSecure(config: Pick<Config, 'baseUrl'>): boolean {
  return config.baseUrl?.startsWith('https://') ?? false
}

function nameOf(cookie: Cookie, secure: boolean): string {
  return secure ? `__Host-${plain[cookie]}` : plain[cookie]
}

export function readCookie(
  request: FastifyRequest,
  cookie: Cookie,
  config: Pick<Config, 'baseUrl'>,
): string | undefined {
  return request.cookies[nameOf(cookie, isSecure(config))]
}

export function setCookie(
  reply: FastifyReply,
  cookie: Cookie,
  given: { value: string; seconds: number; config: Pick<Config, 'baseUrl'> },
): void {
  const secure = isSecure(given.config)
  void reply.setCookie(nameOf(cookie, secure), given.value, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure,
    maxAge: given.seconds,
  })
}

export function clearCookie(reply: FastifyReply, cookie: Cookie, config: Pick<Config, 'baseUrl'>): void {
  const secure = isSecure(config)
  void reply.clearCookie(nameOf(cookie, secure), { path: '/', httpOnly: true, sameSite: 'lax', secure })
}
