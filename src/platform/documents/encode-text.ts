import iconv from 'iconv-lite'

export const encodings = ['utf-8', 'iso-8859-1', 'cp437'] as const
export type Encoding = (typeof encodings)[number]

/** The bytes of a text in an old or new code page; a sign that it lacks becomes a question mark. */
export function encodeText(text: string, encoding: Encoding): Buffer {
  return iconv.encode(text, encoding)
}
