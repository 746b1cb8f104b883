import type { ComponentChildren } from 'preact'
import { text } from './design.text.ts'

/** What every field may be asked. The page's text says what it is; the form knows what was typed and what is wrong. */
export interface FieldProps {
  name: string
  label: string
  /** The label is heard but not seen, in a table whose head already says it. */
  quietLabel?: boolean | undefined
  hint?: ComponentChildren
  error?: string | undefined
  value?: string | number | undefined
  optional?: boolean | undefined
  autocomplete?: string | undefined
  disabled?: boolean | undefined
}

interface FieldFrameProps {
  lang: 'sv' | 'en'
  id: string
  label: string
  quietLabel?: boolean | undefined
  hint?: ComponentChildren
  error?: string | undefined
  optional?: boolean | undefined
  children: ComponentChildren
}

export function Hint({ id, children }: { id: string; children: ComponentChildren }) {
  return (
    <div class="hint" id={`${id}-hint`}>
      {children}
    </div>
  )
}

export function FieldError({ id, lang, message }: { id: string; lang: 'sv' | 'en'; message: string | undefined }) {
  if (!message) return null
  return (
    <p class="field-error" id={`${id}-error`}>
      <svg class="field-error-mark" viewBox="0 0 20 20" width="18" height="18" aria-hidden="true" focusable="false">
        <path class="mark-fill" d="M10 1.2l9 16.6H1z" />
        <path class="mark-cut" d="M10 7.2v5M10 14.6v.6" />
      </svg>
      <span>
        <span class="unseen">{text[lang].error}</span>
        {message}
      </span>
    </p>
  )
}

/** Label, hint, error and the control, in that order. */
export function FieldFrame({ lang, id, label, quietLabel, hint, error, optional, children }: FieldFrameProps) {
  return (
    <div class={error ? 'field field-wrong' : 'field'}>
      <label class={quietLabel ? 'label unseen' : 'label'} for={id}>
        {label}
        {optional && <span class="optional"> {text[lang].optional}</span>}
      </label>
      {hint && <Hint id={id}>{hint}</Hint>}
      <FieldError id={id} lang={lang} message={error} />
      {children}
    </div>
  )
}
