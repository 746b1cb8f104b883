import { krFromText, type Language, type Ore } from '#values'
import { chargedForms, knownComponents, mostOwnParts, type PricePart } from './price-list.rules.ts'
import { text } from './price-list.text.ts'

interface Body {
  readonly [name: string]: unknown
}
interface ReadParts {
  readonly parts: readonly PricePart[]
  readonly errors: Readonly<Record<string, string>>
}

/** The parts of a posted price form: the known ones that have an amount, and the region's own that have a name. */
export function readParts(body: unknown, lang: Language): ReadParts {
  const posted = typedOf(body)
  const errors: Record<string, string> = {}
  const known = knownComponents.flatMap((component) => part(posted, { component, key: component, errors, lang }))
  const own = rowsIn(body).flatMap((row) => {
    const component = textIn(posted, `name-own${row}`)
    if (component === '' && textIn(posted, `amount-own${row}`) === '') return []
    if (component === '' || component.length > 60) {
      errors[`name-own${row}`] = text[lang].faults.name
      return []
    }
    return part(posted, { component, key: `own${row}`, errors, lang })
  })
  return { parts: [...known, ...own], errors }
}

/** The rows for parts of the region's own that the form had. */
export function ownRowsIn(body: unknown): number {
  const rows = Number(typedOf(body).rows)
  return Number.isInteger(rows) && rows > 0 ? Math.min(rows, mostOwnParts) : 2
}

function rowsIn(body: unknown): number[] {
  return Array.from({ length: ownRowsIn(body) }, (_, index) => index + 1)
}

/** Everything that was posted, boxes with several ticks included, to be shown again. */
export function typedOf(body: unknown): Body {
  return typeof body === 'object' && body !== null ? { ...body } : {}
}

interface Asked {
  readonly component: string
  readonly key: string
  readonly errors: Record<string, string>
  readonly lang: Language
}

function part(posted: Body, { component, key, errors, lang }: Asked): PricePart[] {
  const written = textIn(posted, `amount-${key}`)
  if (written === '') return []
  const amountOre: Ore | undefined = krFromText(written)
  if (amountOre === undefined) {
    errors[`amount-${key}`] = text[lang].faults.amount
    return []
  }
  const ticked = posted[`forms-${key}`]
  const chosen: readonly unknown[] = Array.isArray(ticked) ? ticked : [ticked]
  const forms = chargedForms.filter((form) => chosen.includes(form))
  if (forms.length === 0) errors[`forms-${key}`] = text[lang].faults.forms
  return [{ component, amountOre, forms }]
}

function textIn(posted: Body, name: string): string {
  const value = posted[name]
  return typeof value === 'string' ? value.trim().slice(0, 200) : ''
}
