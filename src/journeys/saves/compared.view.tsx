import { Quiet } from '#design'
import type { Language } from '#values'
import type { ComparedField } from './compared.rules.ts'
import { text } from './saves.text.ts'

/** What differs, field by field, with what is only in one of the two marked by more than colour. */
export function ComparedFields({ fields, lang }: { fields: readonly ComparedField[]; lang: Language }) {
  const say = text[lang]
  const differing = fields.filter(({ isSame }) => !isSame)
  if (differing.length === 0) return <p>{say.same}</p>
  return (
    <div class="compared">
      <Quiet>{say.legend}</Quiet>
      <dl>
        {differing.map(({ name, parts }) => (
          <div key={name} class="compared-field">
            <dt>{say.field[name]}</dt>
            <dd lang="sv">
              {parts.map((part, index) =>
                part.change === 'same' ? (
                  <span key={index}>{part.text}</span>
                ) : part.change === 'added' ? (
                  <ins key={index}>{part.text}</ins>
                ) : (
                  <del key={index}>{part.text}</del>
                ),
              )}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
