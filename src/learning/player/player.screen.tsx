import { listAdditions } from '#journeys'
import { siteAddress } from '#people'
import { now, today } from '#platform'
import { attempt } from '#platform/db'
import { actorOf, askerOf, faultPage, field, frameOf, page, readForm, redirectWith, type Screen } from '#platform/web'
import { Forbidden, isRefusal } from '#values'
import type { AttemptRefusal } from '../answers/answer.rules.ts'
import { text as answerWords } from '../answers/answer.text.ts'
import { readAnswer } from '../answers/read-answer.ts'
import { findPackageState } from '../packages/package-state.report.ts'
import { updateOpened } from '../place/place.store.ts'
import { whyNotComplete, whyNotRead } from './access.rules.ts'
import { completeItem } from './complete-item.ts'
import { addressOf, type ItemAddress, openItem, refuse } from './open-item.screen.tsx'
import { wordFaults, wordOutcome } from './outcome.view.tsx'
import { ItemPage } from './player.view.tsx'

export const itemScreen: Screen = (area, house) => {
  area.get<ItemAddress & { Querystring: { from?: string } }>('/:courseId/items/:itemId', async (request, reply) => {
    const address = addressOf(request.params)
    const { personId } = askerOf(request)
    const [opened, additions] = await Promise.all([
      openItem(house, askerOf(request), address),
      listAdditions(house.db, { courseId: address.courseId, personId, today: today() }),
    ])
    const refusal = whyNotRead(opened.access)
    if (refusal) return refuse(request, reply, { ...opened, refusal })
    if (opened.access.isTravelling) await updateOpened(house.db, { personId, itemId: address.itemId, at: now() })
    const shown = {
      additions,
      isFromStart: request.query.from === 'start',
      packaged: isPackage(opened) ? await findPackageState(house.db, { personId, itemId: address.itemId }) : undefined,
      isServed: house.packages !== undefined,
    }
    return page(reply, <ItemPage frame={frameOf(request)} {...address} {...opened} {...shown} />)
  })

  area.post<ItemAddress>('/:courseId/items/:itemId/completion', async (request, reply) => {
    const { courseId, itemId } = addressOf(request.params)
    const asker = askerOf(request)
    const frame = frameOf(request)
    if (isOfAnother(request.body, asker.personId)) return faultPage(request, reply, 'signedOut')
    const opened = await openItem(house, asker, { courseId, itemId })
    const refusal = whyNotComplete(opened.access)
    if (refusal) return refuse(request, reply, { ...opened, refusal })
    if (isPackage(opened)) throw new Forbidden('a web course says itself when it is done')
    const read = readAnswer(opened.item.body, request.body)
    if (!read.ok) {
      const returned = { errors: wordFaults(read.faults, opened.item.body, frame.lang), typed: read.typed }
      return page(reply, <ItemPage frame={frame} courseId={courseId} {...opened} returned={returned} />, 422)
    }
    const outcome = await attempt(house.db, (tx) =>
      completeItem(tx, {
        ...{ personId: asker.personId, courseId, itemId, answer: read.answer },
        actor: actorOf(request),
        site: siteAddress(house.config, request),
        once: onceOf(request.body),
      }),
    )
    if (isAttemptRefusal(outcome)) {
      const said = answerWords[frame.lang].attemptRefused[outcome.refused]
      const fresh = await openItem(house, asker, { courseId, itemId })
      return page(reply, <ItemPage frame={frame} courseId={courseId} {...fresh} refusal={said} />, 409)
    }
    if (isRefusal(outcome)) return refuse(request, reply, { ...opened, refusal: outcome })
    const href =
      outcome.outcome === 'course-completed' ? `/courses/${courseId}` : `/courses/${courseId}/items/${itemId}`
    const notice = wordOutcome({ ...outcome, ...opened, answer: read.answer, lang: frame.lang })
    return notice === undefined
      ? reply.redirect(href, 303)
      : redirectWith(reply, href, { notice, config: house.config })
  })
}

/** The token that a script gives a post, so that it may be sent again. */
function onceOf(body: unknown): string | undefined {
  const read = readForm(body, { once: field.token() })
  return read.ok ? read.values.once : undefined
}

/** Filled in by someone who has signed out since; whoever is signed in now has not done it. A script says whose a form is. */
function isOfAnother(body: unknown, personId: number): boolean {
  const whose = typeof body === 'object' && body !== null && 'person' in body ? body.person : undefined
  return typeof whose === 'string' && whose !== '' && whose !== String(personId)
}

function isPackage({ item }: { item: { readonly body: { readonly format: string } } }): boolean {
  return item.body.format === 'package'
}

function isAttemptRefusal(outcome: object): outcome is AttemptRefusal {
  return 'refused' in outcome && (outcome.refused === 'no-attempts-left' || outcome.refused === 'answer-first')
}
