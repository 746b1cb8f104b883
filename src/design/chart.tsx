import type { LineColour } from './colour.ts'
import { text } from './design.text.ts'
import { Table } from './table.tsx'

export interface Bar {
  label: string
  value: number
  /** The value as it is read: "6 667 kr". */
  text: string
  href?: string | undefined
  /** The one this page is about. */
  marked?: boolean | undefined
}

interface BarChartProps {
  lang: 'sv' | 'en'
  /** What is compared: "Kostnad per kommun 2025". */
  title: string
  bars: readonly Bar[]
  /** The heads of the table behind: what a bar is, and what it measures. */
  heads?: readonly [string, string] | undefined
}

function BarsTable({ lang, title, bars, heads }: BarChartProps) {
  const [what, howMuch] = heads ?? [text[lang].what, text[lang].howMuch]
  return (
    <details class="details chart-table">
      <summary class="summary">{text[lang].asTable}</summary>
      <Table
        caption={title}
        quietCaption
        rows={bars}
        rowKey={(bar) => bar.label}
        columns={[
          { key: 'label', head: what, cell: (bar) => bar.label },
          { key: 'value', head: howMuch, align: 'number', cell: (bar) => bar.text },
        ]}
      />
    </details>
  )
}

/** Amounts beside each other as bars that read as text; the table behind says the same. */
export function BarChart(props: BarChartProps) {
  const { title, bars } = props
  const most = Math.max(...bars.map((bar) => bar.value), 0) || 1
  return (
    <figure class="chart">
      <figcaption class="chart-title">{title}</figcaption>
      <ul class="bars">
        {bars.map((bar) => (
          <li key={bar.label} class={bar.marked ? 'bar is-marked' : 'bar'}>
            <span class="bar-label">{bar.href ? <a href={bar.href}>{bar.label}</a> : bar.label}</span>
            <svg
              class="bar-drawing"
              viewBox="0 0 100 10"
              preserveAspectRatio="none"
              aria-hidden="true"
              focusable="false"
            >
              <rect class="bar-fill" x="0" y="0" width={(Math.max(bar.value, 0) / most) * 100} height="10" />
            </svg>
            <span class="bar-text">{bar.text}</span>
          </li>
        ))}
      </ul>
      <BarsTable {...props} />
    </figure>
  )
}

export interface Part {
  label: string
  value: number
  text: string
  colour: LineColour
}

interface ShareBarProps {
  lang: 'sv' | 'en'
  title: string
  parts: readonly Part[]
}

/** One whole and its parts in a single bar, the parts named beneath it in the same order. */
export function ShareBar({ title, parts }: ShareBarProps) {
  const whole = parts.reduce((sum, part) => sum + part.value, 0) || 1
  const starts = parts.map((_, index) => parts.slice(0, index).reduce((sum, part) => sum + part.value, 0))
  return (
    <figure class="chart">
      <figcaption class="chart-title">{title}</figcaption>
      <svg class="share-drawing" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        {parts.map((part, index) => (
          <rect
            key={part.label}
            class={`share-part line-${part.colour}`}
            x={((starts[index] ?? 0) / whole) * 100}
            y="0"
            width={Math.max((part.value / whole) * 100 - 0.4, 0.4)}
            height="10"
          />
        ))}
      </svg>
      <ul class="share-legend">
        {parts.map((part) => (
          <li key={part.label} class={`share-item line-${part.colour}`}>
            <span class="share-label">{part.label}</span> <span class="share-text">{part.text}</span>
          </li>
        ))}
      </ul>
    </figure>
  )
}
