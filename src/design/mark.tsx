export type MarkKind = 'done' | 'waiting' | 'problem' | 'planned' | 'info'

const drawings = {
  done: (
    <>
      <circle class="mark-fill" cx="10" cy="10" r="9" />
      <path class="mark-cut" d="M5.6 10.4l3 3 5.8-6.4" />
    </>
  ),
  waiting: (
    <>
      <circle class="mark-line" cx="10" cy="10" r="8" />
      <path class="mark-line" d="M10 5.4V10l3 2.2" />
    </>
  ),
  problem: (
    <>
      <path class="mark-fill" d="M10 1.2l9 16.6H1z" />
      <path class="mark-cut" d="M10 7.2v5M10 14.6v.6" />
    </>
  ),
  planned: (
    <>
      <rect class="mark-line" x="2" y="3.6" width="16" height="14" rx="2" />
      <path class="mark-line" d="M2 8.4h16M6.4 1.6v4M13.6 1.6v4" />
    </>
  ),
  info: (
    <>
      <circle class="mark-line" cx="10" cy="10" r="8" />
      <path class="mark-line" d="M10 9.2v5M10 5.8v.6" />
    </>
  ),
}

/** The drawn sign of a status, hidden from readers: the word always stands beside it. */
export function Mark({ kind }: { kind: MarkKind }) {
  return (
    <svg class={`mark mark-${kind}`} viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
      {drawings[kind]}
    </svg>
  )
}
