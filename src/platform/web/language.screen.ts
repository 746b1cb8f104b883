import type { FastifyInstance } from 'fastify'
import { setCookie } from './cookies.ts'
import { isLanguage, safePath } from './request.ts'
import type { Site } from './site.ts'

const aYear = 365 * 24 * 60 * 60

/** The switch between Swedish and English, for everyone, kept for whoever is signed in. */
export function languageRoutes(app: FastifyInstance, { house, signIn }: Site): void {
  app.post<{ Body: { to?: unknown; back?: unknown } | undefined }>(
    '/language',
    { config: { guard: 'open' } },
    async (request, reply) => {
      const to = request.body?.to
      if (isLanguage(to)) {
        setCookie(reply, 'language', { value: to, seconds: aYear, config: house.config })
        if (request.asker !== undefined) await signIn.keepLanguage(house.db, request.asker.personId, to)
      }
      return reply.redirect(safePath(request.body?.back), 303)
    },
  )
}
