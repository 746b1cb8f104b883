import type { Refusal } from '#values'

/** Which kind of package: more kinds are more words here and another reader beside the manifest's. */
export type PackageKind = 'scorm-1.2' | 'scorm-2004'

/** What is started one at a time, in order. */
export interface PackageUnit {
  readonly identifier: string
  readonly title: string
  /** Of a file in the package. */
  readonly path: string
  /** To be added to its address, with its question mark or number sign; may be empty. */
  readonly parameters: string
  /** Whether it reports how it goes; one that does not is done when it has been opened. */
  readonly reports: boolean
  /** What it is told when it starts, by the names of its data model. */
  readonly launchData: Readonly<Record<string, string>>
}

export interface Manifest {
  readonly kind: PackageKind
  /** As the manifest says it. */
  readonly edition: string
  readonly title: string
  readonly units: readonly PackageUnit[]
}

/** A package as those who make content see it in their list. */
export interface ListedPackage {
  readonly key: string
  readonly kind: PackageKind
  readonly edition: string
  readonly title: string
  readonly name: string
  readonly bytes: number
  readonly uploadedAt: Date
  readonly uploadedBy: string | null
  readonly units: readonly string[]
  /** In how many items of published revisions it stands. */
  readonly uses: number
}

/** `folder`: where a manifest was found instead, when there is one deeper in. */
export type ManifestRefusal =
  | (Refusal<'no-manifest'> & { readonly folder: string | undefined })
  | (Refusal<'unknown-edition'> & { readonly said: string })
  | Refusal<'nothing-to-start'>
  | (Refusal<'start-missing'> & { readonly path: string })
  | (Refusal<'start-outside'> & { readonly href: string })

/** As the SCORM profiles and their usual authoring tools need; limits far above what they make. */
export const packageLimits = { mostBytes: 1_500_000_000, mostUploaded: 500_000_000, mostEntries: 8_000 }

const mediaTypes: Readonly<Record<string, string>> = {
  ...{ html: 'text/html', htm: 'text/html', xhtml: 'application/xhtml+xml', css: 'text/css' },
  ...{ js: 'text/javascript', mjs: 'text/javascript', cjs: 'text/javascript', wasm: 'application/wasm' },
  ...{ json: 'application/json', map: 'application/json', webmanifest: 'application/manifest+json' },
  ...{ xml: 'application/xml', xsd: 'application/xml', xsl: 'application/xml', dtd: 'application/xml-dtd' },
  ...{ txt: 'text/plain', md: 'text/plain', csv: 'text/plain', properties: 'text/plain', lang: 'text/plain' },
  ...{ vtt: 'text/vtt', srt: 'text/plain', ini: 'text/plain', less: 'text/plain', scss: 'text/plain' },
  ...{ tmpl: 'text/plain', hbs: 'text/plain', template: 'text/plain' },
  ...{ png: 'image/png', jpg: 'image/jpeg', jpeg: 'image/jpeg', gif: 'image/gif', webp: 'image/webp' },
  ...{ avif: 'image/avif', svg: 'image/svg+xml', ico: 'image/x-icon', bmp: 'image/bmp', cur: 'image/x-icon' },
  ...{ woff: 'font/woff', woff2: 'font/woff2', ttf: 'font/ttf', otf: 'font/otf' },
  ...{ eot: 'application/vnd.ms-fontobject', swf: 'application/octet-stream' },
  ...{ mp3: 'audio/mpeg', m4a: 'audio/mp4', aac: 'audio/aac', wav: 'audio/wav', oga: 'audio/ogg', ogg: 'audio/ogg' },
  ...{ opus: 'audio/ogg', mp4: 'video/mp4', m4v: 'video/mp4', webm: 'video/webm', ogv: 'video/ogg' },
  ...{ pdf: 'application/pdf', rtf: 'application/rtf' },
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  '': 'text/plain',
}

/** Extensions of files that may be in a package; none that a server would run, no programs, no archives. */
export const packageExtensions: readonly string[] = Object.keys(mediaTypes)

/** By the extension alone; what is not known is offered as bytes. */
export function mediaTypeOf(path: string): string {
  const base = path.slice(path.lastIndexOf('/') + 1)
  const dot = base.lastIndexOf('.')
  return mediaTypes[dot < 0 ? '' : base.slice(dot + 1).toLowerCase()] ?? 'application/octet-stream'
}
