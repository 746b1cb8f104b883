import type { VNode } from 'preact'

/**
 * Makes HTML of a view, in one pass. A view is a function of its props: there is no state, no hook and nothing to wait for,
 * so the general renderer's work for those is left out; that is two thirds of it. Text and values are always escaped, and
 * there is no way around it. What cannot be shown, such as a promise or a function, throws TypeError.
 */
export function renderHtml(view: VNode): string {
  return htmlOf(view)
}

type Props = Readonly<Record<string, unknown>>

interface Element {
  readonly type: string | Component
  readonly props: Props
}

interface Component {
  (props: Props): unknown
  /** Of a component that tells all inside it something: begins that, and answers how to end it. */
  readonly enter?: (props: Props) => () => void
}

function htmlOf(node: unknown): string {
  if (typeof node === 'string') return escaped(node)
  if (node === null || node === undefined || typeof node === 'boolean') return ''
  if (typeof node === 'number' || typeof node === 'bigint') return String(node)
  if (Array.isArray(node)) {
    let html = ''
    for (const one of node) html += htmlOf(one)
    return html
  }
  if (!isElement(node)) throw new TypeError(`a view cannot show ${what(node)}`)
  return typeof node.type === 'string' ? tagOf(node.type, node.props) : madeBy(node.type, node.props)
}

/** Preact's elements say so by a symbol, which nothing that came in as JSON can hold. */
const element: unknown = Symbol.for('pv')

function isElement(node: unknown): node is Element {
  return typeof node === 'object' && node !== null && node.constructor === element
}

function madeBy(component: Component, props: Props): string {
  if (component.enter === undefined) return htmlOf(component(props))
  const leave = component.enter(props)
  try {
    return htmlOf(component(props))
  } finally {
    leave()
  }
}

const empty = new Set('area base br col embed hr img input link meta source track wbr'.split(' '))

function tagOf(tag: string, props: Props): string {
  let html = `<${tag}`
  for (const name in props) if (name !== 'children') html += attribute(name, props[name])
  return empty.has(tag) ? `${html}/>` : `${html}>${htmlOf(props.children)}</${tag}>`
}

/** aria-, data- and these few say "false" in so many words; elsewhere false is no attribute. */
const spelt = /^(aria-|data-|draggable$|spellcheck$)/

function attribute(name: string, value: unknown): string {
  if (typeof value === 'string') return value === '' ? ` ${name}` : ` ${name}="${escaped(value)}"`
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') return ` ${name}="${value}"`
  if (typeof value !== 'boolean') throw new TypeError(`${name} cannot be ${what(value)}`)
  if (spelt.test(name)) return ` ${name}="${value}"`
  return value ? ` ${name}` : ''
}

const mark = /["&<]/
const marks = /["&<]/g
const entities: Readonly<Record<string, string>> = { '"': '&quot;', '&': '&amp;', '<': '&lt;' }

function escaped(text: string): string {
  return mark.test(text) ? text.replace(marks, (one) => entities[one] ?? one) : text
}

function what(value: unknown): string {
  return value instanceof Promise ? 'a promise: views are synchronous' : `a value of type ${typeof value}`
}
