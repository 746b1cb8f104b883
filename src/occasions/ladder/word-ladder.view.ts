import { formatKr } from '#design'
import { kr, type Language, type Ore, zero } from '#values'
import { type Ladder, type Rung, rungAt } from './ladder.rules.ts'
import { text } from './ladder.text.ts'

/** What examples are reckoned for: a seat of this price. */
export const exampleOre = kr(2500)

/** "halva priset", "250 kr", "inget". */
export function wordCost({ percent, amountOre }: Pick<Rung, 'percent' | 'amountOre'>, lang: Language): string {
  const say = text[lang]
  if (percent !== null) return percent === 0 ? say.nothing : percent === 100 ? say.wholePrice : say.percent(percent)
  return wordFee(amountOre ?? zero, lang)
}

export function wordFee(fee: Ore, lang: Language): string {
  return fee === 0 ? text[lang].nothing : formatKr(fee, lang)
}

/** A ladder as sentences, from long before to not coming. */
export function wordLadder(ladder: Pick<Ladder, 'rungs' | 'excuseWaives'>, lang: Language): string[] {
  const say = text[lang]
  const noShow = rungAt(ladder, null)
  const down = ladder.rungs
    .flatMap((rung) => (rung.daysBefore === null ? [] : [{ ...rung, daysBefore: rung.daysBefore }]))
    .sort((a, b) => b.daysBefore - a.daysBefore)
  const [first] = down
  if (first === undefined && noShow === undefined) return [say.free]
  return [
    ...(first ? [say.earlier(first.daysBefore)] : [say.cancellingFree]),
    ...down.map((rung) => say.rung(rung.daysBefore, wordCost(rung, lang))),
    noShow ? say.noShow(wordCost(noShow, lang)) : say.noShowFree,
    ladder.excuseWaives ? say.excused : say.notExcused,
  ]
}
