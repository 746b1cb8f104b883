import type { ComponentChildren } from 'preact'
import { text } from './design.text.ts'

interface PictureProps {
  src: string
  /** What it says; empty only for a picture that says nothing. */
  alt: string
  caption?: ComponentChildren
}

/** A picture in a text, with the words under it that belong to it. Never fetched lazily: it would be missing on paper. */
export function Picture({ src, alt, caption }: PictureProps) {
  return (
    <figure class="picture">
      <img class="picture-image" src={src} alt={alt} decoding="async" />
      {caption && <figcaption class="picture-caption">{caption}</figcaption>}
    </figure>
  )
}

interface PlayerProps {
  lang: 'sv' | 'en'
  kind: 'film' | 'podcast'
  /** Its name, heard by whoever comes to the controls. */
  label: string
  src: string
  /** WebVTT, in Swedish. */
  captions?: string | undefined
  /** Where it begins, in seconds; nought is from its start. */
  from?: number | undefined
  /** Where the place is posted now and then, so that it is kept from one device to another. */
  keepAt?: string | undefined
}

const speeds = [0.75, 1, 1.25, 1.5, 2]

/** A film or a podcast with the browser's own controls; a script adds speeds in sight and keeps the place. */
export function Player({ lang, kind, label, src, captions, from = 0, keepAt }: PlayerProps) {
  const say = text[lang]
  const address = from > 0 ? `${src}#t=${from}` : src
  const track = captions && <track kind="captions" src={captions} srclang="sv" label={say.captions} default />
  return (
    <div class="player" data-player>
      {kind === 'film' ? (
        // biome-ignore lint/a11y/useMediaCaption: captions are demanded of every film before it is published
        <video
          class="player-film"
          controls
          preload="metadata"
          playsinline
          src={address}
          aria-label={label}
          data-keep={keepAt}
        >
          {track}
        </video>
      ) : (
        // biome-ignore lint/a11y/useMediaCaption: a podcast has its transcript beside it, and captions where there are any
        <audio class="player-sound" controls preload="metadata" src={address} aria-label={label} data-keep={keepAt}>
          {track}
        </audio>
      )}
      <fieldset class="player-speeds" hidden>
        <legend class="player-speed-label">{say.speed}</legend>
        {speeds.map((speed) => (
          <button
            key={speed}
            type="button"
            class="player-speed"
            data-speed={speed}
            aria-pressed={speed === 1 ? 'true' : 'false'}
          >
            {say.speedOf(String(speed).replace('.', lang === 'sv' ? ',' : '.'))}
          </button>
        ))}
      </fieldset>
    </div>
  )
}
