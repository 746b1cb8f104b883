import type { FieldErrors, Typed } from '#design'
import { field, readForm, wordFaults } from '#platform/web'
import { type Day, type Language, parseDay, parseTimeOfDay } from '#values'
import { type TeachingRole, teachingRoles } from '../register/register.rules.ts'
import type { MeetingAsked } from './hold-meeting.ts'
import { type DayAsked, faultsOfDay, type MeetingKind, meetingForms } from './meeting.rules.ts'
import { text } from './meeting.text.ts'

export const mostDays = 3
const mostRegions = 60
const mostCourses = 100

const daysTyped = Array.from({ length: mostDays }, (_, index) => index + 1)
const dayNames = ['on', 'starts', 'ends', 'form', 'place', 'link'] as const
const dayFields = Object.fromEntries(
  daysTyped.flatMap((n) => dayNames.map((name) => [`${name}-${n}`, field.optionalText(300)])),
)

interface Allowed {
  readonly kind: MeetingKind
  readonly courses: readonly { readonly id: number }[]
  readonly regions: readonly { readonly id: number }[]
  /** The days as they stand; one that has been is kept as it is. */
  readonly kept: readonly DayAsked[]
  readonly today: Day
  readonly lang: Language
}

type ReadMeeting =
  | { readonly ok: true; readonly asked: MeetingAsked; readonly typed: Typed }
  | { readonly ok: false; readonly errors: FieldErrors; readonly typed: Typed }

/** A meeting as it was typed, or what must be put right by field. Every choice is one of those that were offered. */
export function readMeeting(body: unknown, allowed: Allowed): ReadMeeting {
  const { lang, kind } = allowed
  const read = readForm(body, {
    title: field.text(150),
    agenda: field.optionalText(3000),
    region: field.ids(mostRegions),
    course: field.ids(mostCourses),
    ...dayFields,
  })
  const typed = { ...read.typed, ...everyTick(body) }
  const gives = givesOf(body, allowed)
  const found = daysOf(read.typed, allowed)
  const errors = {
    ...(read.ok ? {} : wordFaults(read.faults, lang)),
    ...found.errors,
    ...(gives === undefined ? wordFaults({ gives: 'notAChoice' }, lang) : {}),
    ...(gives?.length === 0 && kind === 'training' ? { gives: text[lang].faults.givesNothing } : {}),
  }
  if (!read.ok || gives === undefined || Object.keys(errors).length > 0) return { ok: false, errors, typed }
  const { title, agenda, region, course } = read.values
  const isAmong = (those: readonly { readonly id: number }[]) => (id: number) => those.some((one) => one.id === id)
  if (!region.every(isAmong(allowed.regions)))
    return { ok: false, errors: wordFaults({ region: 'notAChoice' }, lang), typed }
  if (!course.every(isAmong(allowed.courses)))
    return { ok: false, errors: wordFaults({ course: 'notAChoice' }, lang), typed }
  const asked = { title, agenda, days: found.days, regionIds: unique(region), courseIds: unique(course), gives }
  return { ok: true, asked, typed }
}

/** All that was ticked, so that the form comes back as it was. */
function everyTick(body: unknown): Typed {
  const { region, course, gives }: Typed = typeof body === 'object' && body !== null ? { ...body } : {}
  return { region, course, gives }
}

function unique(ids: readonly number[]): number[] {
  return [...new Set(ids)]
}

/** `7-trainer`: each once; undefined where one is none of those offered. */
function givesOf(body: unknown, { courses }: Allowed): { courseId: number; role: TeachingRole }[] | undefined {
  const offered = courses.flatMap(({ id }) =>
    teachingRoles.map((role) => ({ courseId: id, role, value: `${id}-${role}` })),
  )
  const posted = typeof body === 'object' && body !== null && 'gives' in body ? body.gives : []
  const chosen = (Array.isArray(posted) ? posted : [posted]).map(String)
  if (!chosen.every((value) => offered.some((one) => one.value === value))) return undefined
  return offered.filter(({ value }) => chosen.includes(value)).map(({ courseId, role }) => ({ courseId, role }))
}

/** The days that have a date; the first one must. */
function daysOf(
  typed: Readonly<Record<string, string>>,
  { kept, today, lang }: Allowed,
): { days: DayAsked[]; errors: FieldErrors } {
  const days: DayAsked[] = []
  const errors: Record<string, string> = {}
  for (const n of daysTyped) {
    const value = (name: (typeof dayNames)[number]) => (typed[`${name}-${n}`] ?? '').trim()
    if (n > 1 && value('on') === '') continue
    const onDay = parseDay(value('on'))
    const starts = parseTimeOfDay(value('starts'))
    const ends = parseTimeOfDay(value('ends'))
    const form = meetingForms.find((one) => one === value('form'))
    if (onDay === undefined) Object.assign(errors, wordFaults({ [`on-${n}`]: 'notADay' }, lang))
    if (starts === undefined) Object.assign(errors, wordFaults({ [`starts-${n}`]: 'notATime' }, lang))
    if (ends === undefined) Object.assign(errors, wordFaults({ [`ends-${n}`]: 'notATime' }, lang))
    if (form === undefined) Object.assign(errors, wordFaults({ [`form-${n}`]: 'notAChoice' }, lang))
    if (onDay === undefined || starts === undefined || ends === undefined || form === undefined) continue
    const isOnSite = form === 'on-site'
    const where = { place: isOnSite ? value('place') : '', link: isOnSite ? '' : value('link') }
    const day = { onDay, starts, ends, form, ...where }
    const isKept = kept.some((one) => one.onDay === onDay && onDay < today)
    for (const { field: name, fault } of faultsOfDay(day, { before: days.at(-1), today, isKept }))
      errors[`${name}-${n}`] ??= text[lang].faults[fault]
    days.push(day)
  }
  return { days, errors }
}
