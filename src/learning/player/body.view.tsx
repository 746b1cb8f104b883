import { Card, Prose, Section } from '#design'
import type { Block, ItemBody } from '#journeys'
import type { Language } from '#values'
import { text } from './player.text.ts'

/** What is written, block by block. The content is Swedish, whatever language the page is in. */
export function Blocks({ blocks }: { blocks: readonly Block[] }) {
  if (blocks.length === 0) return null
  return (
    <div lang="sv">
      <Prose>
        {blocks.map((block, index) => (
          <OneBlock key={index} block={block} />
        ))}
      </Prose>
    </div>
  )
}

function OneBlock({ block }: { block: Block }) {
  switch (block.kind) {
    case 'heading':
      return <h2>{block.text}</h2>
    case 'paragraph':
      return <p>{block.text}</p>
    case 'list':
      return (
        <ul>
          {block.points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      )
    case 'fact':
      return (
        <Card title={block.title} level={2}>
          <p>{block.text}</p>
        </Card>
      )
  }
}

/** The part of an item that is read, whatever is then done with it. */
export function ReadingBody({ body, lang }: { body: ItemBody; lang: Language }) {
  const say = text[lang]
  switch (body.format) {
    case 'page':
    case 'document':
      return <Blocks blocks={body.blocks} />
    case 'film':
    case 'podcast':
      return (
        <Section title={say.transcript}>
          <Blocks blocks={body.transcript} />
        </Section>
      )
    case 'link':
      return (
        <>
          <Blocks blocks={body.intro} />
          <p>
            <a href={body.href} rel="noopener noreferrer">
              <span lang="sv">{body.label}</span> ({new URL(body.href).host})
            </a>
          </p>
          <p>{say.linkNote}</p>
        </>
      )
    case 'quiz':
    case 'reflection':
    case 'checklist':
      return <Blocks blocks={body.intro} />
  }
}
