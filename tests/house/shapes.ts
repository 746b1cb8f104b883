import { exportedFunctions } from './exports.ts'
import { areaOf, isCode, isTest, shipped } from './places.ts'
import { at, type SourceFile, type Violation } from './source.ts'
import { called, list, type Node, nodes, one, source, treeOf, word } from './tree.ts'

const branded = new Set(['values', 'platform'])

/** No `any`; casts only where values are branded and drivers met; nothing is hidden from the compiler. */
export function typesAreHonest(files: readonly SourceFile[]): Violation[] {
  const anys = files
    .filter(isCode)
    .flatMap((file) => each(file, nodes(file, 'TSAnyKeyword'), 'no any; say what it is, or unknown'))
  const casts = shipped(files)
    .filter((file) => !branded.has(areaOf(file.path) ?? ''))
    .flatMap((file) => {
      const found = nodes(file, 'TSAsExpression', 'TSTypeAssertion', 'TSNonNullExpression')
      const wrong = found.filter((node) => source(file, one(node, 'typeAnnotation') ?? node) !== 'const')
      return each(file, wrong, 'no cast; narrow with a question, or brand in values')
    })
  const hidden = files.filter(isCode).flatMap((file) => {
    const pattern = isTest(file.path) ? /@ts-(ignore|nocheck)/ : /@ts-(ignore|expect-error|nocheck)/
    return comments(file, pattern, 'nothing is hidden from the compiler')
  })
  return [...anys, ...casts, ...hidden]
}

/** No default exports, no enums or namespaces, no classes but errors. */
export function exportsHaveNames(files: readonly SourceFile[]): Violation[] {
  return files.filter(isCode).flatMap((file) => {
    const classes = nodes(file, 'ClassDeclaration', 'ClassExpression').filter(
      (node) => !/Error$|^(Missing|Forbidden)$/.test(word(one(node, 'superClass')) ?? ''),
    )
    return [
      ...each(file, nodes(file, 'ExportDefaultDeclaration'), 'no default export; give it a name'),
      ...each(
        file,
        nodes(file, 'TSEnumDeclaration', 'TSModuleDeclaration').filter((node) => !node.declare),
        'a union of words, not an enum',
      ),
      ...each(file, classes, 'no classes but errors; write functions over plain data'),
    ]
  })
}

/** An exported function has at most three parameters, then an object; none is a bare yes or no. */
export function parametersAreReadable(files: readonly SourceFile[]): Violation[] {
  return shipped(files).flatMap((file) =>
    exportedFunctions(file).flatMap((node) => {
      const parameters = list(node, 'params')
      const yesOrNo = parameters.filter(isBoolean)
      return [
        ...each(file, yesOrNo, 'a boolean parameter says nothing where it is called; take a word or an object'),
        ...(parameters.length > 3
          ? [at(file, node.start, `${parameters.length} parameters; after three, an object`)]
          : []),
      ]
    }),
  )
}

function isBoolean(parameter: Node): boolean {
  if (parameter.type === 'AssignmentPattern') {
    const left = one(parameter, 'left')
    return typeof one(parameter, 'right')?.value === 'boolean' || (left !== undefined && isBoolean(left))
  }
  return one(one(parameter, 'typeAnnotation'), 'typeAnnotation')?.type === 'TSBooleanKeyword'
}

export function faultsAreNotSwallowed(files: readonly SourceFile[]): Violation[] {
  return files.filter(isCode).flatMap((file) => {
    const empty = nodes(file, 'CatchClause').filter((node) => list(one(node, 'body'), 'body').length === 0)
    const silent = nodes(file, 'CallExpression').filter((call) => {
      const body = one(list(call, 'arguments')[0], 'body')
      return called(call).name === 'catch' && body?.type === 'BlockStatement' && list(body, 'body').length === 0
    })
    return each(file, [...empty, ...silent], 'a fault is swallowed here; let it go up, or answer it')
  })
}

/** What is left for later is an issue, not a comment. */
export function nothingIsLeftForLater(files: readonly SourceFile[]): Violation[] {
  return files
    .filter(isCode)
    .flatMap((file) => comments(file, /\b(TODO|FIXME|XXX|HACK)\b/, 'finish it, or leave it out'))
}

const runners = new Set(['test', 'it', 'describe', 'suite'])
const partial = new Set(['only', 'skip', 'todo'])

export function testsAllRun(files: readonly SourceFile[]): Violation[] {
  return files.filter(isCode).flatMap((file) => {
    const narrowed = nodes(file, 'MemberExpression').filter(
      (node) => runners.has(word(one(node, 'object')) ?? '') && partial.has(word(one(node, 'property')) ?? ''),
    )
    const optioned = nodes(file, 'CallExpression')
      .filter((call) => runners.has(called(call).name ?? '') || runners.has(word(called(call).object) ?? ''))
      .flatMap((call) => list(call, 'arguments'))
      .flatMap((argument) => (argument.type === 'ObjectExpression' ? list(argument, 'properties') : []))
      .filter((property) => {
        const value = one(property, 'value')
        return partial.has(word(one(property, 'key')) ?? '') && value?.type === 'Literal' && value.value !== false
      })
    return each(file, [...narrowed, ...optioned], 'every test runs, always')
  })
}

/** A file the parser cannot read can hide anything. */
export function filesParse(files: readonly SourceFile[]): Violation[] {
  return files
    .filter(isCode)
    .flatMap((file) => treeOf(file).errors.map((error) => at(file, 0, `does not parse: ${error}`)))
}

function each(file: SourceFile, found: readonly Node[], say: string): Violation[] {
  return found.map(({ start }) => at(file, start, say))
}

function comments(file: SourceFile, pattern: RegExp, say: string): Violation[] {
  return treeOf(file)
    .comments.filter(({ value }) => pattern.test(value))
    .map(({ start }) => at(file, start, say))
}
