import { formatDate, inWords, Notice, sentenceCase } from '#design'
import type { Language } from '#values'
import type { CourseFacts } from './course.rules.ts'
import { text } from './course.text.ts'

/** What the traveller should know before going on: a stop that comes before, and what a new revision changed. */
export function Tidings({ course, lang }: { course: CourseFacts; lang: Language }) {
  const say = text[lang]
  const { before, ordering, renewal, revision } = course
  return (
    <>
      {before && (
        <Notice lang={lang}>
          <p>
            {ordering === 'required' ? say.buildsOn : say.follows} <a href={`/courses/${before.id}`}>{before.name}</a>.{' '}
            {say.neverStops}
          </p>
        </Notice>
      )}
      {renewal && revision && (
        <Notice lang={lang}>
          <p>
            {say.renewed(formatDate(revision.publishedOn, lang))}:{' '}
            {say.renewedItems(renewal.new, inWords(renewal.new, lang))}{' '}
            {renewal.lapsed === 0
              ? say.allCounts
              : say.someCounts(renewal.lapsed, sentenceCase(inWords(renewal.lapsed, lang)))}
          </p>
        </Notice>
      )}
    </>
  )
}
