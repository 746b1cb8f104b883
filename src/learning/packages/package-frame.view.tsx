import { Notice, Quiet, Status } from '#design'
import { isDone, type PackageStanding, type UnitStanding } from '../runs/run.rules.ts'
import { text } from './package.text.ts'

interface FrameProps {
  readonly lang: 'sv' | 'en'
  /** Of the item: /courses/7/items/12. */
  readonly itemHref: string
  readonly state: PackageStanding
  /** Whether packages are served at all. */
  readonly isServed: boolean
  readonly isTravelling: boolean
}

/** The package where the item's page has room for it, how one stands in it, and a way to open it larger. */
export function PackageFrame({ lang, itemHref, state, isServed, isTravelling }: FrameProps) {
  const say = text[lang]
  if (!isServed)
    return (
      <Notice lang={lang} kind="waiting">
        <p>{say.notServed}</p>
      </Notice>
    )
  return (
    <div class="package-place">
      {isTravelling ? <Standings state={state} lang={lang} /> : <Quiet>{say.looking}</Quiet>}
      <noscript>
        <Notice lang={lang} kind="problem">
          <p>{say.needsScripts}</p>
        </Notice>
      </noscript>
      <iframe
        class="package-window"
        src={`${itemHref}/package`}
        title={say.frameTitle(state.title)}
        sandbox="allow-scripts allow-same-origin allow-forms allow-popups allow-modals allow-downloads"
        allow="fullscreen; autoplay"
        loading="lazy"
      />
      <p>
        <a href={`${itemHref}/package`} target="_blank" rel="noopener">
          {say.fullSize}
        </a>
      </p>
      {isTravelling && (
        <p class="quiet">
          {say.whenDone} <a href={itemHref}>{say.refresh}</a>
        </p>
      )}
    </div>
  )
}

const kinds = {
  'not-begun': 'planned',
  begun: 'waiting',
  completed: 'done',
  passed: 'done',
  failed: 'problem',
} as const

/** How one stands: in one line for one part, in a list for several. */
export function Standings({ state, lang }: { state: PackageStanding; lang: 'sv' | 'en' }) {
  const [only, ...more] = state.units
  if (only === undefined) return null
  if (more.length === 0)
    return (
      <p>
        <UnitStatus lang={lang} {...only} />
      </p>
    )
  return (
    <ol class="package-standings">
      {state.units.map((unit) => (
        <li key={unit.title}>
          <span lang="sv">{unit.title}</span> <UnitStatus lang={lang} {...unit} />
        </li>
      ))}
    </ol>
  )
}

function UnitStatus({ lang, status, score, bestScore }: Omit<UnitStanding, 'title'> & { lang: 'sv' | 'en' }) {
  const say = text[lang]
  const said = [say.standing[status], ...(score === null ? [] : [say.score(score)])]
  const best =
    bestScore !== null && (score === null || bestScore > score) && !isDone(status) ? [say.bestScore(bestScore)] : []
  return <Status kind={kinds[status]}>{[...said, ...best].join(' · ')}</Status>
}
