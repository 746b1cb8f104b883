import { setTimeout as pause } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import { today } from '#platform'
import { attempt } from '#platform/db'
import { actorOf, field, frameOf, type House, page, readForm, wordFaults } from '#platform/web'
import { siteAddress } from './link.rules.ts'
import { findPersonLetIn } from './link.store.ts'
import { ForgottenPage, LinkSentPage } from './link.view.tsx'
import { sendLink } from './send-link.ts'

/** Longer than sending a link takes, so that the clock does not tell whether the address has an account. */
const answerAfter = 400

export function forgottenScreen(area: FastifyInstance, { db, config }: House): void {
  area.get('/', (request, reply) => page(reply, <ForgottenPage frame={frameOf(request)} />))

  area.post('/', async (request, reply) => {
    const frame = frameOf(request)
    const read = readForm(request.body, { email: field.email() })
    if (!read.ok) {
      const errors = wordFaults(read.faults, frame.lang)
      return page(reply, <ForgottenPage frame={frame} errors={errors} typed={read.typed} />, 422)
    }
    const { email } = read.values
    const site = siteAddress(config, request)
    const actor = actorOf(request)
    const send = async () => {
      const personId = await findPersonLetIn(db, email, today())
      if (personId === undefined) return
      await attempt(db, (tx) => sendLink(tx, { personId, purpose: 'forgotten', site, actor }))
    }
    await Promise.all([send(), pause(answerAfter)])
    return page(reply, <LinkSentPage frame={frame} email={email} />)
  })
}
