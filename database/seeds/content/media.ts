import type { Block } from '#journeys'
import { film, podcast } from '../media/scripts.ts'

/** A file of the demo's content: under `database/seeds/media`, and what its row says of it. */
export interface MediaFile {
  readonly key: string
  readonly kind: 'image' | 'film' | 'audio' | 'captions'
  readonly file: string
  readonly name: string
  readonly mediaType: string
  readonly seconds: number | null
}

const keyOf = (number: number) => `00000000-0000-4000-8000-00000000000${number}`
export const filmSeconds = 56
export const podcastSeconds = 74

/** The demo's media, by the keys that its content knows. */
export const media = {
  film: {
    ...{ key: keyOf(1), kind: 'film', file: `${film.name}.mp4`, name: film.title },
    ...{ mediaType: 'video/mp4', seconds: filmSeconds },
  },
  filmCaptions: {
    ...{ key: keyOf(2), kind: 'captions', file: `${film.name}.vtt`, name: `${film.title}, undertexter` },
    ...{ mediaType: 'text/vtt', seconds: null },
  },
  podcast: {
    ...{ key: keyOf(3), kind: 'audio', file: `${podcast.name}.m4a`, name: podcast.title },
    ...{ mediaType: 'audio/mp4', seconds: podcastSeconds },
  },
  podcastCaptions: {
    ...{ key: keyOf(4), kind: 'captions', file: `${podcast.name}.vtt`, name: `${podcast.title}, undertexter` },
    ...{ mediaType: 'text/vtt', seconds: null },
  },
  rights: {
    ...{ key: keyOf(5), kind: 'image', file: 'fyra-tankar.png', name: 'Fyra tankar om barnets rättigheter' },
    ...{ mediaType: 'image/png', seconds: null },
  },
} as const satisfies Record<string, MediaFile>

/** What is said in the film, scene by scene. */
export const filmTranscript: Block[] = film.scenes.map(({ say }) => ({ kind: 'paragraph', text: say.join(' ') }))

/** What is seen in it and not said. */
export const filmDescription: Block[] = [{ kind: 'list', points: film.scenes.map(({ seen }) => seen), ordered: true }]

/** What is said in the podcast, turn by turn. */
export const podcastTranscript: Block[] = podcast.turns.map(({ who, say }) => ({
  kind: 'paragraph',
  text: [{ text: `${who}:`, mark: 'strong' }, { text: ` ${say}` }],
}))
