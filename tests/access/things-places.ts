import { realNow, today } from '#platform'
import { addDays } from '#values'
import type { World } from '../world.ts'
import type { Place } from './ground.ts'
import type { Travelled } from './things-journeys.ts'
import type { People } from './things-people.ts'

/** What is told at the places, whom to call, and what the trainers say. */
export interface Told {
  readonly regionSlug: string
  /** A region's: on its page, a draft for Stationen, at Stationen and on Plattformen. */
  readonly noticeId: number
  readonly draftId: number
  readonly stationArticleId: number
  readonly platformArticleId: number
  /** The nation's at Stationen, for the journey travelled. */
  readonly nationalArticleId: number
  readonly contactId: number
  /** By the course leader. */
  readonly postId: number
}

interface Given {
  readonly place: Place
  readonly people: People
  readonly travelled: Travelled
}

export async function makeTold({ db }: World, { place, people, travelled }: Given): Promise<Told> {
  const { regionId, countryId } = place
  const regionSlug = `region-${regionId}`
  await db.updateTable('organisation').set({ slug: regionSlug }).where('id', '=', regionId).execute()
  const article = async (given: {
    place: 'region' | 'station' | 'trainer-platform'
    organisationId?: number
    journeyId?: number
    isDraft?: true
  }): Promise<number> => {
    const { id } = await db
      .insertInto('article')
      .values({
        ...{ organisationId: given.organisationId ?? regionId, journeyId: given.journeyId ?? null },
        ...{ place: given.place, topic: 'news' as const, begunBy: people.colleagueId, begunAt: realNow() },
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    const text = { title: 'Nytt', body: 'Läs mer.', writtenBy: people.colleagueId, writtenAt: realNow() }
    await db
      .insertInto('articleVersion')
      .values({ ...text, articleId: id, number: 1 })
      .execute()
    if (given.isDraft) return id
    const shown = { articleId: id, versionNumber: 1, shownFrom: addDays(today(), -10), shownUntil: null }
    await db
      .insertInto('articleShowing')
      .values({ ...shown, decidedBy: people.colleagueId, decidedAt: realNow() })
      .execute()
    return id
  }
  const contact = { regionId, name: 'Kontakt', task: 'Platser', phone: '070-174 06 05', email: '' }
  const { id: contactId } = await db
    .insertInto('contactPerson')
    .values({ ...contact, addedBy: people.colleagueId, addedAt: realNow() })
    .returning('id')
    .executeTakeFirstOrThrow()
  const { id: postId } = await db
    .insertInto('teamPost')
    .values({
      ...{ regionId, journeyId: travelled.journeyId, courseId: null, replyToId: null, body: 'Hur gick det?' },
      ...{ writtenBy: people.leaderId, writtenAt: realNow() },
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return {
    ...{ regionSlug, contactId, postId },
    noticeId: await article({ place: 'region' }),
    draftId: await article({ place: 'station', isDraft: true }),
    stationArticleId: await article({ place: 'station' }),
    platformArticleId: await article({ place: 'trainer-platform' }),
    nationalArticleId: await article({
      ...{ place: 'station', organisationId: countryId, journeyId: travelled.journeyId },
    }),
  }
}
