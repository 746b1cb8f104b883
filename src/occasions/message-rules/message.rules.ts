import { addDays, type Day, type Language, type Refusal, type TimeOfDay } from '#values'

/** Who reads a message, by how they stand to the occasion. A manager leads someone who has a seat. */
export const readers = ['participant', 'manager', 'trainer', 'reserve', 'waiting', 'venue'] as const
export type Reader = (typeof readers)[number]

/** When: at something that happens to a seat or a place in the queue, or so many days before or after a day. */
export const moments = [
  'seat-given',
  'seat-given-back',
  'place-taken',
  'before-first-day',
  'before-each-day',
  'after-each-day',
  'after-last-day',
] as const
export type Moment = (typeof moments)[number]

export interface Wording {
  readonly subject: string
  readonly body: string
}

export interface MessageTerms {
  readonly journeyId: number | null
  readonly name: string
  readonly reader: Reader
  readonly occurs: Moment
  /** Days before or after; 0 where it happens at something. */
  readonly days: number
  readonly atTime: TimeOfDay
  /** In whose name it is sent, and where an answer goes. */
  readonly fromName: string
  readonly replyTo: string
  readonly wording: Readonly<Record<Language, Wording>>
}

export interface MessageRule extends MessageTerms {
  readonly id: number
  readonly regionId: number
  /** The day it was made: what had happened before is not written about. */
  readonly madeOn: Day
}

/** Words in a message that are put in when it is sent, and what each of them is. */
export const placeholders = ['name', 'course', 'days', 'day', 'time', 'place', 'people', 'region', 'link'] as const
export type Placeholder = (typeof placeholders)[number]

/** As they are written in a message, in both languages: `{namn}` or `{name}`. */
export const written: Readonly<Record<Placeholder, readonly [sv: string, en: string]>> = {
  name: ['namn', 'name'],
  course: ['kurs', 'course'],
  days: ['dagar', 'days'],
  day: ['dag', 'day'],
  time: ['tid', 'time'],
  place: ['plats', 'place'],
  people: ['deltagare', 'people'],
  region: ['region', 'region'],
  link: ['länk', 'link'],
}

const slots = /\{([^{}\n]{0,40})\}/g

function placeholderOf(word: string): Placeholder | undefined {
  return placeholders.find((key) => written[key].some((known) => known === word.trim().toLowerCase()))
}

/** What stands in braces and is no word that is put in. */
export function unknownWords(template: string): string[] {
  return [...template.matchAll(slots)].flatMap(([, word = '']) => (placeholderOf(word) === undefined ? [word] : []))
}

/** The message with its words put in. What they hold is never read for further words. */
export function fillIn(template: string, values: Readonly<Record<Placeholder, string>>): string {
  return template.replace(slots, (whole, word: string) => {
    const key = placeholderOf(word)
    return key === undefined ? whole : values[key]
  })
}

export type MessageRefusal =
  | (Refusal<'unknownWord'> & { readonly field: string; readonly word: string })
  | (Refusal<'momentDoesNotFit'> & { readonly reader: Reader })
  | Refusal<'alreadyEnded'>

/** Only someone who has or had a seat, or who leads them, is written to when a seat is given; the queue has its own moment. */
const momentsOf: Readonly<Record<Reader, readonly Moment[]>> = {
  participant: moments.filter((moment) => moment !== 'place-taken'),
  manager: moments.filter((moment) => moment !== 'place-taken'),
  waiting: ['place-taken', 'before-first-day'],
  trainer: ['before-first-day', 'before-each-day', 'after-each-day', 'after-last-day'],
  reserve: ['before-first-day', 'before-each-day'],
  venue: ['before-first-day', 'before-each-day'],
}

/** Why a rule cannot be made as it is typed. */
export function whyNotKeep(terms: Pick<MessageTerms, 'reader' | 'occurs' | 'wording'>): MessageRefusal | undefined {
  if (!momentsOf[terms.reader].includes(terms.occurs)) return { refused: 'momentDoesNotFit', reader: terms.reader }
  for (const language of ['sv', 'en'] as const)
    for (const part of ['subject', 'body'] as const) {
      const [word] = unknownWords(terms.wording[language][part])
      if (word !== undefined) return { refused: 'unknownWord', field: `${part}-${language}`, word }
    }
  return undefined
}

