import { Details } from '#design'
import type { FormAnswers } from '#learning'
import type { Language } from '#values'
import { text } from './readiness.text.ts'

/** What someone answered in a form that the course leader reads before the day. */
export function Answers({ of, lang }: { of: readonly FormAnswers[]; lang: Language }) {
  return (
    <>
      {of.map(({ itemId, title, lines }) => (
        <Details key={itemId} summary={text[lang].answers(title)}>
          <dl lang="sv">
            {lines.map(({ label, said }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{said}</dd>
              </div>
            ))}
          </dl>
        </Details>
      ))}
    </>
  )
}
