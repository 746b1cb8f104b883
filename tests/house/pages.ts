import { areaOf, shipped } from './places.ts'
import { at, type SourceFile, type Violation } from './source.ts'
import { literalText } from './sql.ts'
import { called, list, type Node, nodes, one, parentOf, word } from './tree.ts'

/** The one file that may put markup in as text. */
const trustedMarkup = 'src/design/trusted-markup.tsx'

const isTsx = ({ path }: SourceFile) => path.endsWith('.tsx')
const isView = (file: SourceFile) => file.path.endsWith('.view.tsx') || (areaOf(file.path) === 'design' && isTsx(file))

/** An async component renders nothing; a view is given everything it shows. */
export function viewsAreSynchronous(files: readonly SourceFile[]): Violation[] {
  return shipped(files)
    .filter(isTsx)
    .flatMap((file) =>
      nodes(file, 'FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression')
        .filter((node) => node.async === true && (isView(file) || isComponent(file, node)))
        .map((node) => at(file, node.start, 'a component is synchronous; fetch in the screen and pass it as props')),
    )
}

function isComponent(file: SourceFile, node: Node): boolean {
  const name = word(one(node, 'id')) ?? word(one(parentOf(file, node), 'id')) ?? ''
  return /^[A-Z]/.test(name)
}

/** No markup past the escaping, no inline style (the security headers refuse it), no inline script. */
export function markupIsSafe(files: readonly SourceFile[]): Violation[] {
  return shipped(files)
    .filter(isTsx)
    .flatMap((file) =>
      nodes(file, 'JSXAttribute').flatMap((attribute) => {
        const name = word(one(attribute, 'name')) ?? ''
        if (name === 'dangerouslySetInnerHTML' && file.path !== trustedMarkup) {
          return [at(file, attribute.start, `markup goes in only through ${trustedMarkup}`)]
        }
        if (name === 'style') return [at(file, attribute.start, 'no inline style; give it a class')]
        return /^on[A-Z]/.test(name) ? [at(file, attribute.start, 'pages are rendered on the server; no handlers')] : []
      }),
    )
}

const letters = /\p{L}{2,}/u
/** A name is the same in every language. */
const names = new Set(['Yrkesresan'])
const isSaid = (value: unknown) => letters.test(String(value)) && !names.has(String(value).trim())
const spoken = new Set([
  'title',
  'alt',
  'placeholder',
  'label',
  'aria-label',
  'aria-description',
  'summary',
  'caption',
  'heading',
])

/** Every sentence is in a *.text.ts, in both languages; a view holds none of its own. */
export function sentencesAreInTexts(files: readonly SourceFile[]): Violation[] {
  return shipped(files)
    .filter(isTsx)
    .flatMap((file) => {
      const swedish = nodes(file, 'Literal', 'TemplateLiteral').filter((node) => /[åäöÅÄÖ]/.test(literalText(node)))
      const shown = nodes(file, 'JSXText').filter((node) => isSaid(node.value))
      const told = nodes(file, 'JSXAttribute').filter((attribute) => {
        const value = one(attribute, 'value')
        return spoken.has(word(one(attribute, 'name')) ?? '') && value?.type === 'Literal' && isSaid(value.value)
      })
      return [...swedish, ...shown, ...told].map(({ start }) =>
        at(file, start, 'a sentence belongs in the *.text.ts, in both languages'),
      )
    })
}

/** A text is made by `sentences(`, so that a missing sentence does not compile. */
export function textsAreTyped(files: readonly SourceFile[]): Violation[] {
  return shipped(files)
    .filter(({ path }) => path.endsWith('.text.ts'))
    .flatMap((file) => {
      const constants = nodes(file, 'ExportNamedDeclaration').flatMap((exported) =>
        list(one(exported, 'declaration'), 'declarations'),
      )
      const made = constants.filter((constant) => {
        const init = one(constant, 'init')
        return init?.type === 'CallExpression' && called(init).name === 'sentences'
      })
      return made.length > 0 && made.length === constants.length
        ? []
        : [
            at(
              file,
              constants.find((constant) => !made.includes(constant))?.start ?? 0,
              'a text exports what sentences( … ) makes',
            ),
          ]
    })
}
