import type { FastifyInstance } from 'fastify'
import { formatDay, formatTime } from '#design'
import { dayAt, timeAt } from '#platform'
import type { Db } from '#platform/db'
import { frameOf, type House, page } from '#platform/web'
import { type Language, Missing, parseId } from '#values'
import { type Letter, type WholeLetter, withoutOneTimeLinks } from './letter.rules.ts'
import { getLetter, listLetters } from './letter.store.ts'
import { text } from './outbox.text.ts'
import { LetterPage, OutboxPage } from './outbox.view.tsx'

const perPage = 50

export function outboxScreen(area: FastifyInstance, { db, config }: House): void {
  const isMailSent = config.smtpUrl !== undefined

  area.get<{ Querystring: { before?: string } }>('/', async (request, reply) => {
    const frame = frameOf(request)
    const before = parseId(request.query.before)
    const found = await listLetters(db, { before, most: perPage + 1 })
    const letters = found.slice(0, perPage)
    return page(
      reply,
      <OutboxPage
        frame={frame}
        letters={letters.map((letter) => dated(letter, frame.lang))}
        isMailSent={isMailSent}
        olderThan={found.length > perPage ? letters.at(-1)?.id : undefined}
        isFirstPage={before === undefined}
      />,
    )
  })

  area.get<{ Params: { letterId: string } }>('/:letterId', async (request, reply) => {
    const frame = frameOf(request)
    const letter = await letterAsked(db, request.params.letterId)
    // Without a server the outbox is how the link reaches its owner; with one, nobody else has business with it.
    const body = isMailSent ? withoutOneTimeLinks(letter.body, text[frame.lang].hidden) : letter.body
    return page(
      reply,
      <LetterPage frame={frame} letter={{ ...dated(letter, frame.lang), body }} isMailSent={isMailSent} />,
    )
  })

  area.get<{ Params: { letterId: string } }>('/:letterId/invite.ics', async (request, reply) => {
    const { calendar, calendarMethod } = await letterAsked(db, request.params.letterId)
    if (calendar === null) throw new Missing('calendar')
    return reply
      .header('content-type', `text/calendar; charset=utf-8; method=${calendarMethod}`)
      .header('content-disposition', 'attachment; filename="invite.ics"')
      .send(calendar)
  })
}

async function letterAsked(db: Db, asked: string): Promise<WholeLetter> {
  const id = parseId(asked)
  if (id === undefined) throw new Missing('letter')
  return getLetter(db, id)
}

function dated<One extends Letter>(letter: One, lang: Language): One & { when: string } {
  const { queuedAt } = letter
  return { ...letter, when: `${formatDay(dayAt(queuedAt), lang)} ${formatTime(timeAt(queuedAt), undefined, lang)}` }
}
