import type { ComponentChildren } from 'preact'
import type { LineColour } from './colour.ts'
import { Progress } from './progress.tsx'

interface SuitcaseProps {
  lang: 'sv' | 'en'
  href: string
  colour: LineColour
  /** The step: "Ny", "Van". */
  step: string
  /** The journey it belongs to, above the step. */
  journey?: string | undefined
  done: number
  of: number
  /** What is counted: "hållplatser". */
  label: string
  /** When it goes on: "Nästa: tors 12 mars, Luleå". */
  next?: ComponentChildren
}

function CaseDrawing() {
  return (
    <svg class="case-drawing" viewBox="0 0 320 44" width="320" height="44" aria-hidden="true" focusable="false">
      <path class="case-handle" d="M122 44V26a14 14 0 0 1 14-14h48a14 14 0 0 1 14 14v18" />
      <path class="case-grip" d="M138 12h44" />
    </svg>
  )
}

/** The door to a step: a drawn case with a luggage tag that says which step, how far, and when it goes on. */
export function Suitcase({ lang, href, colour, step, journey, done, of, label, next }: SuitcaseProps) {
  return (
    <article class={`case line-${colour}`}>
      <CaseDrawing />
      <div class="case-body">
        <span class="case-strap" />
        <span class="case-strap" />
        <div class="case-tag">
          {journey && <p class="eyebrow">{journey}</p>}
          <h3 class="case-step">
            <a class="card-link" href={href}>
              {step}
            </a>
          </h3>
          <Progress lang={lang} done={done} of={of} label={label} />
          {next && <p class="case-next">{next}</p>}
        </div>
      </div>
    </article>
  )
}
