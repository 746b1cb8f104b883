/** What every page needs to know about who asks and where they stand. Made by the platform, read by `Layout`. */
export interface Frame {
  lang: 'sv' | 'en'
  /** `key` tells one person from another on a device that several use. */
  person: { name: string; roleLabel: string; key: string } | undefined
  demo: boolean
  /** Today as the house sees it, `YYYY-MM-DD`; in a demo it can be another day than the real one. */
  today: string
  /** Where a detour, such as a change of language, leads back to: path and query. */
  path: string
  menu: { href: string; label: string; current: boolean }[]
  assets: {
    css: string
    js: string
    font: string
    icon: string
    scripts: Readonly<Record<string, string>>
    styles: Readonly<Record<string, string>>
  }
  /** What the act before came to: done, or information that nothing was changed. */
  notice: { kind: 'done' | 'info'; text: string } | undefined
}
