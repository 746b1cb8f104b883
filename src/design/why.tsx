import type { ComponentChildren } from 'preact'
import { text } from './design.text.ts'

interface WhyProps {
  lang: 'sv' | 'en'
  /** What is explained, usually an `Amount` without a link: it stands on what one presses to open. */
  answer: ComponentChildren
  /** The whole reason in one sentence. */
  sentence: ComponentChildren
  /** The reckoning, line by line. */
  steps?: readonly ComponentChildren[] | undefined
  /** The rule it follows, usually a link. */
  rule?: ComponentChildren
  /** Where the rule stands, and who decided it. */
  source?: ComponentChildren
  rowsHref?: string | undefined
  open?: boolean | undefined
}

/** A figure that opens its reason in place: the sentence, the reckoning, the rule, and the way to the rows behind. */
export function Why({ lang, answer, sentence, steps = [], rule, source, rowsHref, open }: WhyProps) {
  const say = text[lang]
  return (
    <details class="why" open={open}>
      <summary class="why-summary">
        <span class="why-answer">{answer}</span> <span class="why-word">{say.why}</span>
      </summary>
      <div class="why-body">
        <p>{sentence}</p>
        {steps.length > 0 && (
          <ol class="why-steps">
            {steps.map((step, index) => (
              <li key={index}>{step}</li>
            ))}
          </ol>
        )}
        <dl class="why-facts">
          {rule && (
            <div>
              <dt>{say.rule}</dt>
              <dd>{rule}</dd>
            </div>
          )}
          {source && (
            <div>
              <dt>{say.source}</dt>
              <dd>{source}</dd>
            </div>
          )}
        </dl>
        {rowsHref && (
          <p>
            <a href={rowsHref}>{say.rows}</a>
          </p>
        )}
      </div>
    </details>
  )
}
