export type StopState = 'done' | 'now' | 'booked' | 'ahead' | 'optional'

interface StopMarkProps {
  state: StopState
  /** What stands in the stop, usually its number. */
  number?: string | undefined
}

const radius = { done: 15, now: 18, booked: 15, ahead: 15, optional: 15 }

/**
 * One stop, drawn around (0, 0): filled when done, ringed and larger where you are, with a second ring when a day is
 * booked, hollow ahead, dashed when it is up to you. The form says it without the colour.
 */
export function StopShape({ state, number }: StopMarkProps) {
  return (
    <g class={`stop stop-${state}`}>
      {state === 'now' && <circle class="stop-halo" r="23" />}
      <circle class="stop-disc" r={radius[state]} />
      {state === 'booked' && <circle class="stop-inner" r="10.5" />}
      {number && (
        <text class="stop-number" text-anchor="middle" dy="0.35em">
          {number}
        </text>
      )}
    </g>
  )
}

/** The same stop as a picture of its own, for lists. */
export function StopMark(props: StopMarkProps) {
  return (
    <svg class="stop-mark" viewBox="-24 -24 48 48" width="48" height="48" aria-hidden="true" focusable="false">
      <StopShape {...props} />
    </svg>
  )
}
