import { now } from '#platform'
import { askerOf, field, readForm, type Screen } from '#platform/web'
import { Forbidden, Missing, parseId } from '#values'
import { updatePlayed } from './place.store.ts'

// Each player says where it is now and then; a whole office may sit behind one address.
const often = { config: { rateLimit: { max: 600, timeWindow: '1 minute' } } }

/** Keeps how far a film or podcast has been played. Only the player's script asks, so the answer is short. */
export const placeScreen: Screen = (area, { db }) => {
  area.post<{ Params: { courseId: string; itemId: string } }>(
    '/:courseId/items/:itemId/place',
    often,
    async (request, reply) => {
      const [courseId, itemId] = [parseId(request.params.courseId), parseId(request.params.itemId)]
      if (courseId === undefined || itemId === undefined) throw new Missing('an item')
      const read = readForm(request.body, { seconds: field.whole(0, 86_400) })
      if (!read.ok) return reply.code(422).send()
      const { personId } = askerOf(request)
      const isKept = await updatePlayed(db, { personId, courseId, itemId, at: now(), seconds: read.values.seconds })
      if (!isKept) throw new Forbidden('not a film or podcast on the way of whoever asks')
      return reply.code(204).send()
    },
  )
}
