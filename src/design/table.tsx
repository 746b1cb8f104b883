// biome-ignore-all lint/a11y/noRedundantRoles: `display: grid`, which makes rows cards on a phone, takes a table's own roles away
import type { ComponentChildren } from 'preact'

export interface Column<Row> {
  key: string
  head: string
  /** What one row shows here. */
  cell: (row: Row) => ComponentChildren
  /** Figures stand to the right, digit under digit. */
  align?: 'number' | undefined
  /** The unit of the whole column, said once in its head: "kr", "%". */
  unit?: string | undefined
}

interface TableProps<Row> {
  caption: string
  /** The first column names the row. */
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string | number
  /** The sum row, by column key. */
  foot?: Readonly<Record<string, ComponentChildren>> | undefined
  /** The caption is heard but not seen, where a heading above already says it. */
  quietCaption?: boolean | undefined
  /** Many columns: scrolls sideways on its own, the first column stays. */
  wide?: boolean | undefined
  /** Drawn as a departure board: who travels when, what waits. One a page. */
  board?: boolean | undefined
  /** Shown instead of a table without rows. */
  empty?: ComponentChildren
}

const cellClass = (align: 'number' | undefined) => (align === 'number' ? 'cell cell-number' : 'cell')

function Cells<Row>({
  columns,
  of,
}: {
  columns: readonly Column<Row>[]
  of: (column: Column<Row>) => ComponentChildren
}) {
  return (
    <>
      {columns.map((column, index) => {
        const content = of(column)
        if (index === 0) {
          return (
            <th key={column.key} class="cell cell-name" scope="row" role="rowheader">
              {content}
            </th>
          )
        }
        const label = column.unit ? `${column.head}, ${column.unit}` : column.head
        return (
          <td key={column.key} class={cellClass(column.align)} role="cell" data-label={label}>
            <div class="cell-value">{content}</div>
          </td>
        )
      })}
    </>
  )
}

/** Rows and columns; on a phone each row becomes a card. The first column names its row, `foot` is the sum. */
export function Table<Row>(props: TableProps<Row>) {
  const { caption, columns, rows, rowKey, foot, quietCaption, wide, board, empty } = props
  if (rows.length === 0 && empty) return <>{empty}</>
  const table = (
    <table class={wide ? 'table table-wide' : 'table'} role="table">
      <caption class={quietCaption ? 'caption unseen' : 'caption'}>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th key={column.key} class={`${cellClass(column.align)} cell-head`} scope="col" role="columnheader">
              {column.head}
              {column.unit && <span class="cell-unit">, {column.unit}</span>}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={rowKey(row)} class="row" role="row">
            <Cells columns={columns} of={(column) => column.cell(row)} />
          </tr>
        ))}
      </tbody>
      {foot && (
        <tfoot role="rowgroup">
          <tr class="row row-sum" role="row">
            <Cells columns={columns} of={(column) => foot[column.key]} />
          </tr>
        </tfoot>
      )}
    </table>
  )
  if (!wide) return <div class={board ? 'table-box board' : 'table-box'}>{table}</div>
  return (
    <section class="table-box table-scroll" aria-label={caption} tabindex={0}>
      {table}
    </section>
  )
}
