import { formatAmount } from '#design'
import { isWholeKr, type Language, type Ore } from '#values'
import { type Compared, difference } from './simulation.rules.ts'
import { text } from './simulation.text.ts'

/** "+7 524" or "−2 077", each with öre where any of them has some; nothing is 0. */
export function signedAs(amounts: readonly Ore[], lang: Language): (amount: Ore) => string {
  const ore = amounts.every(isWholeKr) ? 'when any' : 'always'
  return (amount) => `${amount > 0 ? '+' : ''}${formatAmount(amount, lang, ore)}`
}

/** More to the right of the middle and less to the left, each with its figure; the table beside it says the same. */
export function DifferenceChart({ lang, rows }: { lang: Language; rows: readonly Compared[] }) {
  const say = text[lang]
  const sorted = rows.map((row) => ({ ...row, by: difference(row) })).toSorted((a, b) => b.by - a.by)
  const signed = signedAs(
    sorted.map(({ by }) => by),
    lang,
  )
  const most = Math.max(...sorted.map(({ by }) => Math.abs(by)), 1)
  return (
    <figure class="chart">
      <figcaption class="chart-title">{say.chart}</figcaption>
      <ul class="bars">
        {sorted.map(({ municipalityId, name, by }) => (
          <li key={municipalityId} class={by < 0 ? 'bar' : 'bar is-marked'}>
            <span class="bar-label">{name}</span>
            <svg
              class="bar-drawing"
              viewBox="0 0 100 10"
              preserveAspectRatio="none"
              aria-hidden="true"
              focusable="false"
            >
              <rect class="bar-rail" x="0" y="0" width="100" height="10" />
              <rect
                class="bar-fill"
                x={50 - Math.max(-by / most, 0) * 50}
                y="0"
                width={(Math.abs(by) / most) * 50}
                height="10"
              />
            </svg>
            <span class="bar-text">{signed(by)}</span>
          </li>
        ))}
      </ul>
    </figure>
  )
}
