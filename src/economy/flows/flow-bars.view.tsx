import type { LineColour } from '#design'
import { formatKr } from '#design'
import type { Language, Ore } from '#values'
import { type Flows, inAll } from '../overview/year.rules.ts'
import { text } from './flows.text.ts'

/** One year, or one municipality, as a bar. */
export interface FlowBar {
  readonly label: string
  readonly href?: string | undefined
  readonly flows: Flows
  /** Expected and not posted: drawn in outline. */
  readonly isForecast?: boolean
  readonly isMarked?: boolean
}

interface Pattern {
  readonly flow: keyof Flows
  readonly colour: LineColour
}

/** In the order they are stacked. Each has a pattern beside its colour, so that it reads in grey too. */
const patterns: readonly Pattern[] = [
  { flow: 'nationalFee', colour: 'heather' },
  { flow: 'fixedCost', colour: 'lake' },
  { flow: 'courseDays', colour: 'fir' },
  { flow: 'fees', colour: 'cloudberry' },
  { flow: 'corrections', colour: 'slate' },
  { flow: 'potShare', colour: 'lingon' },
]

interface Props {
  readonly lang: Language
  readonly title: string
  readonly bars: readonly FlowBar[]
}

/** The flows stacked bar by bar, all to one scale: what is paid to the right of the line, what comes back to the left. */
export function FlowBars({ lang, title, bars }: Props) {
  const say = text[lang]
  const used = patterns.filter(({ flow }) => bars.some(({ flows }) => flows[flow] !== 0))
  const most = Math.max(...bars.map(({ flows }) => sumOf(flows, 'paid')), 1)
  const least = Math.max(...bars.map(({ flows }) => sumOf(flows, 'back')), 0)
  const scale = { zero: (least / (most + least)) * 100, each: 100 / (most + least) }
  return (
    <figure class="chart">
      <figcaption class="chart-title">{title}</figcaption>
      <Patterns />
      <ul class="share-legend">
        {used.map(({ flow, colour }) => (
          <li key={flow} class={`flow-item line-${colour}`}>
            <svg class="flow-swatch" aria-hidden="true" focusable="false">
              <rect class="flow-part" width="100%" height="100%" fill={`url(#flow-${flow})`} />
            </svg>
            <span class="share-label">{say.flows[flow]}</span>
          </li>
        ))}
      </ul>
      <ul class="bars">
        {bars.map((bar) => (
          <li key={bar.label} class={bar.isMarked ? 'bar is-marked' : 'bar'}>
            <span class="bar-label">{bar.href ? <a href={bar.href}>{bar.label}</a> : bar.label}</span>
            <StackedBar bar={bar} scale={scale} />
            <span class="bar-text">{formatKr(inAll(bar.flows), lang)}</span>
          </li>
        ))}
      </ul>
      {least > 0 && <p class="quiet">{say.chartNote}</p>}
    </figure>
  )
}

interface Scale {
  readonly zero: number
  readonly each: number
}

function StackedBar({ bar, scale }: { bar: FlowBar; scale: Scale }) {
  return (
    <svg
      class={bar.isForecast ? 'bar-drawing flow-bar is-forecast' : 'bar-drawing flow-bar'}
      aria-hidden="true"
      focusable="false"
    >
      {placed(bar.flows, scale).map(({ flow, colour, from, width }) => (
        <rect
          key={flow}
          class={`flow-part line-${colour}`}
          x={`${from}%`}
          y="0"
          width={`${width}%`}
          height="100%"
          fill={`url(#flow-${flow})`}
        />
      ))}
      {scale.zero > 0 && <line class="flow-zero" x1={`${scale.zero}%`} x2={`${scale.zero}%`} y1="0" y2="100%" />}
    </svg>
  )
}

/** Where each flow lies, in percent of the width. */
function placed(flows: Flows, { zero, each }: Scale): (Pattern & { from: number; width: number })[] {
  const ends = { paid: zero, back: zero }
  return patterns.flatMap((pattern) => {
    const amount: Ore = flows[pattern.flow]
    const width = Math.abs(amount) * each
    if (amount === 0) return []
    if (amount > 0) {
      ends.paid += width
      return [{ ...pattern, from: ends.paid - width, width }]
    }
    ends.back -= width
    return [{ ...pattern, from: ends.back, width }]
  })
}

function sumOf(flows: Flows, side: 'paid' | 'back'): number {
  const amounts = patterns.map(({ flow }) => flows[flow])
  return amounts.reduce((sum, amount) => sum + Math.max(side === 'paid' ? amount : -amount, 0), 0)
}

/** Drawn once, used by every bar and swatch of the page. */
function Patterns() {
  return (
    <svg class="flow-patterns" width="0" height="0" aria-hidden="true" focusable="false">
      <defs>
        <FlowPattern flow="nationalFee" colour="heather" strokes={[]} />
        <FlowPattern flow="fixedCost" colour="lake" strokes={['M-2 2 2 -2', 'M0 8 8 0', 'M6 10 10 6']} />
        <FlowPattern flow="courseDays" colour="fir" strokes={['M2 2h0.01', 'M6 6h0.01']} />
        <FlowPattern flow="fees" colour="cloudberry" strokes={['M0 2h8', 'M0 6h8']} />
        <FlowPattern flow="corrections" colour="slate" strokes={['M0 0 8 8', 'M0 8 8 0']} />
        <FlowPattern flow="potShare" colour="lingon" strokes={['M2 0v8', 'M6 0v8']} />
      </defs>
    </svg>
  )
}

function FlowPattern({ flow, colour, strokes }: Pattern & { strokes: readonly string[] }) {
  return (
    <pattern id={`flow-${flow}`} class={`line-${colour}`} width="8" height="8" patternUnits="userSpaceOnUse">
      <rect class="flow-ground" width="8" height="8" />
      {strokes.map((path) => (
        <path key={path} class={flow === 'courseDays' ? 'flow-stroke flow-dot' : 'flow-stroke'} d={path} />
      ))}
    </pattern>
  )
}
