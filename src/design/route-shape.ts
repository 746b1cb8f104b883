import type { StopState } from './stop-mark.tsx'

/** A stop as the drawing needs it. */
export interface ShapedStop {
  state: StopState
  /** The special track it lies on; stops without one lie on the line itself. */
  track?: string | undefined
}

export interface Stretch {
  kind: 'straight' | 'leave' | 'join'
  /** On the line (0) or on a track beside it (1). */
  lane: 0 | 1
  /** In columns, from nought. */
  from: number
  to: number
  /** Travelled already: drawn full, else drawn thin. */
  travelled: boolean
  dashed: boolean
}

/** A stop lies beside the line when it has a track or is optional. */
export function laneOf(stop: ShapedStop): 0 | 1 {
  return stop.track || stop.state === 'optional' ? 1 : 0
}

function mainStretches(stops: readonly ShapedStop[]): Stretch[] {
  const on = stops.map((_, index) => index).filter((index) => laneOf(stops[index] ?? { state: 'ahead' }) === 0)
  return on.slice(1).map((index, position) => ({
    kind: 'straight',
    lane: 0,
    from: on[position] ?? 0,
    to: index,
    travelled: stops[on[position] ?? 0]?.state === 'done' && stops[index]?.state !== 'ahead',
    dashed: false,
  }))
}

// A track leaves the line at the last stop before it and comes back at the first stop after it.
function trackStretches(stops: readonly ShapedStop[]): Stretch[] {
  return stops.flatMap((stop, index): Stretch[] => {
    if (laneOf(stop) === 0) return []
    const before = stops[index - 1]
    const after = stops[index + 1]
    const dashed = stop.state === 'optional'
    const travelled = stop.state === 'done'
    const piece = { lane: 1, travelled, dashed } as const
    const into: Stretch[] = before
      ? [{ ...piece, kind: laneOf(before) === 0 ? 'leave' : 'straight', from: index - 1, to: index }]
      : []
    const out: Stretch[] = after && laneOf(after) === 0 ? [{ ...piece, kind: 'join', from: index, to: index + 1 }] : []
    return [...into, ...out]
  })
}

/** Every stretch of rail between the stops, the line's own first. */
export function stretches(stops: readonly ShapedStop[]): Stretch[] {
  return [...mainStretches(stops), ...trackStretches(stops)]
}
