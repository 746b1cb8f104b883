import { type Fact, formatList, formatMinutes, Quiet, Tag } from '#design'
import { isInvented } from '#journeys'
import type { Language } from '#values'
import { matesAt, type Route, type RouteStop } from './route.rules.ts'
import { text } from './route.text.ts'

/** The stops as a list that says all the picture does, and more: what each asks, in its three parts, and who goes there, too. */
export function StopList({ route, lang }: { route: Route; lang: Language }) {
  return (
    <ol class="stop-list">
      {route.stops.map((stop, index) => (
        <li class="stop-item" key={stop.id}>
          <StopEntry stop={stop} number={index + 1} mates={matesAt(stop, route)} lang={lang} />
        </li>
      ))}
    </ol>
  )
}

interface StopProps {
  stop: RouteStop
  number: number
  mates: readonly string[]
  lang: Language
}

function StopEntry({ stop, number, mates, lang }: StopProps) {
  const say = text[lang]
  const { id, name, summary, trackName, targetGroup, source, isPublished } = stop
  return (
    <>
      <h3 class="stop-item-title">
        <a href={`/courses/${id}`}>{`${number}. ${name}`}</a>
      </h3>
      {summary && <p lang="sv">{summary}</p>}
      {(trackName || targetGroup) && (
        <Quiet>
          {trackName && say.otherTrack(trackName)}
          {trackName && targetGroup && ' · '}
          {targetGroup && <span lang="sv">{targetGroup}</span>}
        </Quiet>
      )}
      {isPublished ? (
        <dl class="stop-parts">
          {partsOf(stop, lang).map(({ term, value }) => (
            <div class="stop-part" key={term}>
              <dt>{term}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      ) : (
        <Quiet>{say.later}</Quiet>
      )}
      {mates.length > 0 && <Quiet>{say.mates(wordNames(mates, lang))}</Quiet>}
      {isInvented(source) && <Tag>{source === 'invented' ? say.inventedStop : say.uncertain}</Tag>}
    </>
  )
}

function partsOf(stop: RouteStop, lang: Language): Fact[] {
  const say = text[lang]
  const { before, after } = stop.parts
  const isRecorded = stop.delivery === 'recorded'
  const timed = ({ count, minutes }: RouteStop['parts']['before']) =>
    count === 0 ? say.none : `${say.things(count)}, ${formatMinutes(minutes, lang)}`
  return [
    { term: isRecorded ? say.alone : say.before, value: timed(before) },
    ...(isRecorded ? [] : [{ term: say.daysPart, value: lengthOf(stop, lang) }]),
    { term: say.after, value: after.count === 0 ? say.none : say.voluntary(timed(after)) },
  ]
}

/** "4 dagar", "På egen hand" */
export function lengthOf(stop: RouteStop, lang: Language): string {
  return stop.delivery === 'recorded' ? text[lang].recorded : text[lang].days(stop.days)
}

const mostNames = 8

function wordNames(names: readonly string[], lang: Language): string {
  const more = names.length - mostNames
  return formatList([...names.slice(0, mostNames), ...(more > 0 ? [text[lang].andMore(more)] : [])], lang)
}
