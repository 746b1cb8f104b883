import { type Fault, field, readForm, type Typed, wordFaults } from '#platform/web'
import type { Language } from '#values'
import { countings, type LineKind, lineKinds, type Terms } from './logistics.rules.ts'
import { text as termWords } from './terms.text.ts'

const termFields = {
  what: field.text(120),
  counts: field.choice(countings),
  perPeople: field.whole(0, 20),
  forEvery: field.whole(1, 100),
  perStaff: field.whole(0, 20),
  extra: field.whole(0, 500),
  orderDays: field.whole(0, 365),
  supplier: field.optionalText(200),
}
const kindFields = { kind: field.choice(lineKinds), onEach: field.choice(['day', 'occasion']) }

type Wrong = { readonly ok: false; readonly errors: Record<string, string>; readonly typed: Typed }

/** What a line is to say, as it was typed. */
export function readTerms(body: unknown, lang: Language): { readonly ok: true; readonly terms: Terms } | Wrong {
  const read = readForm(body, termFields)
  if (!read.ok) return wrong(read.faults, read.typed, lang)
  const { perPeople, perStaff, extra } = read.values
  if (perPeople + perStaff + extra === 0)
    return { ok: false, errors: { perPeople: termWords[lang].nothingCounted }, typed: read.typed }
  return { ok: true, terms: { ...read.values, onSiteOnly: read.typed.onSiteOnly === 'yes' } }
}

export interface LineRead {
  readonly kind: LineKind
  readonly onEach: 'day' | 'occasion'
  readonly terms: Terms
}

/** A whole new line, as it was typed. */
export function readLine(body: unknown, lang: Language): ({ readonly ok: true } & LineRead) | Wrong {
  const kind = readForm(body, kindFields)
  const terms = readTerms(body, lang)
  if (!kind.ok) {
    const errors = { ...wordFaults(kind.faults, lang), ...(terms.ok ? {} : terms.errors) }
    return { ok: false, errors, typed: kind.typed }
  }
  return terms.ok ? { ...terms, ...kind.values } : terms
}

function wrong(faults: Readonly<Record<string, Fault>>, typed: Typed, lang: Language): Wrong {
  return { ok: false, errors: wordFaults(faults, lang), typed }
}
