import type { ComponentChildren } from 'preact'
import { Button } from '#design'
import type { Language } from '#values'
import { text } from './editor.text.ts'

interface RowProps {
  /** The list in the form, and the row's place in it. */
  list: string
  at: number
  of: number
  name: string
  lang: Language
  /** Smaller, for a row within a row. */
  inner?: boolean | undefined
  children: ComponentChildren
}

/** One of several rows in a form, with buttons that move it or take it away; they save what is typed, too. */
export function Row({ list, at, of, name, lang, inner, children }: RowProps) {
  const say = text[lang]
  const act = (verb: 'up' | 'down' | 'remove', label: string) => (
    <Button kind="quiet" name="do" value={`${verb}:${list}:${at}`} label={label}>
      {say[verb]}
    </Button>
  )
  return (
    <fieldset class={inner ? 'edit-row edit-row-inner' : 'edit-row'} id={`f-${list}-${at}`}>
      <legend class={inner ? 'label' : 'legend'}>{name}</legend>
      {children}
      <div class="moves">
        {at > 0 && act('up', say.upOf(name))}
        {at < of - 1 && act('down', say.downOf(name))}
        {act('remove', `${say.remove}: ${name}`)}
      </div>
    </fieldset>
  )
}

interface AddRowProps {
  list: string
  /** Of which kinds a new row may be, each with its words. */
  kinds: readonly { readonly kind: string; readonly label: string }[]
  id?: string | undefined
}

/** Buttons that save and come back with one more row. */
export function AddRow({ list, kinds, id }: AddRowProps) {
  return (
    <div class="actions" id={id && `f-${id}`} tabindex={id ? -1 : undefined}>
      {kinds.map(({ kind, label }) => (
        <Button key={kind} kind="quiet" name="do" value={`add:${list}:${kind}`}>
          {label}
        </Button>
      ))}
    </div>
  )
}
