import type { Typed } from '#design'

/** What came in with a form, field by field, lists kept; nothing when it is no form. */
export function typedIn(body: unknown): Typed {
  return typeof body === 'object' && body !== null ? { ...body } : {}
}
