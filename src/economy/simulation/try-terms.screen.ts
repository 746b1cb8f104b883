import type { FieldErrors } from '#design'
import { today } from '#platform'
import type { Db } from '#platform/db'
import { day, type Language, yearOf } from '#values'
import { dayPrice, listFor } from '../prices/price-list.rules.ts'
import { listPriceLists } from '../prices/price-list.store.ts'
import { gatherGround } from './gather-ground.screen.ts'
import { readTerms, type TermsFault, type Typed } from './read-terms.rules.ts'
import { listKeyChoices, listWeights } from './simulation.report.ts'
import { simulate, whyNotSimulate } from './simulation.rules.ts'
import { text } from './simulation.text.ts'

interface Asked {
  readonly regionId: number
  readonly year: number
  /** The query of the address; empty where nothing is tried. */
  readonly typed: Typed
  readonly lang: Language
}

/** Today's terms and those of the address, reckoned side by side. Nothing is written. */
export async function tryTerms(db: Db, { regionId, year, typed, lang }: Asked) {
  const of = { regionId, year }
  const lists = await listPriceLists(db, regionId)
  const on = yearOf(today()) > year ? day(`${year}-12-31`) : today()
  const list = listFor(lists, { journeyId: null, on })
  const prices = {
    'on-site': dayPrice(list, 'on-site'),
    digital: dayPrice(list, 'digital'),
    broadcast: dayPrice(list, 'broadcast'),
  }
  const { ground, keyId, seatsOf } = await gatherGround(db, of, prices)
  const keys = await listKeyChoices(db, of)
  const choice = typed.key ?? (keyId === null ? '' : String(keyId))
  const isKnown = choice === '' || keys.some((key) => key.choice === choice)
  const weights =
    choice === '' || choice === String(keyId) ? ground.today.weights : await listWeights(db, { regionId, choice })
  const { terms, faults } = readTerms(ground, typed, weights)
  const isNobody = isKnown && Object.keys(faults).length === 0 && whyNotSimulate(ground, terms) !== undefined
  const all = { ...faults, ...(isKnown ? {} : { key: 'unknownKey' as const }) }
  const errors = wordFaults(all, isNobody, lang)
  const isTried = Object.keys(typed).length > 0
  return {
    ground,
    tried: terms,
    rows: simulate(ground, terms),
    keys,
    keyId,
    choice,
    seatsOf,
    typed: isTried ? typed : undefined,
    errors: isTried ? errors : undefined,
  }
}

function wordFaults(
  faults: Readonly<Record<string, TermsFault>>,
  isNobody: boolean,
  lang: Language,
): FieldErrors | undefined {
  const say = text[lang].faults
  const worded = Object.fromEntries(Object.entries(faults).map(([name, fault]) => [name, say[fault]]))
  const errors = isNobody ? { ...worded, key: say.nobody } : worded
  return Object.keys(errors).length > 0 ? errors : undefined
}

/** The texts of a query, each once; what the page itself needs left out. */
export function typedIn(query: unknown, leftOut: readonly string[] = []): Typed {
  if (typeof query !== 'object' || query === null) return {}
  return Object.fromEntries(
    Object.entries(query).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string' && !leftOut.includes(entry[0]),
    ),
  )
}
