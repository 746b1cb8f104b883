import { Prose } from '#design'
import { type Piece, readText, type TextBlock } from './article-text.rules.ts'

interface ArticleTextProps {
  text: string
  /** 3 where the text stands under a heading of a section. */
  level?: 2 | 3 | undefined
}

/** A text that someone wrote, with its headings, lists and links. It is Swedish whatever the page speaks. */
export function ArticleText({ text, level = 2 }: ArticleTextProps) {
  return (
    <div lang="sv">
      <Prose>
        {readText(text).map((block, index) => (
          <Block key={index} block={block} level={level} />
        ))}
      </Prose>
    </div>
  )
}

function Block({ block, level }: { block: TextBlock; level: 2 | 3 }) {
  if (block.kind === 'heading') {
    const Heading = level === 2 ? 'h2' : 'h3'
    return <Heading>{block.text}</Heading>
  }
  const { kind, lines } = block
  if (kind === 'paragraph')
    return (
      <p>
        {lines.map((line, index) => (
          <>
            {index > 0 && <br />}
            <Words line={line} />
          </>
        ))}
      </p>
    )
  const List = kind === 'numbered' ? 'ol' : 'ul'
  return (
    <List class={kind === 'boxes' ? 'boxes' : undefined}>
      {lines.map((line, index) => (
        <li key={index}>
          <Words line={line} />
        </li>
      ))}
    </List>
  )
}

function Words({ line }: { line: readonly Piece[] }) {
  return <>{line.map((piece) => (typeof piece === 'string' ? piece : <a href={piece.href}>{piece.text}</a>))}</>
}
