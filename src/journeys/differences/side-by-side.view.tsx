import { Tag } from '#design'
import type { Language } from '#values'
import type { Difference, LinePair, Stretch } from './differences.rules.ts'
import { text } from './differences.text.ts'

interface PartProps {
  readonly difference: Difference
  readonly lang: Language
}

/** One part side by side. What happened to it is said in words; what changed in a line is struck through or underlined. */
export function DifferencePart({ difference, lang }: PartProps) {
  const say = text[lang]
  const { section, name, lines } = difference
  const title = section === 'day' ? say.day(name) : section === 'about' ? undefined : name
  const same = lines.filter(({ kind }) => kind === 'same').length
  const shown = lines.filter(({ kind }) => kind !== 'same')
  return (
    <article class="difference">
      {title && <h3 lang={section === 'day' ? undefined : 'sv'}>{title}</h3>}
      <p>
        {kindsOf(difference).map((kind) => (
          <Tag key={kind}>{say.kinds[kind]}</Tag>
        ))}{' '}
        {difference.isMoved && <span>{wordMove(difference, lang)}</span>}
      </p>
      {shown.length > 0 && (
        <div class="sides">
          <p class="side-head" aria-hidden="true">
            {say.before}
          </p>
          <p class="side-head" aria-hidden="true">
            {say.after}
          </p>
          {shown.map((pair, index) => (
            <Pair key={index} pair={pair} lang={lang} />
          ))}
        </div>
      )}
      {same > 0 && <p class="quiet">{say.same(same)}</p>}
    </article>
  )
}

function kindsOf({ kind, isMoved, lines }: Difference): ('added' | 'removed' | 'moved' | 'changed')[] {
  if (kind !== 'kept') return [kind]
  const isChanged = lines.some((line) => line.kind !== 'same')
  return [...(isMoved ? (['moved'] as const) : []), ...(isChanged ? (['changed'] as const) : [])]
}

function wordMove({ from, to }: Difference, lang: Language): string {
  const say = text[lang]
  return from === to ? say.movedWithin : say.movedTo(wordPlace(from, lang), wordPlace(to, lang))
}

function wordPlace(place: string, lang: Language): string {
  const [part = '', days = ''] = place.split(' ')
  const { parts } = text[lang]
  const word = part === 'preparation' || part === 'recording' || part === 'deepening' ? parts[part] : part
  return `${word} ${days}`.trim()
}

function Pair({ pair, lang }: { pair: LinePair; lang: Language }) {
  const say = text[lang]
  const field = say.fields[pair.field]
  return (
    <>
      <SideOf words={pair.before} field={field} way="removed" lang={lang} />
      <SideOf words={pair.after} field={field} way="added" lang={lang} />
    </>
  )
}

interface SideProps {
  readonly words: readonly Stretch[]
  readonly field: string
  readonly way: 'added' | 'removed'
  readonly lang: Language
}

function SideOf({ words, field, way, lang }: SideProps) {
  const say = text[lang]
  if (words.length === 0) return <div class={`side side-${way} side-empty`} />
  const Changed = way === 'added' ? 'ins' : 'del'
  return (
    <div class={`side side-${way}`}>
      <p class="side-field">
        <span class="unseen">{way === 'added' ? say.after : say.before}: </span>
        {field}
      </p>
      <p lang="sv">
        {words.map((stretch, index) =>
          stretch.isChanged ? (
            <Changed key={index}>
              <span class="unseen">{way === 'added' ? say.addedWords : say.removedWords}</span>
              {wordValue(stretch.text, lang)}
            </Changed>
          ) : (
            <span key={index}>{wordValue(stretch.text, lang)}</span>
          ),
        )}
      </p>
    </div>
  )
}

/** Values that are words of ours, not of the text. */
function wordValue(value: string, lang: Language): string {
  const { values } = text[lang]
  return Object.entries(values).find(([word]) => word === value)?.[1] ?? value
}
