import { randomUUID } from 'node:crypto'
import type { FieldErrors } from '#design'
import { today } from '#platform'
import { attempt } from '#platform/db'
import { actorOf, askerOf, field, frameOf, page, readForm, type Screen, type Typed, wordFaults } from '#platform/web'
import { listSenders } from '../news/article.report.ts'
import { spots } from '../news/article.rules.ts'
import { beginArticleOnce } from './begin-article.ts'
import { DeskPage } from './desk.view.tsx'
import { NewArticlePage, senderKey } from './new-article.view.tsx'
import { listWritten } from './writing.report.ts'
import { text } from './writing.text.ts'

/** The longest text; an article is read in one sitting. */
export const mostLetters = 20_000

/** Everything the asker writes, and the beginning of something new. */
export const deskScreen: Screen = (area, { db }) => {
  area.get('/', async (request, reply) => {
    const written = await listWritten(db, askerOf(request))
    return page(reply, <DeskPage frame={frameOf(request)} written={written} today={today()} />)
  })

  area.get<{ Querystring: { spot?: string } }>('/new', async (request, reply) => {
    const senders = await listSenders(db, askerOf(request))
    const typed = { spot: String(request.query.spot ?? '') }
    return page(reply, <NewArticlePage frame={frameOf(request)} {...{ senders, typed }} token={randomUUID()} />)
  })

  area.post('/new', async (request, reply) => {
    const frame = frameOf(request)
    const senders = await listSenders(db, askerOf(request))
    const read = readForm(request.body, newArticle)
    const again = (errors: FieldErrors, typed: Typed) => {
      const shown = { frame, senders, errors, typed, token: randomUUID() }
      return page(reply, <NewArticlePage {...shown} />, 422)
    }
    if (!read.ok) return again(wordFaults(read.faults, frame.lang), read.typed)
    const { token, spot, title, body } = read.values
    const sender = senders.find((one) => senderKey(one) === read.values.sender)
    if (sender === undefined) return again(wordFaults({ sender: 'notAChoice' }, frame.lang), read.typed)
    if (sender.isNational && spot.startsWith('region/')) return again({ spot: text[frame.lang].regionOnly }, read.typed)
    const begun = { token, sender, spot, title, body, actor: actorOf(request) }
    return reply.redirect(await attempt(db, (tx) => beginArticleOnce(tx, begun)), 303)
  })
}

const newArticle = {
  token: field.token(),
  sender: field.text(40),
  spot: field.choice(spots),
  title: field.text(120),
  body: field.text(mostLetters),
}
