export type CaptionsWord =
  | 'signature'
  | 'blankAfterStart'
  | 'comment'
  | 'style'
  | 'name'
  | 'blankBefore'
  | 'time'
  | 'order'
  | 'end'
  | 'after'
  | 'setting'
  | 'tag'
  | 'sign'
  | 'other'

/** What the parser says, by how it says it; the first that fits. */
const said: readonly [RegExp, CaptionsWord][] = [
  [/signature\. /, 'signature'],
  [/after the signature/, 'blankAfterStart'],
  [/in a comment|in a style block/, 'comment'],
  [/^Style blocks/, 'style'],
  [/^Cue identifier/, 'name'],
  [/^Blank line/, 'blankBefore'],
  [/^Start timestamp/, 'order'],
  [/^End timestamp is/, 'end'],
  [/trailing characters/, 'after'],
  [/position|alignment|^Size|setting|direction/i, 'setting'],
  [/escape/, 'sign'],
  [/\btags?\b|<v>|between start|previous timestamp|chapter/, 'tag'],
  [/timestamp|two digits|three digits|seconds|minutes|separator/i, 'time'],
]

/** What is wrong and where. Faults in the text of a cue are told by the parser on the line after its last. */
export function placed({ line, message }: { line: number; message: string }): { line: number; word: CaptionsWord } {
  const word = said.find(([pattern]) => pattern.test(message))?.[1] ?? 'other'
  return { line: word === 'tag' || word === 'sign' ? line - 1 : line, word }
}
