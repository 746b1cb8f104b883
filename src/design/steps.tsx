import { text } from './design.text.ts'
import { StopMark } from './stop-mark.tsx'

export interface Step {
  label: string
  state: 'done' | 'now' | 'ahead'
  href?: string | undefined
}

/** The few parts of one thing, in order: Förbered · Dagar · Fördjupa. */
export function Steps({ lang, steps }: { lang: 'sv' | 'en'; steps: readonly Step[] }) {
  return (
    <ol class="steps">
      {steps.map((step) => (
        <li key={step.label} class={`step is-${step.state}`} aria-current={step.state === 'now' ? 'step' : undefined}>
          <StopMark state={step.state} />
          <span class="step-label">
            {step.href ? <a href={step.href}>{step.label}</a> : step.label}
            <span class="unseen">, {text[lang].steps[step.state]}</span>
          </span>
        </li>
      ))}
    </ol>
  )
}
