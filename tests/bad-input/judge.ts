import type { Attempt } from './attempts.ts'
import type { Filled } from './fill.ts'
import { neverOnAPage } from './hostile.ts'
import { type Control, type FoundForm, headOf, readForms } from './html.ts'
import type { Answered, Person } from './site.ts'

/** What someone wrote while a colleague wrote the same is refused its place, and kept beside it. */
const keptAside = ['draft_save']

/**
 * What is not as it should be in an answer to a hostile question; nothing, if all is well. `leaves` are the tables that
 * reading the page is meant to write.
 */
export function whatIsWrong(
  attempt: Attempt,
  { lang }: Person,
  { leaves = [], ...answer }: Answered & { readonly leaves?: readonly string[] | undefined },
): string[] {
  const { status, html, headers, logged } = answer
  const expected = attempt.asked.method === 'GET' && status === 200 ? leaves : status === 409 ? keptAside : []
  const changed = answer.changed.filter((table) => !expected.includes(table))
  if (status >= 500) return [`is answered ${status}: ${logged}`]
  const isPage = String(headers['content-type']).startsWith('text/html')
  // A program that fetches a calendar is refused with an empty one.
  if (status >= 400 && String(headers['content-type']).startsWith('text/calendar'))
    return changed.length > 0 ? [`is refused with ${status}, and has changed ${changed.join(', ')}`] : []
  return [
    ...(status >= 300 && status < 400 ? [] : whatIsWrongOnPage({ status, html, isPage, lang })),
    ...(status >= 400 && changed.length > 0
      ? [`is refused with ${status}, and has changed ${changed.join(', ')}`]
      : []),
    ...(attempt.asked.method === 'GET' && changed.length > 0 ? [`is read, and has changed ${changed.join(', ')}`] : []),
    ...(status === 422 ? whatIsLost(attempt, html) : []),
  ]
}

function whatIsWrongOnPage(page: { status: number; html: string; isPage: boolean; lang: string }): string[] {
  const { status, html, isPage, lang } = page
  // A file may be answered with, but never a refusal.
  if (!isPage) return status === 200 ? [] : [`is refused with ${status}, and without a page`]
  const head = headOf(html)
  return [
    ...(head.heading === '' ? [`is answered ${status} by a page without a heading`] : []),
    ...(head.lang === lang ? [] : [`is answered ${status} in ${head.lang}, to a reader of ${lang}`]),
    ...neverOnAPage.filter((markup) => html.includes(markup)).map((markup) => `shows ${markup} as it was typed`),
  ]
}

const typedInto = new Set(['text', 'email', 'url', 'search', 'tel', 'date', 'time', 'textarea', 'number'])

/** What stood in the fields and is not there when the form comes again. What was typed as a secret is never shown again. */
function whatIsLost({ asked, filled, tampered }: Attempt, html: string): string[] {
  if (filled === undefined || filled.length === 0) return []
  const forms = readForms(html).filter(({ action }) => action === asked.url)
  if (forms.length === 0) return ['is refused with 422, and the form is gone']
  // What is to be chosen or tried first is asked at the same address: what was typed is in one of the forms.
  const [least = []] = forms
    .map((form) => lostFrom(form, { filled, tampered }))
    .toSorted((one, other) => one.length - other.length)
  return least
}

function lostFrom(
  { controls }: FoundForm,
  { filled, tampered }: { readonly filled: Filled; readonly tampered: string | undefined },
): string[] {
  const names = [...new Set(controls.map(({ name }) => name))]
  return names.flatMap((name) => {
    const own = controls.filter((control) => control.name === name)
    const values = filled.filter((pair) => pair[0] === name).map(([, value]) => decoded(value))
    if (values.length === 0 || values.some((value) => value === undefined)) return []
    // A sheet that came in counts, and its rows stand where others were typed.
    if (name === 'rows' && tampered === 'file') return []
    const isLost = typedInto.has(own[0]?.type ?? '')
      ? isTextLost(own, values)
      : isChoiceLost(own, values, name === tampered)
    return isLost ? [`loses ${name}`] : []
  })
}

function isTextLost(own: readonly Control[], [typed]: readonly (string | undefined)[]): boolean {
  const folded = (text = '') => text.replace(/\r\n/g, '\n')
  return folded(own[0]?.value) !== folded(typed)
}

function isChoiceLost(own: readonly Control[], values: readonly (string | undefined)[], isTampered: boolean): boolean {
  if (isTampered || !['select', 'radio', 'checkbox'].includes(own[0]?.type ?? '')) return false
  return values.some((value) => own.some((control) => control.value === value && !control.isSent))
}

/** Undefined where it was no text that a page could show again. */
function decoded(value: string): string | undefined {
  try {
    const text = decodeURIComponent(value)
    return text.includes('\0') ? undefined : text
  } catch {
    return undefined
  }
}
