import { type Comment, parseSync } from 'oxc-parser'
import type { SourceFile } from './source.ts'

/** A node of the syntax tree (ESTree with TypeScript), read by name so that the rules stay small. */
export interface Node {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly [field: string]: unknown
}

export interface Tree {
  readonly program: Node
  readonly comments: readonly Comment[]
  readonly errors: readonly string[]
  readonly byType: ReadonlyMap<string, Node[]>
  readonly parents: ReadonlyMap<Node, Node>
}

const parsed = new WeakMap<SourceFile, Tree>()

export function treeOf(file: SourceFile): Tree {
  const known = parsed.get(file)
  if (known) return known
  const { program, comments, errors } = parseSync(file.path, file.text)
  if (!isNode(program)) throw new TypeError(`${file.path} has no tree`)
  const byType = new Map<string, Node[]>()
  const parents = new Map<Node, Node>()
  const visit = (node: Node) => {
    const alike = byType.get(node.type)
    if (alike) alike.push(node)
    else byType.set(node.type, [node])
    for (const inner of innerNodes(node)) {
      parents.set(inner, node)
      visit(inner)
    }
  }
  visit(program)
  const tree = { program, comments, errors: errors.map((error) => error.message), byType, parents }
  parsed.set(file, tree)
  return tree
}

export function nodes(file: SourceFile, ...types: string[]): Node[] {
  const { byType } = treeOf(file)
  return types.flatMap((type) => byType.get(type) ?? [])
}

export function parentOf(file: SourceFile, node: Node): Node | undefined {
  return treeOf(file).parents.get(node)
}

/** The node itself and everything in it. */
export function within(node: Node): Node[] {
  return [node, ...innerNodes(node).flatMap(within)]
}

export function one(node: Node | undefined, field: string): Node | undefined {
  const value = node?.[field]
  return isNode(value) ? value : undefined
}

export function list(node: Node | undefined, field: string): Node[] {
  const value = node?.[field]
  return Array.isArray(value) ? value.filter(isNode) : []
}

/** The name of an identifier or the value of a string, or undefined. */
export function word(node: Node | undefined): string | undefined {
  if (!node) return undefined
  const value = node.type === 'Literal' ? node.value : node.name
  return typeof value === 'string' ? value : undefined
}

/** What is called: `{ object, name }` of `object.name(…)`, or only a name. */
export function called(call: Node): { name: string | undefined; object: Node | undefined } {
  const callee = one(call, 'callee')
  if (callee?.type === 'MemberExpression') return { name: word(one(callee, 'property')), object: one(callee, 'object') }
  return { name: word(callee), object: undefined }
}

export function source(file: SourceFile, node: Node): string {
  return file.text.slice(node.start, node.end)
}

function innerNodes(node: Node): Node[] {
  return Object.values(node).flatMap((value) =>
    isNode(value) ? [value] : Array.isArray(value) ? value.filter(isNode) : [],
  )
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}
