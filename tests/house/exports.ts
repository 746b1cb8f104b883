import type { SourceFile } from './source.ts'
import { list, type Node, nodes, one, word } from './tree.ts'

export interface Exported {
  readonly name: string
  readonly kind: 'function' | 'value' | 'type'
  readonly offset: number
}

/** The names a file itself declares and exports. */
export function exportedNames(file: SourceFile): Exported[] {
  return nodes(file, 'ExportNamedDeclaration').flatMap((exported) => {
    const declaration = one(exported, 'declaration')
    if (!declaration) return one(exported, 'source') ? [] : renamed(exported)
    const name = word(one(declaration, 'id'))
    if (name !== undefined) return [{ name, kind: kindOf(declaration), offset: declaration.start }]
    return list(declaration, 'declarations').flatMap((each) => {
      const declared = word(one(each, 'id'))
      return declared === undefined ? [] : [{ name: declared, kind: kindOf(one(each, 'init')), offset: each.start }]
    })
  })
}

function renamed(exported: Node): Exported[] {
  return list(exported, 'specifiers').flatMap((specifier) => {
    const name = word(one(specifier, 'exported'))
    return name === undefined ? [] : [{ name, kind: 'value' as const, offset: specifier.start }]
  })
}

const functions = new Set(['FunctionDeclaration', 'ArrowFunctionExpression', 'FunctionExpression'])

function kindOf(node: Node | undefined): Exported['kind'] {
  if (node && functions.has(node.type)) return 'function'
  return node?.type.startsWith('TS') && node.type.endsWith('Declaration') ? 'type' : 'value'
}

/** The functions a file exports, by declaration or as a constant. */
export function exportedFunctions(file: SourceFile): Node[] {
  return nodes(file, 'ExportNamedDeclaration').flatMap((exported) => {
    const declaration = one(exported, 'declaration')
    if (declaration?.type === 'FunctionDeclaration') return [declaration]
    return list(declaration, 'declarations')
      .map((each) => one(each, 'init'))
      .filter((init) => init !== undefined)
      .filter(({ type }) => functions.has(type))
  })
}
