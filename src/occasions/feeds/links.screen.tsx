import { randomUUID } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { type FieldErrors, formatDate, formatTime, type Typed } from '#design'
import { siteAddress } from '#people'
import { dayAt, timeAt, today } from '#platform'
import { attempt, type Tx } from '#platform/db'
import {
  askerOf,
  field,
  frameOf,
  type House,
  page,
  readForm,
  redirectWith,
  type Screen,
  wordFaults,
} from '#platform/web'
import { isRefusal, type Language, Missing, parseId } from '#values'
import { knownActorOf } from '../occasion/known-actor.screen.ts'
import { postOnce } from '../occasion/post-once.ts'
import { type Feed, type FeedKind, type FeedRefusal, feedKinds, feedKindsFor, mostFeeds } from './feed.rules.ts'
import { getMailChoice, listFeeds } from './feed.store.ts'
import { chooseMail, endFeed, makeFeed, renewFeed } from './keep-feeds.ts'
import { text } from './links.text.ts'
import { LinksPage, MadePage, type ShownFeed } from './links.view.tsx'

interface Params {
  Params: { feedId: string }
}

const fields = { kind: field.choice(feedKinds), name: field.text(60), token: field.token() }

/** One's own calendar: invitations by mail or not, and links that are made, renewed and ended. */
export const linksScreen: Screen = (area, house) => {
  const { db, config } = house

  area.get('/', (request, reply) => show(house, { request, reply }))

  area.post('/', async (request, reply) => {
    const { lang } = frameOf(request)
    const read = readForm(request.body, fields)
    if (!read.ok) return show(house, { request, reply, errors: wordFaults(read.faults, lang), typed: read.typed })
    const { token, ...link } = read.values
    const asked = { asker: askerOf(request), actor: knownActorOf(request), ...link }
    const make = (tx: Tx) => makeFeed(tx, asked)
    return answer(house, { request, reply, token, ...link, make, typed: read.typed })
  })

  area.post<Params>('/:feedId/renewal', async (request, reply) => {
    const actor = knownActorOf(request)
    const feedId = feedIdOf(request.params.feedId)
    const read = readForm(request.body, { token: field.token() })
    const feed = (await listFeeds(db, actor.personId)).find((one) => one.feedId === feedId)
    // Posted again, or ended in another window: the list says how it is.
    if (!read.ok || feed === undefined) return redirectWith(reply, '/calendar-links', { ...again(request), config })
    const make = (tx: Tx) => renewFeed(tx, { feedId, actor, asker: askerOf(request) })
    return answer(house, { request, reply, ...read.values, kind: feed.kind, name: feed.name, make })
  })

  area.post<Params>('/:feedId/end', async (request, reply) => {
    const asked = { feedId: feedIdOf(request.params.feedId), actor: knownActorOf(request) }
    await attempt(db, (tx) => endFeed(tx, asked))
    return redirectWith(reply, '/calendar-links', { notice: text[frameOf(request).lang].ended, config })
  })

  area.post('/mail', async (request, reply) => {
    const read = readForm(request.body, { byMail: field.choice(['yes', 'no']) })
    if (!read.ok) return show(house, { request, reply, errors: wordFaults(read.faults, frameOf(request).lang) })
    const byMail = read.values.byMail === 'yes'
    await attempt(db, (tx) =>
      chooseMail(tx, { byMail, actor: knownActorOf(request), today: today(), from: config.mailFrom }),
    )
    const say = text[frameOf(request).lang]
    return redirectWith(reply, '/calendar-links', { notice: byMail ? say.started : say.stopped, config })
  })
}

interface Making {
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  readonly token: string
  readonly kind: FeedKind
  readonly name: string
  readonly make: (tx: Tx) => Promise<{ readonly token: string } | FeedRefusal>
  readonly typed?: Typed
}

/** The new link, the one time it is shown; or why there is none. */
async function answer(house: House, { request, reply, make, ...asked }: Making): Promise<FastifyReply> {
  const { db, config } = house
  const frame = frameOf(request)
  const { personId } = askerOf(request)
  let link: string | undefined
  const outcome = await attempt(db, (tx) =>
    postOnce<FeedRefusal>(tx, {
      token: asked.token,
      personId,
      async act() {
        const made = await make(tx)
        if (isRefusal(made)) return made
        link = made.token
        return { href: '/calendar-links' }
      },
    }),
  )
  if (isRefusal(outcome)) {
    const errors = wordFeedRefusal(outcome, frame.lang)
    return show(house, { request, reply, errors, status: 409, ...(asked.typed && { typed: asked.typed }) })
  }
  if (link === undefined) return redirectWith(reply, outcome.href, { ...again(request), config })
  const url = `${siteAddress(config, request)}/calendar/${link}.ics`
  return page(reply, <MadePage frame={frame} kind={asked.kind} name={asked.name} url={url} />)
}

function again(request: FastifyRequest) {
  return { notice: text[frameOf(request).lang].already, outcome: { refused: 'already' } }
}

function feedIdOf(asked: string): number {
  const feedId = parseId(asked)
  if (feedId === undefined) throw new Missing('feed')
  return feedId
}

interface Shown {
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  readonly errors?: FieldErrors
  readonly typed?: Typed
  readonly status?: number
}

async function show({ db }: House, { request, reply, errors, typed, status }: Shown): Promise<FastifyReply> {
  const asker = askerOf(request)
  const frame = frameOf(request)
  const [feeds, byMail] = [await listFeeds(db, asker.personId), await getMailChoice(db, asker.personId)]
  const shown = {
    feeds: feeds.map((feed) => shownFeed(feed, frame.lang)),
    kinds: feedKindsFor(asker),
    getsMail: byMail,
    token: randomUUID(),
  }
  const code = status ?? (errors === undefined ? 200 : 422)
  return page(reply, <LinksPage frame={frame} {...shown} errors={errors} typed={typed} />, code)
}

function shownFeed({ feedId, kind, name, madeAt, fetchedAt }: Feed, lang: Language): ShownFeed {
  const moment = (at: Date) => `${formatDate(dayAt(at), lang)} ${formatTime(timeAt(at), undefined, lang)}`
  return {
    feedId,
    kind,
    name,
    made: formatDate(dayAt(madeAt), lang),
    fetched: fetchedAt ? moment(fetchedAt) : undefined,
  }
}

function wordFeedRefusal(refusal: FeedRefusal, lang: Language): FieldErrors {
  const say = text[lang]
  switch (refusal.refused) {
    case 'too-many-feeds':
      return { '': say.tooMany(mostFeeds) }
    case 'not-for-you':
      return { kind: say.notForYou }
  }
}
