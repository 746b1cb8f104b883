import { createHash } from 'node:crypto'
import type { FastifyReply } from 'fastify'
import { hashToken, siteAddress } from '#people'
import { now } from '#platform'
import { frameOf, type Screen } from '#platform/web'
import { isFeedToken } from './feed.rules.ts'
import { findFeed, updateFetched } from './feed.store.ts'
import { emptyCalendar, readFeed } from './read-feed.screen.ts'

/** Whole municipalities fetch from behind one address, so this only stops whoever would try at random. */
const often = { config: { rateLimit: { max: 600, timeWindow: '1 minute' } } }

/**
 * What calendar programs fetch. The link is the key: 256 random bits of which the database has the hash, and no log has any.
 * What it may show is asked again each time.
 */
export const feedScreen: Screen = (area, { db, config }) => {
  area.get<{ Params: { token: string } }>('/:token.ics', often, async (request, reply) => {
    const { token } = request.params
    const secret = hashToken(token)
    const feed = isFeedToken(token) ? await findFeed(db, secret) : undefined
    if (feed === undefined) return calendar(reply, emptyCalendar(frameOf(request).lang), 404)
    const text = feed.hasEnded ? undefined : await readFeed(db, feed, { site: siteAddress(config, request), secret })
    if (text === undefined) return calendar(reply, emptyCalendar(frameOf(request).lang), 410)

    const contentHash = createHash('sha256').update(text).digest()
    const isSame = feed.changedAt !== null && feed.contentHash?.equals(contentHash) === true
    const changedAt = isSame && feed.changedAt ? feed.changedAt : now()
    await updateFetched(db, feed.feedId, { fetchedAt: now(), contentHash, changedAt })
    const etag = `"${contentHash.toString('base64url')}"`
    void reply.header('etag', etag).header('last-modified', changedAt.toUTCString())
    return isKnown(request.headers, etag, changedAt) ? reply.code(304).send() : calendar(reply, text, 200)
  })
}

function calendar(reply: FastifyReply, text: string, status: number): FastifyReply {
  return reply.code(status).header('content-type', 'text/calendar; charset=utf-8').send(text)
}

/** Whether whoever asks has this already (RFC 9110 13.2.2): the tag decides where there is one. */
function isKnown(headers: Readonly<Record<string, unknown>>, etag: string, changedAt: Date): boolean {
  const [tags, since] = [headers['if-none-match'], headers['if-modified-since']]
  if (typeof tags === 'string') return tags.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)
  // The header has whole seconds.
  return typeof since === 'string' && Math.floor(changedAt.getTime() / 1000) * 1000 <= Date.parse(since)
}
