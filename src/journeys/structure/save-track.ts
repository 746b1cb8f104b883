import { type Actor, record } from '#platform'
import type { Tx } from '#platform/db'
import { Missing } from '#values'
import { type MadeTrack, slugOf } from './structure.rules.ts'
import { insertTrack, lockMadeJourney, updateTrack } from './structure.store.ts'

interface TrackToSave {
  readonly journeyId: number
  /** Undefined for a new track. */
  readonly trackId: number | undefined
  readonly fields: { readonly name: string; readonly state: MadeTrack['state'] }
  readonly actor: Actor
}

/** Makes a track, or changes one. Those who travel an undecided one go on; nobody new is enrolled on it. */
export async function saveTrack(tx: Tx, { journeyId, trackId, fields, actor }: TrackToSave): Promise<void> {
  const { tracks } = await lockMadeJourney(tx, journeyId)
  if (trackId !== undefined && !tracks.some(({ id }) => id === trackId)) throw new Missing(`track ${trackId}`)
  const slug = slugOf(
    fields.name,
    tracks.map((each) => each.slug),
  )
  if (trackId !== undefined) await updateTrack(tx, trackId, fields)
  else await insertTrack(tx, { ...fields, journeyId, slug, position: tracks.length + 1, source: 'made here' })
  await record(tx, actor, {
    act: trackId === undefined ? 'track added' : 'track changed',
    subject: { kind: 'journey', id: journeyId },
    detail: { name: fields.name, state: fields.state },
  })
}
