import { Card, Picture, Prose, Table } from '#design'
import type { Block, FileKey, Rich } from './body.rules.ts'

/** Where a file of the content is fetched. */
export type FileHref = (key: FileKey) => string

interface BlocksProps {
  blocks: readonly Block[]
  href: FileHref
  /** The level of the heading that the text stands under: 1 is the page's title. */
  under?: 1 | 2 | undefined
}

/** What is written, block by block. The content is Swedish, whatever language the page is in. */
export function Blocks({ blocks, href, under = 1 }: BlocksProps) {
  if (blocks.length === 0) return null
  return (
    <div lang="sv">
      <Prose>
        {blocks.map((block, index) => (
          <OneBlock key={index} block={block} href={href} under={under} />
        ))}
      </Prose>
    </div>
  )
}

function OneBlock({ block, href, under }: { block: Block; href: FileHref; under: 1 | 2 }) {
  switch (block.kind) {
    case 'heading': {
      const levels = { 1: ['h2', 'h3'], 2: ['h3', 'h4'] } as const
      const Heading = levels[under][block.level === 3 ? 1 : 0]
      return <Heading>{block.text}</Heading>
    }
    case 'paragraph':
      return (
        <p>
          <RichText text={block.text} />
        </p>
      )
    case 'list':
      return <Points {...block} />
    case 'fact':
      return (
        <Card title={block.title} level={under === 1 ? 2 : 3}>
          {block.blocks.map((inner, index) => (
            <OneBlock key={index} block={inner} href={href} under={under} />
          ))}
        </Card>
      )
    case 'image':
      return <Picture src={href(block.file)} alt={block.alt} caption={block.caption} />
    case 'table':
      return <WrittenTable {...block} />
    case 'download':
      return (
        <p>
          <a href={href(block.file)} download>
            {block.label}
            {kindOf(href(block.file)) && ` (${kindOf(href(block.file))})`}
          </a>
        </p>
      )
  }
}

function Points({ points, ordered }: { points: readonly Rich[]; ordered?: true }) {
  const items = points.map((point, index) => (
    <li key={index}>
      <RichText text={point} />
    </li>
  ))
  return ordered ? <ol>{items}</ol> : <ul>{items}</ul>
}

function WrittenTable({ caption, head, rows }: Extract<Block, { kind: 'table' }>) {
  return (
    <Table
      caption={caption}
      wide={head.length > 4}
      columns={head.map((title, index) => ({
        key: String(index),
        head: title,
        cell: ({ row }: { row: readonly Rich[] }) => <RichText text={row[index] ?? ''} />,
      }))}
      rows={rows.map((row, index) => ({ row, index }))}
      rowKey={({ index }) => index}
    />
  )
}

/** Words with their emphasis and links. */
export function RichText({ text }: { text: Rich }) {
  if (typeof text === 'string') return <>{text}</>
  return (
    <>
      {text.map(({ text: words, mark, href }, index) => {
        const said = mark === 'strong' ? <strong>{words}</strong> : mark === 'emphasis' ? <em>{words}</em> : words
        return href === undefined ? (
          <span key={index}>{said}</span>
        ) : (
          <a key={index} href={href} rel="noopener noreferrer">
            {said}
          </a>
        )
      })}
    </>
  )
}

/** PDF, DOCX …: what the address ends with, so that nobody is surprised by what opens. */
export function kindOf(address: string): string {
  return /\.([a-z0-9]{2,5})$/i.exec(address)?.[1]?.toUpperCase() ?? ''
}
