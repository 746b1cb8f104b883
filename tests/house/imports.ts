import { posix } from 'node:path'
import type { SourceFile } from './source.ts'
import { type Node, nodes, one, word } from './tree.ts'

export interface Import {
  readonly from: string
  readonly offset: number
  readonly typeOnly: boolean
}

/** Everything a file imports or re-exports, dynamic imports and imported types too. */
export function importsOf(file: SourceFile): Import[] {
  return nodes(
    file,
    'ImportDeclaration',
    'ExportNamedDeclaration',
    'ExportAllDeclaration',
    'ImportExpression',
    'TSImportType',
  ).flatMap((node) => {
    const from = word(one(node, 'source'))
    return from === undefined ? [] : [{ from, offset: node.start, typeOnly: isTypeOnly(node) }]
  })
}

/** A relative import as a path from the root; undefined for doors and packages. */
export function pathOf(file: SourceFile, from: string): string | undefined {
  return from.startsWith('.') ? posix.normalize(posix.join(posix.dirname(file.path), from)) : undefined
}

function isTypeOnly(node: Node): boolean {
  if (node.type === 'TSImportType' || node.importKind === 'type' || node.exportKind === 'type') return true
  const specifiers = node.specifiers
  return (
    Array.isArray(specifiers) &&
    specifiers.length > 0 &&
    specifiers.every((each) => each.importKind === 'type' || each.exportKind === 'type')
  )
}
