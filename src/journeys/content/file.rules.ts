import type { FileKey } from './body.rules.ts'

/** A file of the content as an address needs it. */
export interface NamedFile {
  readonly key: FileKey
  readonly name: string
}

/** Where a file of the content is fetched; its name is there for whoever saves it. */
export function contentHref({ key, name }: NamedFile): string {
  return `/content/${key}/${encodeURIComponent(name)}`
}

/** The addresses of some files by their keys. A file that is not among them has the address of its key alone. */
export function hrefsOf(files: readonly NamedFile[]): (key: FileKey) => string {
  const hrefs = new Map(files.map((file) => [file.key, contentHref(file)]))
  return (key) => hrefs.get(key) ?? `/content/${key}/`
}
