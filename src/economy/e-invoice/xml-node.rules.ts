/** An element of XML: either text or elements, never nothing. */
export interface XmlNode {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly content: string | readonly XmlNode[]
}

/** What is to stand there, or nothing: what is empty is left out, as no element of an e-invoice may be (PEPPOL-EN16931-R008). */
export type Maybe = XmlNode | undefined

/** Signs that XML 1.0 has no place for. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

export function leaf(name: string, text: string, attributes: Readonly<Record<string, string>> = {}): Maybe {
  const said = text.replace(forbidden, '').trim()
  return said === '' ? undefined : { name, attributes, content: said }
}

export function branch(name: string, ...children: readonly Maybe[]): Maybe {
  const kept = children.filter((child) => child !== undefined)
  return kept.length === 0 ? undefined : { name, attributes: {}, content: kept }
}
