import type { PackageUnit } from '#journeys'
import { text } from './package.text.ts'

interface WrapperProps {
  readonly lang: 'sv' | 'en'
  readonly title: string
  readonly kind: string
  readonly units: readonly PackageUnit[]
  readonly unit: number
  readonly assets: { readonly css: string; readonly script: string }
}

/** Our page around a package, on its origin: the frame it runs in, its parts when there are several, and what is saved. */
export function WrapperPage({ lang, title, kind, units, unit, assets }: WrapperProps) {
  const say = text[lang]
  return (
    <html lang={lang}>
      <head>
        <meta charset="utf-8" />
        <title>{title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="stylesheet" href={assets.css} />
        <script type="module" src={assets.script} />
      </head>
      <body class="package">
        <main
          class="package-main"
          id="package"
          data-kind={kind}
          data-unit={unit}
          data-addresses={JSON.stringify(units.map(addressOf))}
          data-words={JSON.stringify(say)}
        >
          <h1 class="unseen">{title}</h1>
          {units.length > 1 && <Parts units={units} lang={lang} />}
          <noscript>
            <p class="package-needs">{say.needsScripts}</p>
          </noscript>
          <div class="package-frame" id="package-frame" data-title={say.frameTitle(title)} />
          <p class="package-status" id="package-status" role="status" />
        </main>
      </body>
    </html>
  )
}

/** Each part is a button: which one is open is told, and how far one is shows when it has been reported. */
function Parts({ units, lang }: { units: readonly PackageUnit[]; lang: 'sv' | 'en' }) {
  const say = text[lang]
  return (
    <nav class="package-parts" aria-label={say.parts}>
      <ol class="package-list">
        {units.map((unit, position) => (
          <li key={unit.identifier}>
            <button type="button" class="package-part" data-part={position}>
              {unit.title}
            </button>
          </li>
        ))}
      </ol>
      <button type="button" class="button button-quiet" id="package-next">
        {say.next}
      </button>
    </nav>
  )
}

/** Relative to our page, so that the token stays in the address and nowhere else. */
function addressOf({ path, parameters }: PackageUnit): string {
  return `content/${path.split('/').map(encodeURIComponent).join('/')}${parameters}`
}