/** Someone who may be written to about an occasion. `since` is when they came to be that; `gone` when it ended. */
export interface Recipient {
  readonly reader: Reader
  /** `seat 12`, `leader 4`: once for each. */
  readonly key: string
  readonly personId: number | null
  readonly address: string
  readonly name: string
  readonly language: Language
  /** Undefined is all days. */
  readonly dayIds: readonly number[] | undefined
  readonly since: Day
  readonly gone: Day | null
  /** Those it is about: oneself, or those one leads. */
  readonly people: readonly string[]
}

export interface OccasionDays {
  readonly firstDay: Day
  readonly lastDay: Day
  readonly days: readonly { readonly dayId: number; readonly onDay: Day }[]
}

export interface Planned {
  readonly ruleId: number
  readonly recipient: Recipient
  /** The day it is sent, and the day it is about where it is one. */
  readonly onDay: Day
  readonly dayId: number | null
  /** With the rule and the address: once. */
  readonly aboutKey: string
}

/** Every message that these rules mean for these people, sent or not, in order of day. */
export function plannedMessages(
  rules: readonly MessageRule[],
  recipients: readonly Recipient[],
  occasion: OccasionDays,
): Planned[] {
  return rules
    .flatMap((rule) =>
      recipients
        .filter(({ reader, gone }) => reader === rule.reader && (gone !== null) === (rule.occurs === 'seat-given-back'))
        .flatMap((recipient) =>
          anchorsOf(rule, recipient, occasion).map(({ onDay, dayId }) => ({
            ...{ ruleId: rule.id, recipient, onDay, dayId },
            aboutKey: dayId === null ? recipient.key : `${recipient.key} day ${dayId}`,
          })),
        ),
    )
    .sort((one, other) => (one.onDay < other.onDay ? -1 : one.onDay > other.onDay ? 1 : 0))
}

interface Anchor {
  readonly onDay: Day
  readonly dayId: number | null
}

function anchorsOf(rule: MessageRule, recipient: Recipient, { firstDay, lastDay, days }: OccasionDays): Anchor[] {
  const theirs = days.filter(({ dayId }) => recipient.dayIds === undefined || recipient.dayIds.includes(dayId))
  switch (rule.occurs) {
    case 'seat-given':
    case 'place-taken':
      return recipient.since < rule.madeOn ? [] : [{ onDay: recipient.since, dayId: null }]
    case 'seat-given-back':
      return recipient.gone === null || recipient.gone < rule.madeOn ? [] : [{ onDay: recipient.gone, dayId: null }]
    case 'before-first-day':
      return ahead(rule, recipient, [{ onDay: addDays(theirs[0]?.onDay ?? firstDay, -rule.days), dayId: null }])
    case 'before-each-day':
      return ahead(
        rule,
        recipient,
        theirs.map(({ dayId, onDay }) => ({ dayId, onDay: addDays(onDay, -rule.days) })),
      )
    case 'after-each-day':
      return theirs.map(({ dayId, onDay }) => ({ dayId, onDay: addDays(onDay, rule.days) }))
    case 'after-last-day':
      return [{ onDay: addDays(theirs.at(-1)?.onDay ?? lastDay, rule.days), dayId: null }]
  }
}

/** Whoever came after the message went out gets it the day they came; a rule made later does not write of days gone by. */
function ahead(rule: MessageRule, { since }: Recipient, anchors: readonly Anchor[]): Anchor[] {
  return anchors
    .filter(({ onDay }) => onDay >= rule.madeOn || since >= rule.madeOn)
    .map((anchor) => (since > anchor.onDay ? { ...anchor, onDay: since } : anchor))
}

/** How long after its day a message still says something. */
export const lateBy = 3

/** Whether it is to go out today: its day has come, is not long gone, and what it prepares for is still ahead. */
export function isDue(
  { onDay, dayId }: Pick<Planned, 'onDay' | 'dayId'>,
  { occurs }: Pick<MessageRule, 'occurs'>,
  { firstDay, days, today }: OccasionDays & { readonly today: Day },
): boolean {
  if (onDay > today) return false
  if (occurs === 'before-first-day') return today < firstDay
  if (occurs === 'before-each-day') return days.some((day) => day.dayId === dayId && today < day.onDay)
  return addDays(onDay, lateBy) >= today
}

/** What a message that is sent once is known by. */
export function sentKey({ ruleId, aboutKey, address }: { ruleId: number; aboutKey: string; address: string }): string {
  return `${ruleId} ${aboutKey} ${address}`
}
