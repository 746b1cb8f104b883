import type { ComponentChildren } from 'preact'
import { text } from './design.text.ts'
import { Mark } from './mark.tsx'

interface NoticeProps {
  lang: 'sv' | 'en'
  kind?: 'info' | 'done' | 'waiting' | 'problem' | undefined
  title?: string | undefined
  children?: ComponentChildren
}

/** Something the reader must know now. Its kind is said by a sign, by a word for those who hear it, and by colour. */
export function Notice({ lang, kind = 'info', title, children }: NoticeProps) {
  return (
    <div class={`notice notice-${kind}`} role={kind === 'problem' ? 'alert' : 'status'}>
      <Mark kind={kind} />
      <div class="notice-body">
        <span class="unseen">{text[lang][kind]}: </span>
        {title && <p class="notice-title">{title}</p>}
        {children}
      </div>
    </div>
  )
}

interface EmptyProps {
  title: string
  children?: ComponentChildren
  action?: ComponentChildren
}

/** Where nothing is yet: says so, and what to do first. */
export function Empty({ title, children, action }: EmptyProps) {
  return (
    <div class="empty">
      <svg class="empty-line" viewBox="0 0 96 24" width="96" height="24" aria-hidden="true" focusable="false">
        <path class="empty-rail" d="M12 12h72" />
        <circle class="empty-stop" cx="12" cy="12" r="7" />
        <circle class="empty-stop" cx="48" cy="12" r="7" />
        <circle class="empty-stop" cx="84" cy="12" r="7" />
      </svg>
      <p class="empty-title">{title}</p>
      {children && <div class="empty-body">{children}</div>}
      {action && <div class="actions">{action}</div>}
    </div>
  )
}
