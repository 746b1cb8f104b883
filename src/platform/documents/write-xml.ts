import { create } from 'xmlbuilder2'

/** An element to write, with its prefix as it is to stand. */
export interface XmlToWrite {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly content: string | readonly XmlToWrite[]
}

type Builder = ReturnType<typeof create>

/** XML 1.0 in UTF-8, indented, the same bytes for the same tree. */
export function writeXml(root: XmlToWrite): Buffer {
  const document = create({ version: '1.0', encoding: 'UTF-8' })
  write(document, root)
  return Buffer.from(`${document.end({ prettyPrint: true })}\n`, 'utf8')
}

function write(parent: Builder, { name, attributes, content }: XmlToWrite): void {
  const element = parent.ele(name, attributes)
  if (typeof content === 'string') element.txt(content)
  else for (const child of content) write(element, child)
}
