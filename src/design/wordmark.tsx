/** Our mark: a line with stops, one behind us, one where we stand, one ahead. */
export function Wordmark({ href, label }: { href: string; label: string }) {
  return (
    <a class="wordmark" href={href} aria-label={label}>
      <svg class="wordmark-line" viewBox="0 0 52 28" width="52" height="28" aria-hidden="true" focusable="false">
        <path class="wordmark-rail" d="M6 21h8c8 0 8-14 16-14h16" />
        <circle class="wordmark-done" cx="6" cy="21" r="4.5" />
        <circle class="wordmark-now" cx="24" cy="14" r="6" />
        <circle class="wordmark-ahead" cx="46" cy="7" r="4.5" />
      </svg>
      <span class="wordmark-name">Yrkesresan</span>
    </a>
  )
}
