import { makeToken } from '#people'
import { now, record } from '#platform'
import type { Tx } from '#platform/db'
import { followMailChoice } from '#trainers'
import { type Asker, type Day, Missing } from '#values'
import { issueInvitationsLater } from '../invitations/issue-later.ts'
import type { KnownActor } from '../ports.ts'
import { listComingOccasions } from './coming.store.ts'
import { type FeedKind, type FeedRefusal, whyNotFeed } from './feed.rules.ts'
import { getMailChoice, insertChoice, insertFeed, lockFeeds, updateFeedEnded } from './feed.store.ts'

interface NewLink {
  readonly asker: Asker
  readonly kind: FeedKind
  readonly name: string
  readonly actor: KnownActor
}

/** Makes a link for a calendar. The token is told once; only its hash is kept. */
export async function makeFeed(
  tx: Tx,
  { asker, kind, name, actor }: NewLink,
): Promise<{ readonly token: string } | FeedRefusal> {
  const { personId } = asker
  const feeds = await lockFeeds(tx, personId)
  const refusal = whyNotFeed(asker, { kind, feeds: feeds.length })
  if (refusal) return refusal
  return { token: await insertLink(tx, { personId, kind, name, actor }) }
}

interface Own {
  readonly feedId: number
  readonly actor: KnownActor
}

/** Ends one of one's own links. */
export async function endFeed(tx: Tx, { feedId, actor }: Own): Promise<void> {
  const feed = await ownFeed(tx, { feedId, actor })
  await updateFeedEnded(tx, feedId, now())
  await record(tx, actor, {
    act: 'calendar link ended',
    subject: { kind: 'person', id: actor.personId },
    detail: { feed: feedId, kind: feed.kind },
  })
}

/** Ends a link and makes another in its stead, for one that has come astray. */
export async function renewFeed(
  tx: Tx,
  { feedId, asker, actor }: Own & { readonly asker: Asker },
): Promise<{ readonly token: string } | FeedRefusal> {
  const { kind, name } = await ownFeed(tx, { feedId, actor })
  const refusal = whyNotFeed(asker, { kind, feeds: 0 })
  if (refusal) return refusal
  await endFeed(tx, { feedId, actor })
  return { token: await insertLink(tx, { personId: actor.personId, kind, name, actor }) }
}

async function ownFeed(tx: Tx, { feedId, actor }: Own) {
  const feed = (await lockFeeds(tx, actor.personId)).find((one) => one.feedId === feedId)
  if (feed === undefined) throw new Missing('feed')
  return feed
}

async function insertLink(
  tx: Tx,
  { personId, kind, name, actor }: Omit<NewLink, 'asker'> & { readonly personId: number },
): Promise<string> {
  const { token, tokenHash } = makeToken()
  await insertFeed(tx, { personId, kind, name, tokenHash, madeAt: now() })
  await record(tx, actor, {
    act: 'calendar link made',
    subject: { kind: 'person', id: personId },
    detail: { kind },
  })
  return token
}

interface Choosing {
  readonly byMail: boolean
  readonly actor: KnownActor
  readonly today: Day
  /** The address that all mail comes from. */
  readonly from: string
}

/** Says whether one wants invitations by mail; what lies ahead is sent or taken back accordingly. */
export async function chooseMail(tx: Tx, { byMail, actor, today, from }: Choosing): Promise<void> {
  const { personId } = actor
  if ((await getMailChoice(tx, personId)) === byMail) return
  await insertChoice(tx, { personId, byMail, chosenAt: now() })
  await record(tx, actor, {
    act: 'invitations by mail chosen',
    subject: { kind: 'person', id: personId },
    detail: { byMail },
  })
  for (const occasionId of await listComingOccasions(tx, personId, today)) await issueInvitationsLater(tx, occasionId)
  await followMailChoice(tx, personId, { from, today })
}
