import type { ComponentChildren } from 'preact'
import type { LineColour } from './colour.ts'
import { Mark, type MarkKind } from './mark.tsx'

interface StatusProps {
  kind: Exclude<MarkKind, 'info'>
  children: ComponentChildren
}

/** Where something stands: a mark and a word, "✓ Klart", "Väntar på svar". */
export function Status({ kind, children }: StatusProps) {
  return (
    <span class={`status status-${kind}`}>
      <Mark kind={kind} />
      <span>{children}</span>
    </span>
  )
}

interface TagProps {
  line?: LineColour | undefined
  children: ComponentChildren
}

/** A quiet label: a form ("digitalt"), a step ("Ny"). With a line it takes the line's tint. */
export function Tag({ line, children }: TagProps) {
  return <span class={line ? `tag line-${line}` : 'tag'}>{children}</span>
}
