import type { LineColour } from './colour.ts'
import { text } from './design.text.ts'
import { Table } from './table.tsx'

export interface PartRow {
  label: string
  href?: string | undefined
  /** As many as there are parts, in their order. */
  values: readonly number[]
  /** The row as it is read: "3 av 5". */
  text: string
}

interface PartBarsProps {
  lang: 'sv' | 'en'
  /** What is compared: "Platser per kommun". */
  title: string
  /** What a row is, as the head of the table behind: "Kommun". */
  what: string
  parts: readonly { label: string; colour: LineColour }[]
  rows: readonly PartRow[]
}

/** Wholes beside each other, each of the same parts, drawn to one scale; the table behind says the same in figures. */
export function PartBars(props: PartBarsProps) {
  const { title, parts, rows } = props
  const most = Math.max(...rows.map(({ values }) => sumOf(values)), 0) || 1
  return (
    <figure class="chart">
      <figcaption class="chart-title">{title}</figcaption>
      <ul class="share-legend">
        {parts.map(({ label, colour }) => (
          <li key={label} class={`share-item line-${colour}`}>
            <span class="share-label">{label}</span>
          </li>
        ))}
      </ul>
      <ul class="bars">
        {rows.map((row) => (
          <li key={row.label} class="bar">
            <span class="bar-label">{row.href ? <a href={row.href}>{row.label}</a> : row.label}</span>
            <PartBar row={row} parts={parts} most={most} />
            <span class="bar-text">{row.text}</span>
          </li>
        ))}
      </ul>
      <PartsTable {...props} />
    </figure>
  )
}

function PartBar({ row: { values }, parts, most }: { row: PartRow; parts: PartBarsProps['parts']; most: number }) {
  const scale = 100 / most
  return (
    <svg class="bar-drawing" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect class="bar-rail" x="0" y="0" width="100" height="10" />
      {parts.map(({ label, colour }, at) => (
        <rect
          key={label}
          class={`share-part line-${colour}`}
          x={sumOf(values.slice(0, at)) * scale}
          y="0"
          width={Math.max((values[at] ?? 0) * scale - 0.3, 0)}
          height="10"
        />
      ))}
    </svg>
  )
}

function PartsTable({ lang, title, what, parts, rows }: PartBarsProps) {
  return (
    <details class="details chart-table">
      <summary class="summary">{text[lang].asTable}</summary>
      <Table
        caption={title}
        quietCaption
        rows={rows}
        rowKey={(row) => row.label}
        columns={[
          { key: 'label', head: what, cell: (row) => row.label },
          ...parts.map(({ label }, at) => ({
            key: `part-${at}`,
            head: label,
            align: 'number' as const,
            cell: (row: PartRow) => row.values[at] ?? 0,
          })),
        ]}
      />
    </details>
  )
}

const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0)
