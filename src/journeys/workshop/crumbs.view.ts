import type { Crumb } from '#design'
import type { Language } from '#values'
import type { Course } from '../course/course.rules.ts'
import { journeyHref } from '../structure/journey.view.tsx'
import { text } from './workshop.text.ts'

/** The way back from a page about a course: the workshop, its journey, and the course itself. */
export function courseCrumbs(course: Course, lang: Language): Crumb[] {
  return [...journeyCrumbs(course, lang), { href: `/workshop/courses/${course.id}`, label: course.name }]
}

/** The way back from the course's own page. */
export function journeyCrumbs({ journeySlug, journeyName }: Course, lang: Language): Crumb[] {
  return [
    { href: '/workshop', label: text[lang].menu },
    { href: journeyHref({ slug: journeySlug }), label: journeyName },
  ]
}
