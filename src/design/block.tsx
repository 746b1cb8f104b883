import type { ComponentChildren } from 'preact'
import type { LineColour } from './colour.ts'

interface SectionProps {
  title: string
  id?: string | undefined
  lead?: ComponentChildren
  children?: ComponentChildren
}

/** A part of a page under its own heading. */
export function Section({ title, id, lead, children }: SectionProps) {
  return (
    <section class="section" id={id}>
      <h2>{title}</h2>
      {lead && <div class="section-lead">{lead}</div>}
      {children}
    </section>
  )
}

interface SplitProps {
  /** What stands beside, and after the main part on a phone. */
  aside: ComponentChildren
  children: ComponentChildren
}

/** The main part, and a narrower one beside it. */
export function Split({ aside, children }: SplitProps) {
  return (
    <div class="split">
      <div class="split-main">{children}</div>
      <aside class="split-aside">{aside}</aside>
    </div>
  )
}

interface CardProps {
  title: string
  href?: string | undefined
  eyebrow?: string | undefined
  line?: LineColour | undefined
  /** 2 where the card stands straight under the page's title. */
  level?: 2 | 3 | undefined
  children?: ComponentChildren
}

/** One thing among several. With `href` the whole card leads there. */
export function Card({ title, href, eyebrow, line, level = 3, children }: CardProps) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <article class={line ? `card card-line line-${line}` : 'card'}>
      {eyebrow && <p class="eyebrow">{eyebrow}</p>}
      <Heading class="card-title">
        {href ? (
          <a class="card-link" href={href}>
            {title}
          </a>
        ) : (
          title
        )}
      </Heading>
      {children}
    </article>
  )
}

/** Cards or suitcases, as many beside each other as there is room for. */
export function Cards({ children }: { children: ComponentChildren }) {
  return <div class="cards">{children}</div>
}

/** Longer text to be read: paragraphs, lists and headings at a good measure. */
export function Prose({ children }: { children: ComponentChildren }) {
  return <div class="prose">{children}</div>
}

/** Small and quiet: a note beside something that matters more. */
export function Quiet({ children }: { children: ComponentChildren }) {
  return <p class="quiet">{children}</p>
}

interface DetailsProps {
  summary: ComponentChildren
  open?: boolean | undefined
  children: ComponentChildren
}

/** Something more, opened in place. */
export function Details({ summary, open, children }: DetailsProps) {
  return (
    <details class="details" open={open}>
      <summary class="summary">{summary}</summary>
      <div class="details-body">{children}</div>
    </details>
  )
}

export interface Fact {
  term: string
  value: ComponentChildren
}

/** Terms and what they are: when, where, who. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl class="facts">
      {facts.map((fact) => (
        <div class="fact" key={fact.term}>
          <dt>{fact.term}</dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** A few large figures, each with its meaning under it. */
export function Figures({ figures }: { figures: readonly Fact[] }) {
  return (
    <dl class="figures">
      {figures.map((figure) => (
        <div class="figure" key={figure.term}>
          <dt>{figure.term}</dt>
          <dd>{figure.value}</dd>
        </div>
      ))}
    </dl>
  )
}
