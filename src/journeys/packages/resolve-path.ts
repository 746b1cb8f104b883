import type { ManifestRefusal } from './package.rules.ts'

/** A file of the package that an href leads to. Never out of it: only what is among its paths can be started. */
export function resolvePath(
  href: string,
  paths: ReadonlySet<string>,
): { path: string; parameters: string } | ManifestRefusal {
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(href)) return { refused: 'start-outside', href: href.slice(0, 200) }
  const end = href.search(/[?#]/)
  const written = end < 0 ? href : href.slice(0, end)
  const parameters = end < 0 ? '' : href.slice(end)
  const wanted = [written, decoded(written)].map((each) => plain(each.replaceAll('\\', '/')))
  const path = wanted.find((each) => paths.has(each)) ?? otherCase(wanted[0] ?? '', paths)
  return path === undefined ? { refused: 'start-missing', path: written.slice(0, 200) } : { path, parameters }
}

function plain(path: string): string {
  const parts: string[] = []
  for (const part of path.normalize('NFC').split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/')
}

/** Made on a system that takes capitals and small letters for the same. */
function otherCase(wanted: string, paths: ReadonlySet<string>): string | undefined {
  return [...paths].find((path) => path.toLowerCase() === wanted.toLowerCase())
}

function decoded(text: string): string {
  return /%(?![0-9a-f]{2})/i.test(text) ? text : safely(text)
}

function safely(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
