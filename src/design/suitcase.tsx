import type { ComponentChildren } from 'preact'
import type { LineColour } from './colour.ts'
import { text } from './design.text.ts'

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
  /** 2 where the case stands straight under the page's title. */
  level?: 2 | 3 | undefined
}

/** Handle, and the string the luggage tag hangs by. */
function Handle() {
  return (
    <svg class="case-handle" viewBox="0 0 120 64" width="120" height="64" aria-hidden="true" focusable="false">
      <path class="case-arch" d="M30 38V20q0-10 10-10h40q10 0 10 10v18" />
      <path class="case-grip" d="M42 10h36" />
      <path class="case-string" d="M74 14c5 26-13 22-14 48" />
    </svg>
  )
}

const MOST_DOTS = 10

// The route in small: so many stops behind, the next one ringed, the rest ahead.
function SmallLine({ done, of }: { done: number; of: number }) {
  const gap = 20
  const width = (of - 1) * gap + 16
  const at = (index: number) => 8 + index * gap
  return (
    <svg class="small-line" viewBox={`0 0 ${width} 18`} width={width} height="18" aria-hidden="true" focusable="false">
      <path class="small-rail" d={`M8 9H${at(of - 1)}`} />
      {Array.from({ length: of }, (_, index) => (
        <circle
          key={index}
          class={index < done ? 'small-done' : index === done ? 'small-next' : 'small-ahead'}
          cx={at(index)}
          cy="9"
          r={index === done ? 6 : 5}
        />
      ))}
    </svg>
  )
}

/** The door to a step: a drawn case with a luggage tag that says which step, how far, and when it goes on. */
export function Suitcase({ lang, href, colour, step, journey, done, of, label, next, level = 3 }: SuitcaseProps) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <article class={`case line-${colour}`}>
      <Handle />
      <div class="case-body">
        <span class="case-strap" />
        <span class="case-strap" />
        <div class="case-tag">
          {journey && <p class="eyebrow">{journey}</p>}
          <Heading class="case-step">
            <a class="card-link" href={href}>
              {step}
            </a>
          </Heading>
          <p class="case-count">
            <strong>{text[lang].of(done, of)}</strong> {label}
          </p>
          {of > 0 && of <= MOST_DOTS && <SmallLine done={done} of={of} />}
          {next && <p class="case-next">{next}</p>}
        </div>
      </div>
    </article>
  )
}
