import type { Language } from '#values'
import { text } from './archive.text.ts'
import type { ArchiveRefusal } from './archive-refusal.ts'
import type { XmlRefusal } from './read-xml.ts'

/** The reason as a sentence, for whoever made the archive. */
export function wordArchiveRefusal(refusal: ArchiveRefusal | XmlRefusal, lang: Language): string {
  const say = text[lang]
  switch (refusal.refused) {
    case 'archive-broken':
      return say.broken
    case 'archive-overlaps':
      return say.overlaps
    case 'archive-too-many':
      return say.tooMany(String(refusal.most))
    case 'archive-too-large':
      return say.tooLarge((refusal.most / 1_000_000).toFixed(0))
    case 'archive-bomb':
      return say.bomb(refusal.name)
    case 'archive-name':
      return say.name(readable(refusal.name))
    case 'archive-name-twice':
      return say.nameTwice(refusal.name)
    case 'archive-not-a-file':
      return say.notAFile(refusal.name)
    case 'archive-encrypted':
      return say.encrypted(refusal.name)
    case 'archive-within':
      return say.within(refusal.name)
    case 'archive-wrong-type':
      return say.wrongType(refusal.name)
    case 'archive-wrong-content':
      return say.wrongContent(refusal.name)
    case 'xml-broken':
      return say.xmlBroken(refusal.line)
    case 'xml-doctype':
      return say.xmlDoctype
    case 'xml-too-large':
      return say.xmlTooLarge
  }
}

/** A name may be refused for what cannot be seen in it. */
function readable(name: string): string {
  return JSON.stringify(name.replace(/[\p{Cc}\p{Cf}]/gu, '�'))
}
