import type { FieldErrors } from '#design'
import { listJourneys } from '#journeys'
import { today } from '#platform'
import type { Db } from '#platform/db'
import { day, type Language, yearOf } from '#values'
import { listPriceLists } from '../prices/price-list.store.ts'
import { gatherGround } from './gather-ground.screen.ts'
import { listsOn, pricedForms, priceField } from './price-trial.rules.ts'
import { monthsField, readTerms, type TermsFault, type Typed } from './read-terms.rules.ts'
import { listKeyChoices, listWeights } from './simulation.report.ts'
import { type Ground, simulate, whyNotSimulate } from './simulation.rules.ts'
import { text } from './simulation.text.ts'

interface Asked {
  readonly regionId: number
  readonly year: number
  /** The query of the address; empty where nothing is tried. */
  readonly query: Typed
  readonly lang: Language
}

/** Today's terms and those of the address, reckoned side by side. Nothing is written. */
export async function tryTerms(db: Db, { regionId, year, query, lang }: Asked) {
  const of = { regionId, year }
  const until = day(`${year}-12-31`)
  const on = yearOf(today()) > year ? until : today()
  const priced = { journeys: await listJourneys(db), on, until }
  const lists = listsOn(await listPriceLists(db, regionId), priced)
  const { ground, keyId, seatsOf } = await gatherGround(db, of, lists)
  const typed = fieldsOf(ground, query)
  const keys = await listKeyChoices(db, of)
  const choice = typed.key ?? (keyId === null ? '' : String(keyId))
  const isKnown = choice === '' || keys.some((key) => key.choice === choice)
  const weights =
    choice === '' || choice === String(keyId) ? ground.today.weights : await listWeights(db, { regionId, choice })
  const { terms, faults, told } = readTerms(ground, typed, { keyId, choice, weights })
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
    // A trial of nothing still says that it is one.
    told: isTried && Object.keys(told).length === 0 ? { key: choice } : told,
  }
}

/** Whether the address says more than what is tried: a form sends all its fields, also those that are as today. */
export function saysMore(typed: Typed | undefined, told: Typed): boolean {
  return typed !== undefined && Object.keys(typed).some((name) => told[name] === undefined)
}

/** What of the query is a field of the page. */
function fieldsOf({ municipalities, today: { lists } }: Ground, query: Typed): Typed {
  const prices = lists.flatMap((list) =>
    list.parts.flatMap(({ component }) => pricedForms.map((form) => priceField(list, component, form))),
  )
  const months = municipalities.map(({ municipalityId }) => monthsField(municipalityId))
  const names = ['cost', 'key', 'fee', ...prices, ...months]
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = query[name]
      return value === undefined ? [] : [[name, value]]
    }),
  )
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

/** The texts of a query, each once. */
export function queryOf(query: unknown): Typed {
  if (typeof query !== 'object' || query === null) return {}
  return Object.fromEntries(
    Object.entries(query).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
}
