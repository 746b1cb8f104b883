import { areaOf, shipped } from './places.ts'
import { at, type SourceFile, type Violation } from './source.ts'
import { sqlTexts } from './sql.ts'
import { called, list, type Node, nodes, one, source, within, word } from './tree.ts'
import { wordsIn } from './words.ts'

const clock = 'src/platform/clock.ts'
const sqlClock =
  /\b(now|clock_timestamp|statement_timestamp|transaction_timestamp|timeofday)\s*\(|\b(current_date|current_timestamp|current_time|localtimestamp|localtime)\b/i

/** One clock: nothing else in the house asks what time it is, SQL included. */
export function oneClock(files: readonly SourceFile[]): Violation[] {
  return shipped(files)
    .filter(({ path }) => path !== clock)
    .flatMap((file) => {
      const asked = nodes(file, 'NewExpression', 'CallExpression', 'MemberExpression').filter(asksTheTime)
      const inSql = sqlTexts(file).filter(({ text }) => sqlClock.test(text))
      const offsets = [...asked.map(({ start }) => start), ...inSql.map(({ offset }) => offset)]
      return offsets.map((offset) => at(file, offset, `the time comes from ${clock} and is passed in`))
    })
}

function asksTheTime(node: Node): boolean {
  if (node.type === 'MemberExpression') {
    const [object, property] = [word(one(node, 'object')), word(one(node, 'property'))]
    return (
      (object === 'Date' && property === 'now') ||
      (object === 'performance' && property === 'timeOrigin') ||
      (object === 'Temporal' && property === 'Now')
    )
  }
  const isDate = word(one(node, 'callee')) === 'Date'
  return isDate && (node.type === 'CallExpression' || list(node, 'arguments').length === 0)
}

const rounding = new Set(['round', 'floor', 'ceil', 'trunc'])
const moneyWords = new Set(
  'ore kr krona kronor amount amounts fee fees price prices share shares money cost costs pot sum total totals'.split(
    ' ',
  ),
)
const sqlRounding = /\b(round|floor|ceil|ceiling|trunc)\s*\(([^()]*(?:\([^()]*\)[^()]*)*)\)/gi

/** Money is divided and rounded in values only; in economy nothing is, whatever it is called. */
export function moneyIsRoundedInValues(files: readonly SourceFile[]): Violation[] {
  return shipped(files)
    .filter((file) => areaOf(file.path) !== 'values')
    .flatMap((file) => {
      const strict = areaOf(file.path) === 'economy'
      const isWrong = (text: string) => strict || smellsOfMoney(text)
      const calls = nodes(file, 'CallExpression').filter((call) => roundsSomething(call) && isWrong(source(file, call)))
      const divisions = nodes(file, 'BinaryExpression').filter(
        (node) => node.operator === '/' && smellsOfMoney(namesIn(file, node)),
      )
      const inSql = sqlTexts(file).filter(({ text }) =>
        [...text.matchAll(sqlRounding)].some((match) => isWrong(match[2] ?? '')),
      )
      const offsets = [...calls, ...divisions].map(({ start }) => start).concat(inSql.map(({ offset }) => offset))
      return offsets.map((offset) =>
        at(file, offset, 'money is divided and rounded only in src/values; use share or roundToKr'),
      )
    })
}

function roundsSomething(call: Node): boolean {
  const { name, object } = called(call)
  return name === 'toFixed' || name === 'toPrecision' || (word(object) === 'Math' && rounding.has(name ?? ''))
}

function namesIn(file: SourceFile, node: Node): string {
  return within(node)
    .filter(({ type }) => type === 'Identifier')
    .map((identifier) => source(file, identifier))
    .join(' ')
}

function smellsOfMoney(text: string): boolean {
  return wordsIn(text).some((each) => moneyWords.has(each))
}
