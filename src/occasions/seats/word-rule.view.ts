import { type Fact, formatTime } from '#design'
import type { Language } from '#values'
import type { SeatTerms } from './seat-rule.rules.ts'
import { text } from './seat-rule.text.ts'

/** A rule as plain sentences, one for each thing it decides. */
export function wordTerms(terms: SeatTerms, lang: Language): Fact[] {
  const say = text[lang]
  const { employeesAsk, requestDays, quietFrom, quietUntil } = terms
  const asks = employeesAsk === 'with-approval' ? say.asks['with-approval'](requestDays) : say.asks[employeesAsk]
  const clock = (time: string) => formatTime(time, undefined, lang)
  const quiet = quietFrom === quietUntil ? '' : say.quiet(clock(quietFrom), clock(quietUntil))
  return [
    { term: say.terms.booking, value: say.booking(terms.opensDays, terms.closesDays) },
    { term: say.terms.asking, value: asks },
    { term: say.terms.unnamed, value: say.unnamed(terms.unnamedReleaseDays) },
    { term: say.terms.offers, value: say.offers(terms.offerHours, quiet) },
    { term: say.terms.order, value: say.order(wordOrder(terms, lang)) },
    ...(terms.offerHours === 0 ? [] : [{ term: say.terms.stop, value: say.stop(terms.offersStopDays) }]),
    { term: say.terms.details, value: say.details(terms.detailsForgottenDays) },
  ]
}

function wordOrder({ priorities }: SeatTerms, lang: Language): string[] {
  const last = priorities.indexOf('waited')
  const asked = last < 0 ? [...priorities, 'waited' as const] : priorities.slice(0, last + 1)
  return asked.map((priority) => text[lang].orders[priority])
}
