import type { ComponentChildren } from 'preact'
import type { LineColour } from './colour.ts'
import { text } from './design.text.ts'
import type { Frame } from './frame.ts'
import { Notice } from './notice.tsx'
import { SiteHead } from './site-head.tsx'

export interface Crumb {
  href: string
  label: string
}

interface LayoutProps {
  frame: Frame
  /** The page's one main thing, as a sentence a colleague would say: its h1 and its window title. */
  title: string
  /** A small line above the title: "Ny · hållplats 2 av 6". */
  eyebrow?: string | undefined
  lead?: ComponentChildren
  breadcrumb?: readonly Crumb[] | undefined
  /** The line this page belongs to. */
  line?: LineColour | undefined
  /** 'text' for reading and forms, 'page' for most, 'wide' for large tables. */
  width?: 'text' | 'page' | 'wide' | undefined
  /** Scripts of this page alone, by their names in public/js without the ending. */
  scripts?: readonly string[] | undefined
  children?: ComponentChildren
}

// The way here is drawn as what it is: stops behind us, and the one where we stand.
function Trail({ lang, crumbs, title }: { lang: Frame['lang']; crumbs: readonly Crumb[]; title: string }) {
  return (
    <nav class="trail" aria-label={text[lang].trail}>
      <ol class="trail-list">
        {crumbs.map((crumb) => (
          <li class="trail-stop" key={crumb.href}>
            <a href={crumb.href}>{crumb.label}</a>
          </li>
        ))}
        <li class="trail-stop trail-now" aria-current="page">
          <span class="unseen">{title}</span>
        </li>
      </ol>
    </nav>
  )
}

function SiteFoot({ lang }: { lang: Frame['lang'] }) {
  const say = text[lang]
  return (
    <footer class="site-foot">
      <div class="site-foot-body">
        <p>{say.about}</p>
        <ul class="foot-links">
          <li>
            <a href="/accessibility">{say.accessibility}</a>
          </li>
          <li>
            <a href="/privacy">{say.privacy}</a>
          </li>
          <li>
            <a href="/licence">{say.licence}</a>
          </li>
        </ul>
      </div>
    </footer>
  )
}

function Head({ frame, title, scripts }: { frame: Frame; title: string; scripts: readonly string[] }) {
  const style = frame.assets.styles[frame.path.split(/[/?]/)[1] ?? '']
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>{`${title} – Yrkesresan`}</title>
      <link rel="icon" type="image/svg+xml" href={frame.assets.icon} />
      <link rel="preload" href={frame.assets.font} as="font" type="font/woff2" crossorigin="anonymous" />
      <link rel="stylesheet" href={frame.assets.css} />
      {style !== undefined && <link rel="stylesheet" href={style} />}
      <link rel="manifest" href="/manifest.webmanifest" />
      <script type="module" src={frame.assets.js} />
      {scripts.map((script) => (
        <script key={script} type="module" src={frame.assets.scripts[script]} />
      ))}
    </head>
  )
}

/** A whole page. Every page is one of these. */
export function Layout(props: LayoutProps) {
  const { frame, title, eyebrow, lead, breadcrumb = [], line, width = 'page', scripts = [], children } = props
  return (
    <html lang={frame.lang}>
      <Head frame={frame} title={title} scripts={scripts} />
      <body class={`line-${line ?? 'lake'} body-${width}${line ? ' has-line' : ''}`} data-person={frame.person?.key}>
        <a class="skip" href="#content">
          {text[frame.lang].skip}
        </a>
        <SiteHead frame={frame} />
        <main id="content" class={`page page-${width}`} tabindex={-1}>
          <div class="page-head">
            {breadcrumb.length > 0 && <Trail lang={frame.lang} crumbs={breadcrumb} title={title} />}
            {eyebrow && <p class="eyebrow">{eyebrow}</p>}
            <h1>{title}</h1>
            {lead && <div class="lead">{lead}</div>}
          </div>
          {frame.notice && (
            <Notice lang={frame.lang} kind={frame.notice.kind}>
              <p>{frame.notice.text}</p>
            </Notice>
          )}
          {children}
        </main>
        <SiteFoot lang={frame.lang} />
      </body>
    </html>
  )
}
