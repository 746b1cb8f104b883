import type { Language } from '#values'

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign)

// A full stop or a bracket after an address ends the sentence, not the address.
const address = /(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]])/

/**
 * A letter's plain text as HTML that says exactly the same: paragraphs, lines and links, readable in any program, in light and
 * in dark, with nothing fetched from anywhere.
 */
export function htmlLetter({
  subject,
  body,
  language,
}: {
  readonly subject: string
  readonly body: string
  readonly language: Language
}): string {
  const paragraphs = body
    .trim()
    .split(/\n{2,}/)
    .map((paragraph) => `<p style="margin:0 0 1em">${paragraph.split('\n').map(lineOf).join('<br>\n')}</p>`)
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">
<title>${escaped(subject)}</title></head>
<body style="margin:0;padding:24px 16px">
<div style="max-width:34em;margin:0 auto;font:17px/1.5 system-ui,'Segoe UI',Roboto,sans-serif">
${paragraphs.join('\n')}
</div>
</body>
</html>
`
}

function lineOf(line: string): string {
  return line
    .split(address)
    .map((piece, index) => (index % 2 === 1 ? `<a href="${escaped(piece)}">${escaped(piece)}</a>` : escaped(piece)))
    .join('')
}
