import type { AskedItem } from './act-on-items.ts'
import { acts, type LogisticsAct, mostAmount, mostItems, parseKey } from './logistics.rules.ts'

export type ReadActs =
  | { readonly ok: true; readonly asked: readonly AskedItem[]; readonly act: LogisticsAct; readonly reference: string }
  /** Fields with a number that is none; none at all when nothing was ticked. */
  | { readonly ok: false; readonly wrong: readonly string[] }

const mostInAReference = 100

/** The ticked lines of a form: `item-…` holds how many acts were seen, `amount-…` how many, `act` what was done. */
export function readActs(body: unknown): ReadActs {
  const posted = typeof body === 'object' && body !== null ? Object.entries(body) : []
  const typed = new Map(posted.map(([name, value]) => [name, typeof value === 'string' ? value.trim() : '']))
  const act = acts.find((each) => each === typed.get('act')) ?? 'ordered'
  const asked = [...typed].flatMap(([name, value]) => {
    const key = name.startsWith('item-') ? parseKey(name.slice('item-'.length)) : undefined
    if (key === undefined || !/^\d{1,6}$/.test(value)) return []
    const field = `amount-${name.slice('item-'.length)}`
    return [{ ...key, seen: Number(value), field, amount: amountIn(typed.get(field)) }]
  })
  const needsAmount = act === 'ordered' || act === 'changed'
  const wrong = asked.filter(({ amount }) => needsAmount && amount === undefined).map(({ field }) => field)
  if (asked.length === 0 || asked.length > mostItems || wrong.length > 0) return { ok: false, wrong }
  const items = asked.map(({ field: _, amount = 0, ...rest }) => ({ ...rest, amount }))
  return { ok: true, asked: items, act, reference: (typed.get('reference') ?? '').slice(0, mostInAReference) }
}

function amountIn(text: string | undefined): number | undefined {
  if (text === undefined || !/^\d{1,5}$/.test(text)) return undefined
  const amount = Number(text)
  return amount >= 1 && amount <= mostAmount ? amount : undefined
}
