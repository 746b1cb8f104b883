import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { realNow } from '#platform'
import { attempt } from '#platform/db'
import { field, frameOf, type House, page, readForm, redirectWith, setCookie, wordFaults } from '#platform/web'
import { isRefusal } from '#values'
import { wordPassphraseRefusal } from '../passphrases/passphrase.view.tsx'
import { hashToken } from '../sessions/make-token.ts'
import { isToken, sessionSeconds } from '../sessions/session.rules.ts'
import { type LinkRefusal, whyNotTakeLink } from './link.rules.ts'
import { findLink } from './link.store.ts'
import { text } from './link.text.ts'
import { LinkRefusedPage, WelcomePage } from './link.view.tsx'
import { takeLink } from './take-link.ts'

/** Opening a link takes nothing: scanners of mail open links, too. Only the form does. */
export function welcomeScreen(area: FastifyInstance, house: House): void {
  const { db, config } = house

  area.get<{ Params: { token: string } }>('/:token', (request, reply) => formPage(house, { request, reply }))

  area.post<{ Params: { token: string } }>('/:token', async (request, reply) => {
    const { token } = request.params
    const { lang } = frameOf(request)
    const read = readForm(request.body, { passphrase: field.passphrase() })
    if (!read.ok) return formPage(house, { request, reply, errors: wordFaults(read.faults, lang) })
    const { passphrase } = read.values
    const whence = { address: request.ip, device: request.headers['user-agent'] }
    const taken = await attempt(db, (tx) => takeLink(tx, { token, passphrase, whence }))
    if (!isRefusal(taken)) {
      setCookie(reply, 'session', { value: taken.token, seconds: sessionSeconds, config })
      return redirectWith(reply, '/', { notice: text[lang].done, config })
    }
    switch (taken.refused) {
      case 'too-short':
      case 'common':
      case 'personal':
        return formPage(house, {
          request,
          reply,
          errors: { passphrase: wordPassphraseRefusal({ refused: taken.refused }, lang) },
        })
      default:
        return refusedPage(request, reply, { refused: taken.refused })
    }
  })
}

type LinkRequest = FastifyRequest<{ Params: { token: string } }>

interface Shown {
  readonly request: LinkRequest
  readonly reply: FastifyReply
  readonly errors?: Record<string, string>
}

async function formPage({ db }: House, { request, reply, errors }: Shown) {
  const { token } = request.params
  const link = isToken(token) ? await findLink(db, hashToken(token)) : undefined
  const refusal = whyNotTakeLink(link, realNow())
  if (refusal || link === undefined) return refusedPage(request, reply, refusal ?? { refused: 'unknown-link' })
  const view = <WelcomePage frame={frameOf(request)} link={link} action={`/welcome/${token}`} errors={errors} />
  return page(reply, view, errors === undefined ? 200 : 422)
}

function refusedPage(request: FastifyRequest, reply: FastifyReply, refusal: LinkRefusal) {
  const status = refusal.refused === 'unknown-link' ? 404 : 410
  return page(reply, <LinkRefusedPage frame={frameOf(request)} refusal={refusal} />, status)
}
