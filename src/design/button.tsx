import type { ComponentChildren } from 'preact'

export type ButtonKind = 'primary' | 'quiet' | 'danger'

interface ButtonProps {
  kind?: ButtonKind | undefined
  name?: string | undefined
  value?: string | undefined
  /** Where this button posts, when not where its form does. */
  formAction?: string | undefined
  /** Said to those who cannot see what the button stands beside: "Avboka tors 12 mars". */
  label?: string | undefined
  children: ComponentChildren
}

/** A button that sends its form. One primary a page. */
export function Button({ kind = 'primary', name, value, formAction, label, children }: ButtonProps) {
  return (
    <button
      type="submit"
      class={`button button-${kind}`}
      name={name}
      value={value}
      formaction={formAction}
      aria-label={label}
    >
      {children}
    </button>
  )
}

interface ButtonLinkProps {
  href: string
  kind?: ButtonKind | undefined
  /** Said to those who cannot see what the link stands beside. */
  label?: string | undefined
  children: ComponentChildren
}

/** A link that is the next thing to do. */
export function ButtonLink({ href, kind = 'primary', label, children }: ButtonLinkProps) {
  return (
    <a class={`button button-${kind}`} href={href} aria-label={label}>
      {children}
    </a>
  )
}

interface PostButtonProps {
  action: string
  kind?: ButtonKind | undefined
  label?: string | undefined
  fields?: Readonly<Record<string, string | number>> | undefined
  children: ComponentChildren
}

/** A whole form that is one button: an act without questions. */
export function PostButton({ action, kind = 'quiet', label, fields = {}, children }: PostButtonProps) {
  return (
    <form class="post-button" method="post" action={action}>
      {Object.entries(fields).map(([name, value]) => (
        <input type="hidden" key={name} name={name} value={value} />
      ))}
      <Button kind={kind} label={label}>
        {children}
      </Button>
    </form>
  )
}

/** Buttons and links in a row, the first the main one. */
export function Actions({ children }: { children: ComponentChildren }) {
  return <div class="actions">{children}</div>
}
