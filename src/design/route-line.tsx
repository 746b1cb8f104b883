import type { ComponentChildren } from 'preact'
import type { LineColour } from './colour.ts'
import { text } from './design.text.ts'
import { laneOf, type Stretch, stretches } from './route-shape.ts'
import { StopMark, StopShape, type StopState } from './stop-mark.tsx'

export interface Stop {
  number: number | string
  name: string
  href?: string | undefined
  state: StopState
  /** After the state's word: "12 mars", "4 av 7 klara". */
  note?: ComponentChildren
  /** The special track this stop lies on, by name. */
  track?: string | undefined
}

interface RouteLineProps {
  lang: 'sv' | 'en'
  colour: LineColour
  /** What the line is, for those who cannot see it: "Resvägen Ny". */
  title: string
  stops: readonly Stop[]
}

const LANES = [30, 92] as const
const percent = (part: number, columns: number) => `${Math.round((part / columns) * 1e4) / 100}%`

// Each stretch has a viewport of its own from stop to stop: curves keep their shape in pixels while straights stretch.
function Rail({ stretch, columns, height }: { stretch: Stretch; columns: number; height: number }) {
  const { kind, lane, from, to } = stretch
  const y = LANES[lane]
  const [line, track] = LANES
  const style = `rail${stretch.travelled ? ' rail-travelled' : ''}${stretch.dashed ? ' rail-dashed' : ''}`
  const curve = {
    straight: undefined,
    leave: `M20 ${line}c34 0 22 ${track - line} 56 ${track - line}`,
    join: `M0 ${track}h20c34 0 22 ${line - track} 56 ${line - track}`,
  }[kind]
  return (
    <svg
      x={percent(from, columns)}
      y="0"
      width={percent(to - from, columns)}
      height={height}
      overflow="visible"
      aria-hidden="true"
    >
      {curve && <path class={style} d={curve} />}
      {kind !== 'join' && <line class={style} x1={curve ? 76 : 0} y1={y} x2="100%" y2={y} />}
    </svg>
  )
}

function Drawing({ lang, title, stops }: Omit<RouteLineProps, 'colour'>) {
  const id = `route-${title.replace(/\s+/g, '-')}`
  const columns = stops.length
  const height = stops.some((stop) => laneOf(stop) === 1) ? 120 : 60
  const done = stops.filter((stop) => stop.state === 'done').length
  return (
    <svg class="route-drawing" width="100%" height={height} role="img" aria-labelledby={`${id}-t ${id}-d`}>
      <title id={`${id}-t`}>{title}</title>
      <desc id={`${id}-d`}>{text[lang].routeText(done, columns)}</desc>
      <svg x="16" y="0" width="100%" height={height} overflow="visible" aria-hidden="true">
        {stretches(stops).map((stretch) => (
          <Rail
            key={`${stretch.kind}${stretch.lane}${stretch.from}`}
            stretch={stretch}
            columns={columns}
            height={height}
          />
        ))}
        {stops.map((stop, index) => (
          <svg
            key={stop.number}
            x={percent(index, columns)}
            y={LANES[laneOf(stop)]}
            overflow="visible"
            aria-hidden="true"
          >
            <StopShape state={stop.state} number={String(stop.number)} />
          </svg>
        ))}
      </svg>
    </svg>
  )
}

function StopItem({ lang, stop }: { lang: 'sv' | 'en'; stop: Stop }) {
  const say = text[lang]
  const classes = ['route-stop', `is-${stop.state}`, laneOf(stop) === 1 ? 'is-beside' : ''].filter(Boolean).join(' ')
  return (
    <li class={classes}>
      <StopMark state={stop.state} number={String(stop.number)} />
      <div class="route-label">
        <p class="route-name">
          <span class="unseen">{say.stop(String(stop.number))}: </span>
          {stop.href ? <a href={stop.href}>{stop.name}</a> : stop.name}
        </p>
        {stop.track && <p class="route-track">{stop.track}</p>}
        <p class="route-note">
          <span class="route-state">{say.states[stop.state]}</span>
          {stop.note && <span> · {stop.note}</span>}
        </p>
      </div>
    </li>
  )
}

// More stops than this do not fit side by side; the line then runs downwards on every screen.
const MOST_ACROSS = 7

/** A route (resväg): the line drawn, and beside it the list that carries all it says. On a phone it runs downwards. */
export function RouteLine(props: RouteLineProps) {
  const { lang, colour, stops } = props
  const isAcross = stops.length <= MOST_ACROSS
  return (
    <div class={`route line-${colour} ${isAcross ? 'route-across' : ''} ${stops.length > 5 ? 'route-many' : ''}`}>
      {isAcross && <Drawing {...props} />}
      <ol class="route-stops">
        {stops.map((stop) => (
          <StopItem key={stop.number} lang={lang} stop={stop} />
        ))}
      </ol>
    </div>
  )
}
