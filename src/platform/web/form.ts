import { z } from 'zod'
import { type Day, type Language, parseDay, parseEmail, parseId, parseTimeOfDay, type TimeOfDay } from '#values'
import { text as words } from './web.text.ts'

/** What is wrong with a field, as a word that `wordFaults` puts into a sentence. */
export type Fault = keyof (typeof words)['sv']['fault']

/** The first value of each field as it was typed, to be shown again. */
export type Typed = Readonly<Record<string, string>>

export type Read<Values> =
  | { readonly ok: true; readonly values: Values; readonly typed: Typed }
  | { readonly ok: false; readonly faults: Readonly<Record<string, Fault>>; readonly typed: Typed }

const fault = (word: Fault) => ({ error: word })
const typedText = z.preprocess((value) => (Array.isArray(value) ? value[0] : value) ?? '', z.string(fault('missing')))

/** Fields of a form, each with what it makes of what was typed. */
export const field = {
  text: (most: number) => typedText.pipe(z.string().trim().min(1, fault('missing')).max(most, fault('tooLong'))),
  optionalText: (most: number) => typedText.pipe(z.string().trim().max(most, fault('tooLong'))),
  passphrase: () => typedText.pipe(z.string().min(1, fault('missing')).max(1000, fault('tooLong'))),
  email: () => parsed((text) => parseEmail(text), 'notAnEmail'),
  day: () => parsed<Day>((text) => parseDay(text), 'notADay'),
  time: () => parsed<TimeOfDay>((text) => parseTimeOfDay(text), 'notATime'),
  id: () => parsed<number>((text) => parseId(text), 'notAChoice'),
  whole: (least: number, most: number) => parsed((text) => wholeWithin(text, least, most), 'outOfRange'),
  /** Undefined where nothing was typed. */
  optionalDay: () => optionally<Day>((text) => parseDay(text), 'notADay'),
  optionalWhole: (least: number, most: number) => optionally((text) => wholeWithin(text, least, most), 'outOfRange'),
  choice: <const Choices extends readonly [string, ...string[]]>(choices: Choices) =>
    typedText.pipe(z.enum(choices, fault('notAChoice'))),
  token: () => typedText.pipe(z.uuid(fault('notAChoice'))),
  /** Every ticked box of that name, each once. */
  choices: <const Choices extends readonly [string, ...string[]]>(choices: Choices) =>
    z.preprocess(
      listed,
      z
        .array(z.enum(choices, fault('notAChoice')))
        .max(choices.length, fault('tooMany'))
        .transform((all) => [...new Set(all)]),
    ),
  /** Every ticked box or row of that name, as whole-number ids. */
  ids: (most: number) =>
    z.preprocess(
      listed,
      z
        .array(z.string().transform((text, context) => parseId(text) ?? refuse(context, 'notAChoice')))
        .max(most, fault('tooMany')),
    ),
}

function listed(value: unknown): unknown {
  return value === undefined ? [] : Array.isArray(value) ? value : [value]
}

function wholeWithin(text: string, least: number, most: number): number | undefined {
  return /^\d{1,9}$/.test(text) && Number(text) >= least && Number(text) <= most ? Number(text) : undefined
}

function optionally<Value>(parse: (text: string) => Value | undefined, word: Fault) {
  return typedText.transform((text, context): Value | undefined =>
    text.trim() === '' ? undefined : (parse(text.trim()) ?? refuse(context, word)),
  )
}

function parsed<Value>(parse: (text: string) => Value | undefined, word: Fault) {
  return typedText.transform((text, context): Value => {
    if (text.trim() === '') return refuse(context, 'missing')
    const value = parse(text.trim())
    return value === undefined ? refuse(context, word) : value
  })
}

function refuse(context: z.RefinementCtx, word: Fault): never {
  context.addIssue({ code: 'custom', message: word })
  return z.NEVER
}

/** Reads a posted form: the values, or the first fault of each field; and always what was typed. */
export function readForm<Shape extends z.ZodRawShape>(body: unknown, shape: Shape): Read<z.output<z.ZodObject<Shape>>> {
  const posted = typeof body === 'object' && body !== null ? body : {}
  const typed = typedOf(posted)
  const read = z.object(shape).safeParse(posted)
  if (read.success) return { ok: true, values: read.data, typed }
  const faults: Record<string, Fault> = {}
  for (const issue of read.error.issues)
    faults[String(issue.path[0])] ??= isFault(issue.message) ? issue.message : 'notAChoice'
  return { ok: false, faults, typed }
}

function typedOf(posted: object): Typed {
  const first = (value: unknown) => (Array.isArray(value) ? value[0] : value)
  return Object.fromEntries(
    Object.entries(posted).flatMap(([name, value]) =>
      typeof first(value) === 'string' ? [[name, String(first(value))]] : [],
    ),
  )
}

function isFault(word: string): word is Fault {
  return Object.hasOwn(words.sv.fault, word)
}

/** The faults as sentences in the reader's language, by field. */
export function wordFaults(faults: Readonly<Record<string, Fault>>, lang: Language): Record<string, string> {
  return Object.fromEntries(Object.entries(faults).map(([name, word]) => [name, words[lang].fault[word]]))
}
