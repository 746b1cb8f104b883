import { Notice } from '#design'
import type { Language } from '#values'
import { placed } from './captions.rules.ts'
import { text } from './captions.text.ts'
import type { CaptionsFault } from './file.rules.ts'

const shown = 20

/** What is wrong in captions, line by line. */
export function CaptionsFaults({ lang, faults }: { lang: Language; faults: readonly CaptionsFault[] }) {
  const say = text[lang]
  return (
    <Notice lang={lang} kind="problem" title={say.title}>
      <ul>
        {faults
          .slice(0, shown)
          .map(placed)
          .map(({ line, word }, index) => (
            <li key={index}>{say.line(line, say[word])}</li>
          ))}
      </ul>
      {faults.length > shown && <p>{say.more(faults.length - shown)}</p>}
      <p>{say.kept}</p>
    </Notice>
  )
}
