import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Frame } from '#design'
import { isRefusal, type Language } from '#values'
import { today } from '../clock.ts'
import { lets, type Place } from './board.ts'
import { clearCookie, readCookie, setCookie } from './cookies.ts'
import type { House } from './house.ts'
import { isLanguage, wayBack } from './request.ts'
import type { Site } from './site.ts'

/** Finds who holds the session cookie. Before the guard, after the frame, so that an error page can be framed. */
export function knowAsker({ house, signIn }: Site) {
  return async (request: FastifyRequest): Promise<void> => {
    const token = readCookie(request, 'session', house.config)
    if (token !== undefined) request.asker = await signIn.findAsker(house.db, token)
  }
}

/** Gives each request its frame: language, person, menu and the notice that the page before left. */
export function makeFrame(site: Site, places: readonly Place[]) {
  const menuPlaces = places
    .filter((place) => place.menu !== undefined)
    .sort((a, b) => (a.menu?.order ?? 0) - (b.menu?.order ?? 0))
  const { config } = site.house
  return async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    let made: Frame | undefined
    request.frame = () => {
      made ??= frameFor(request, reply)
      return made
    }
    void reply.header('cache-control', 'private, no-cache')
  }

  function frameFor(request: FastifyRequest, reply: FastifyReply): Frame {
    const { asker } = request
    const lang = languageOf(request, site.house)
    const path = request.url.split('?', 1)[0] ?? '/'
    return {
      lang,
      person: asker && {
        ...{ name: asker.name, roleLabel: site.signIn.roleLabel(asker, lang) },
        key: String(asker.personId),
      },
      demo: config.demo,
      today: today(),
      path: wayBack(request),
      menu:
        asker === undefined
          ? []
          : menuFor(
              menuPlaces.filter(
                ({ guard, menu }) => lets(guard, asker) && !(menu?.notFor !== undefined && lets(menu.notFor, asker)),
              ),
              { lang, path },
            ),
      assets: site.assets,
      notice: takeNotice(request, reply),
    }
  }

  function takeNotice(request: FastifyRequest, reply: FastifyReply): Frame['notice'] {
    const left = readCookie(request, 'notice', config)
    if (left === undefined) return undefined
    clearCookie(reply, 'notice', config)
    return left.startsWith(unchanged)
      ? { kind: 'info', text: left.slice(unchanged.length) }
      : { kind: 'done', text: left }
  }
}

function languageOf(request: FastifyRequest, { config }: House): Language {
  const chosen = readCookie(request, 'language', config)
  return request.asker?.language ?? (isLanguage(chosen) ? chosen : 'sv')
}

function menuFor(places: readonly Place[], { lang, path }: { lang: Language; path: string }): Frame['menu'] {
  const here = places
    .map(({ prefix }) => prefix)
    .filter((prefix) => path === prefix || (prefix !== '/' && path.startsWith(`${prefix}/`)))
    // One is inside another: the team, and its time of study.
    .sort((a, b) => b.length - a.length)[0]
  return places.map(({ prefix, menu }) => ({
    href: prefix,
    label: menu?.label[lang] ?? prefix,
    current: prefix === here,
  }))
}

/** Before a notice that tells why nothing was done. */
const unchanged = '='

/** Sends the browser on with one sentence to show there: what happened or, given the `outcome` refused, why nothing did. */
export function redirectWith(
  reply: FastifyReply,
  href: string,
  { notice, outcome, config }: { notice: string; outcome?: unknown; config: House['config'] },
): FastifyReply {
  setCookie(reply, 'notice', { value: isRefusal(outcome) ? `${unchanged}${notice}` : notice, seconds: 60, config })
  return reply.redirect(href, 303)
}
