import assert from 'node:assert/strict'
import type { Answer, Form, Visitor } from '../world/visitor.ts'
import { fillIn } from './fill.ts'
import { readForms } from './html.ts'

/** A form as it stands on a page in someone's browser, filled in in good faith; it can be sent as often as one likes. */
export interface PageForm {
  readonly fields: Form
  /** Sends it with some fields typed over; nothing typed leaves the field out. */
  send(typed?: Readonly<Record<string, string | number | readonly string[] | undefined>>): Promise<Answer>
}

/** Opens a page and finds its form that is sent there; the page itself, unless told otherwise. */
export async function openForm(visitor: Visitor, url: string, action = url): Promise<PageForm> {
  const { html, status } = await visitor.get(url)
  const found = readForms(html).find((form) => form.method === 'POST' && form.action === action)
  assert.ok(found, `${url} was answered ${status}, and has no form for ${action}`)
  const fields: Record<string, string[]> = {}
  for (const [name, value] of fillIn(found)) fields[name] = [...(fields[name] ?? []), decodeURIComponent(value)]
  return {
    fields,
    send(typed = {}) {
      const sent = Object.entries({ ...fields, ...typed }).flatMap(([name, value]) =>
        value === undefined ? [] : [[name, value] as const],
      )
      return visitor.post(action, Object.fromEntries(sent))
    },
  }
}

/** The form that plans the first course a planner may plan. */
export async function openPlan(planner: Visitor): Promise<PageForm> {
  const { html } = await planner.get('/occasions/new')
  const [, course = ''] = /href="(\/occasions\/new\?course=\d+[^"]*)"/.exec(html.replaceAll('&amp;', '&')) ?? []
  return openForm(planner, course, '/occasions/new')
}
