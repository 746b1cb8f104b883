import { Details, Notice, Player, Quiet, Section } from '#design'
import type { Language } from '#values'
import { Blocks, type FileHref, kindOf } from './blocks.view.tsx'
import type { DocumentBody, ItemBody, LinkBody, SpokenBody } from './body.rules.ts'
import { text } from './body.text.ts'

/** Where a film or podcast was left, and where the place is kept from then on. */
export interface Playing {
  readonly seconds: number
  /** POST `seconds`. */
  readonly keepAt: string
  /** The same page, played from the start. */
  readonly restart: string
}

interface ReadingBodyProps {
  body: ItemBody
  /** The item's title, which names its player. */
  title: string
  href: FileHref
  lang: Language
  playing?: Playing | undefined
}

/** The part of an item that is read, seen or heard, whatever is then done with it. */
export function ReadingBody({ body, title, href, lang, playing }: ReadingBodyProps) {
  switch (body.format) {
    case 'page':
      return <Blocks blocks={body.blocks} href={href} />
    case 'document':
      return <Document body={body} href={href} lang={lang} />
    case 'film':
    case 'podcast':
      return <Spoken body={body} title={title} href={href} lang={lang} playing={playing} />
    case 'link':
      return <AuthorityLink body={body} href={href} lang={lang} />
    case 'quiz':
    case 'reflection':
    case 'checklist':
    case 'form':
    case 'package':
      return <Blocks blocks={body.intro} href={href} />
  }
}

function Document({ body, href, lang }: { body: DocumentBody; href: FileHref; lang: Language }) {
  const say = text[lang]
  return (
    <>
      <Blocks blocks={body.blocks} href={href} />
      {body.file !== null && (
        <Section title={say.document}>
          <p>
            <a href={href(body.file)}>{say.openDocument(kindOf(href(body.file)))}</a>
          </p>
          <Quiet>{say.documentNote}</Quiet>
        </Section>
      )}
    </>
  )
}

function AuthorityLink({ body, href, lang }: { body: LinkBody; href: FileHref; lang: Language }) {
  return (
    <>
      <Blocks blocks={body.intro} href={href} />
      <p>
        <a href={body.href} rel="noopener noreferrer">
          <span lang="sv">{body.label}</span> ({new URL(body.href).host})
        </a>
      </p>
      <p>{text[lang].linkNote}</p>
    </>
  )
}

function Spoken({ body, title, href, lang, playing }: Omit<ReadingBodyProps, 'body'> & { body: SpokenBody }) {
  const say = text[lang]
  const { format, media, captions } = body
  const said = <Blocks blocks={body.transcript} href={href} under={2} />
  const from = playing?.seconds ?? 0
  return (
    <>
      {media === null ? (
        <Notice lang={lang}>
          <p>{say.noMedia[format]}</p>
        </Notice>
      ) : (
        <Player
          lang={lang}
          kind={format}
          label={title}
          src={href(media)}
          captions={captions === null ? undefined : href(captions)}
          from={from}
          keepAt={playing?.keepAt}
        />
      )}
      {media !== null && playing && from > 0 && (
        <p>
          {say.continues(formatTimecode(from))} <a href={playing.restart}>{say.fromStart}</a>
        </p>
      )}
      {body.description.length > 0 && (
        <Section title={say.description}>
          <Blocks blocks={body.description} href={href} under={2} />
        </Section>
      )}
      {media === null ? (
        <Section title={say.transcript}>{said}</Section>
      ) : (
        <Details summary={say.readTranscript} open={format === 'podcast'}>
          {said}
        </Details>
      )}
    </>
  )
}

/** Seconds as a player shows them: "12:40", "1:02:05". */
export function formatTimecode(seconds: number): string {
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60), seconds % 60]
  const two = (part: number) => String(part).padStart(2, '0')
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`
}
