import { text } from './design.text.ts'

interface ProgressProps {
  lang: 'sv' | 'en'
  done: number
  of: number
  /** What is counted, after the figures: "hållplatser", "klara · 35 min kvar". */
  label: string
}

/** How far: in words first, then as a bar of as many parts as there are things to do. */
export function Progress({ lang, done, of, label }: ProgressProps) {
  const parts = Math.max(of, 1)
  const width = 100 / parts
  const gap = parts > 30 ? 0 : 1.2
  return (
    <div class="progress">
      <p class="progress-words">
        <strong>{text[lang].of(done, of)}</strong> {label}
      </p>
      <svg class="progress-bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        {Array.from({ length: parts }, (_, index) => (
          <rect
            key={index}
            class={index < done ? 'progress-done' : 'progress-left'}
            x={index * width}
            y="0"
            width={index === parts - 1 ? width : width - gap}
            height="4"
          />
        ))}
      </svg>
    </div>
  )
}

interface ShareBarProps {
  /** From nought to one. */
  share: number
  /** The share in words, "62 % av platserna". */
  label: string
}

/** One share of a whole: words, then a bar. */
export function Share({ share, label }: ShareBarProps) {
  const filled = Math.min(Math.max(share, 0), 1) * 100
  return (
    <div class="progress">
      <p class="progress-words">{label}</p>
      <svg class="progress-bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <rect class="progress-left" x="0" y="0" width="100" height="4" />
        <rect class="progress-done" x="0" y="0" width={filled} height="4" />
      </svg>
    </div>
  )
}
