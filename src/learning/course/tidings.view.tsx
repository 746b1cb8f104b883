import { formatDate, inWords, Notice, sentenceCase } from '#design'
import type { Language } from '#values'
import type { CourseFacts } from './course.rules.ts'
import { text } from './course.text.ts'

/** What the traveller should know before going on: a stop that comes before, what a new revision changed, why it is taken back. */
export function Tidings({ course, lang }: { course: CourseFacts; lang: Language }) {
  const say = text[lang]
  const { before, ordering, renewal, revision, withdrawal } = course
  return (
    <>
      {withdrawal?.reason && (
        <Notice lang={lang} title={say.takenBack(formatDate(withdrawal.on, lang))}>
          <p lang="sv">{withdrawal.reason}</p>
        </Notice>
      )}
      {before && revision && (
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
