/** One control of a form, as far as a post goes. */
export interface Control {
  readonly name: string
  readonly type: string
  /** What it holds, or would send when it is chosen. */
  readonly value: string
  /** Ticked, chosen, or no matter of choice. */
  readonly isSent: boolean
  /** Of a file: the endings it may have. */
  readonly accept?: string
}

export interface FoundForm {
  readonly method: 'GET' | 'POST'
  readonly action: string
  /** Sent in parts, with files in them. */
  readonly hasFiles?: boolean
  readonly controls: readonly Control[]
}

/** Enough of HTML to read the pages that we ourselves write. */
export function readForms(html: string): FoundForm[] {
  return [...html.matchAll(/<form\b((?:"[^"]*"|[^>"])*)>([\s\S]*?)<\/form>/g)].map(([, tag = '', inside = '']) => ({
    method: attribute(tag, 'method')?.toLowerCase() === 'post' ? 'POST' : 'GET',
    action: attribute(tag, 'action') ?? '',
    hasFiles: attribute(tag, 'enctype') === 'multipart/form-data',
    controls: readControls(inside),
  }))
}

export function readLinks(html: string): string[] {
  return [...html.matchAll(/<a\b((?:"[^"]*"|[^>"])*)>/g)].flatMap(([, tag = '']) => attribute(tag, 'href') ?? [])
}

/** The language of the page and its heading, or what is missing of them. */
export function headOf(html: string): { lang: string; heading: string } {
  const heading = /<h1\b[^>]*>([\s\S]*?)<\/h1>/.exec(html)?.[1] ?? ''
  return { lang: attribute(/<html\b([^>]*)>/.exec(html)?.[1] ?? '', 'lang') ?? '', heading: heading.trim() }
}

function readControls(html: string): Control[] {
  const fields = /<(input|button|select|textarea)\b((?:"[^"]*"|[^>"])*)>(?:([\s\S]*?)<\/(?:button|select|textarea)>)?/g
  return [...html.replace(/(<input\b(?:"[^"]*"|[^>"])*)>/g, '$1></button>').matchAll(fields)].flatMap(
    ([, element = '', tag = '', inside = '']) => {
      const name = attribute(tag, 'name')
      if (name === undefined || / disabled/.test(tag)) return []
      if (element === 'select') return readSelect(name, inside)
      const type = element === 'input' ? (attribute(tag, 'type') ?? 'text') : element
      const value = element === 'textarea' ? resolved(inside.replace(/^\n/, '')) : attribute(tag, 'value')
      const isChoice = type === 'radio' || type === 'checkbox'
      const isSent = isChoice ? / checked/.test(tag) : type !== 'button'
      const accept = attribute(tag, 'accept')
      return [{ name, type, value: value ?? (isChoice ? 'on' : ''), isSent, ...(accept && { accept }) }]
    },
  )
}

function readSelect(name: string, html: string): Control[] {
  const options = [...html.matchAll(/<option\b((?:"[^"]*"|[^>"])*)>/g)].map(([, tag = '']) => ({
    value: attribute(tag, 'value') ?? '',
    isSent: / selected/.test(tag),
  }))
  const hasChosen = options.some(({ isSent }) => isSent)
  return options.map(({ value, isSent }, index) => ({
    ...{ name, type: 'select', value },
    isSent: hasChosen ? isSent : index === 0,
  }))
}

function attribute(tag: string, name: string): string | undefined {
  const value = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]
  return value === undefined ? undefined : resolved(value)
}

function resolved(text: string): string {
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
}
