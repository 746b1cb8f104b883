import { knownSheets, type TagSheet } from './label-sheets.rules.ts'

export type Look = 'participants' | 'sign-in' | 'name-tags' | 'door-sign' | 'run-sheet'

const paper = { width: 210, height: 297 }

/** A print as it looks from across the room: drawn, so that one knows which is which before it is fetched. */
export function Thumbnail({ of }: { of: Look }) {
  return (
    <svg class="print-look" viewBox="-2 -2 214 301" width="107" height="150" aria-hidden="true" focusable="false">
      <rect class="print-paper" x="0" y="0" width={paper.width} height={paper.height} rx="3" />
      {drawn[of]()}
    </svg>
  )
}

const drawn: Record<Look, () => preact.JSX.Element> = {
  participants: () => (
    <>
      <Head />
      <Lines from={88} count={13} columns={[20, 96, 146]} width={44} />
    </>
  ),
  'sign-in': () => (
    <>
      <Head />
      <Grid />
    </>
  ),
  'name-tags': () => <Tags sheet={knownSheets[3] ?? knownSheets[0]} />,
  'door-sign': () => (
    <>
      <rect class="print-word" x="20" y="32" width="80" height="7" />
      <rect class="print-large" x="20" y="58" width="166" height="24" />
      <rect class="print-large" x="20" y="92" width="120" height="24" />
      <rect class="print-word" x="20" y="140" width="110" height="11" />
      <rect class="print-word" x="20" y="162" width="84" height="11" />
      <rect class="print-word" x="20" y="184" width="130" height="11" />
      <path class="print-large" d="M20 226h18v18H20zM46 226h18v18H46zM20 252h18v18H20zM46 252h8v8h-8zM56 262h8v8h-8z" />
    </>
  ),
  'run-sheet': () => (
    <>
      <Head />
      {[88, 112, 136, 160, 184, 208, 232, 256].map((y, index) => (
        <g key={y}>
          <rect class="print-strong" x="20" y={y} width="30" height="8" />
          <rect class="print-word" x="64" y={y} width={index % 3 === 0 ? 122 : 92} height="8" />
        </g>
      ))}
    </>
  ),
}

function Head() {
  return (
    <>
      <rect class="print-large" x="20" y="26" width="128" height="15" />
      <rect class="print-word" x="20" y="52" width="90" height="6" />
      <rect class="print-word" x="20" y="64" width="70" height="6" />
    </>
  )
}

interface LinesProps {
  readonly from: number
  readonly count: number
  readonly columns: readonly number[]
  readonly width: number
}

function Lines({ from, count, columns, width }: LinesProps) {
  return (
    <>
      {Array.from({ length: count }, (_, row) => from + row * 15).map((y) => (
        <g key={y}>
          {columns.map((x, index) => (
            <rect key={x} class={index === 0 ? 'print-strong' : 'print-word'} x={x} y={y} width={width} height="6" />
          ))}
        </g>
      ))}
    </>
  )
}

function Grid() {
  return (
    <>
      {Array.from({ length: 10 }, (_, row) => 88 + row * 19).map((y) => (
        <g key={y}>
          <rect class="print-strong" x="20" y={y} width="52" height="6" />
          <path class="print-rule" d={`M20 ${y + 12}H190`} />
        </g>
      ))}
      <path class="print-rule" d="M88 82V271M139 82V271" />
    </>
  )
}

function Tags({ sheet }: { sheet: TagSheet | undefined }) {
  if (sheet === undefined) return <g />
  const places = Array.from({ length: sheet.columns * sheet.rows }, (_, index) => ({
    x: sheet.left + (index % sheet.columns) * (sheet.width + sheet.gapX),
    y: sheet.top + Math.floor(index / sheet.columns) * (sheet.height + sheet.gapY),
  }))
  return (
    <>
      {places.map(({ x, y }) => (
        <g key={`${x} ${y}`}>
          <rect class="print-cut" x={x} y={y} width={sheet.width} height={sheet.height} />
          <rect
            class="print-large"
            x={x + sheet.width * 0.18}
            y={y + sheet.height * 0.32}
            width={sheet.width * 0.64}
            height={10}
          />
          <rect
            class="print-word"
            x={x + sheet.width * 0.33}
            y={y + sheet.height * 0.62}
            width={sheet.width * 0.34}
            height={5}
          />
        </g>
      ))}
    </>
  )
}
