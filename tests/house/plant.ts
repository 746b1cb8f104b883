import type { houseRules } from './rules.ts'
import type { SourceFile } from './source.ts'

/** Files that break a rule and files that do not, each judged alone `beside` some others. */
export interface Plant {
  readonly rule: keyof typeof houseRules
  readonly caught: readonly SourceFile[]
  readonly innocent: readonly SourceFile[]
  readonly beside?: readonly SourceFile[]
}

export function file(path: string, text: string): SourceFile {
  return { path, text }
}

/** The same text in several places, or several texts in one. */
export function inFile(path: string, ...texts: string[]): SourceFile[] {
  return texts.map((text) => file(path, text))
}
