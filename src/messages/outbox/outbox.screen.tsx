import type { FastifyInstance } from 'fastify'
import { formatDay, formatTime } from '#design'
import { dayAt, timeAt } from '#platform'
import { frameOf, type House, page } from '#platform/web'
import { type Language, Missing, parseId } from '#values'
import { type Letter, withoutOneTimeLinks } from './letter.rules.ts'
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
    const id = parseId(request.params.letterId)
    if (id === undefined) throw new Missing('letter')
    const frame = frameOf(request)
    const letter = await getLetter(db, id)
    // Without a server the outbox is how the link reaches its owner; with one, nobody else has business with it.
    const body = isMailSent ? withoutOneTimeLinks(letter.body, text[frame.lang].hidden) : letter.body
    return page(
      reply,
      <LetterPage
        frame={frame}
        letter={{ ...dated(letter, frame.lang), body, lastError: letter.lastError }}
        isMailSent={isMailSent}
      />,
    )
  })
}

function dated<One extends Letter>(letter: One, lang: Language): One & { when: string } {
  const { queuedAt } = letter
  return { ...letter, when: `${formatDay(dayAt(queuedAt), lang)} ${formatTime(timeAt(queuedAt), undefined, lang)}` }
}
