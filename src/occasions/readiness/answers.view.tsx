import { Details } from '#design'
import type { Language } from '#values'
import { text } from './readiness.text.ts'

/** What someone answered in a form that the course leader reads before the day. */
export interface PersonAnswers {
  readonly personId: number
  readonly title: string
  readonly answers: readonly { readonly label: string; readonly answer: string }[]
}

export function Answers({ of, lang }: { of: readonly PersonAnswers[]; lang: Language }) {
  return (
    <>
      {of.map(({ title, answers }) => (
        <Details key={title} summary={text[lang].answers(title)}>
          <dl lang="sv">
            {answers.map(({ label, answer }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{answer}</dd>
              </div>
            ))}
          </dl>
        </Details>
      ))}
    </>
  )
}
