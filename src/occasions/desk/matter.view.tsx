import { ButtonLink, formatDay, formatTime, sentenceCase, type Work } from '#design'
import type { Day, Language } from '#values'
import type { Matter } from './desk.rules.ts'
import { text } from './desk.text.ts'

/** Something to do, worded, with why, until when, and the page where it is done. */
export function workOf(matter: Matter, { lang, today }: { readonly lang: Language; readonly today: Day }): Work {
  const say = text[lang]
  const { kind, due, courseName, onDay } = matter
  const about = onDay === null ? courseName : say.course(courseName, formatDay(onDay, lang))
  const until = due < today ? say.late(formatDay(due, lang)) : say.by(formatDay(due, lang))
  return {
    key: `${kind}-${matter.occasionId ?? `course-${matter.courseId}`}-${matter.dayId ?? 0}`,
    title: sentenceCase(titleOf(matter, lang)),
    why: (
      <>
        <p>{about}</p>
        <p>
          {say.whys[kind]} {due === today ? null : `${until}.`}
        </p>
      </>
    ),
    action: (
      <ButtonLink href={placeOf(matter)} kind="quiet" label={`${say.acts[kind]}: ${about}`}>
        {say.acts[kind]}
      </ButtonLink>
    ),
  }
}

function titleOf({ kind, number, other, at }: Matter, lang: Language): string {
  const { kinds } = text[lang]
  switch (kind) {
    case 'leaderless':
    case 'settle':
      return kinds[kind]
    case 'offers':
      return kinds.offers(number, at === null ? '' : formatTime(at, undefined, lang))
    case 'call':
    case 'nobody':
    case 'decide':
    case 'few':
    case 'interest':
      return kinds[kind](number, other)
    case 'claims':
    case 'unmarked':
    case 'requests':
    case 'order':
    case 'release':
    case 'queue':
    case 'cannot':
    case 'unanswered':
      return kinds[kind](number)
  }
}

function placeOf({ kind, occasionId, dayId, courseId }: Matter): string {
  const one = `/occasions/${occasionId}`
  switch (kind) {
    case 'call':
    case 'offers':
    case 'queue':
      return `${one}/queue`
    case 'claims':
    case 'unmarked':
      return `${one}/days/${dayId}/attendance`
    case 'order':
      return `${one}/logistics`
    case 'release':
      return `${one}/unnamed`
    case 'settle':
      return `${one}/settle`
    case 'interest':
      return `/occasions/new?course=${courseId}`
    case 'leaderless':
    case 'cannot':
      return `${one}/days/${dayId}/staff`
    case 'nobody':
    case 'unanswered':
      return `${one}/staff-answers`
    case 'decide':
    case 'requests':
    case 'few':
      return one
  }
}
