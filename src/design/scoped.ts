import type { ComponentChildren } from 'preact'

/** Something that a component tells all inside it, so that nothing has to be passed from hand to hand. */
export interface Scoped<Told> {
  readonly Within: ((props: { told: Told; children?: ComponentChildren }) => ComponentChildren) & {
    enter(props: { told: Told }): () => void
  }
  /** What was told by the nearest around. */
  told(): Told
}

/** Told by nobody, it is `outside`. Views are rendered in one go, so what is told now is told to those inside. */
export function scoped<Told>(outside: Told): Scoped<Told> {
  let current = outside
  const enter = ({ told }: { told: Told }) => {
    const before = current
    current = told
    return () => {
      current = before
    }
  }
  return {
    Within: Object.assign(({ children }: { children?: ComponentChildren }) => children, { enter }),
    told: () => current,
  }
}
