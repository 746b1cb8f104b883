import { packageOf } from '../world/scorm.ts'
import type { Control, FoundForm } from './html.ts'

/** A form as a browser would post it: names and values, encoded. */
export type Filled = readonly (readonly [name: string, encoded: string])[]

const byType: Readonly<Record<string, string>> = {
  email: 'ulf@boden.example',
  date: '2026-03-12',
  time: '09:30',
  password: 'en alldeles egen fras om snö',
  url: 'https://mote.example/rum',
  search: 'ny',
}

/** What fits in fields where their type does not tell. An empty text leaves out what is a matter of choice. */
const byName: readonly (readonly [field: RegExp, fits: (which: string) => string])[] = [
  [/^old$/, () => 'en lugn resa norrut'],
  [/^on-(\d+)$/, (number) => `2026-06-0${number}`],
  [/^(?:newUnit|journey|trainers-\d+|reserves-\d+|dayAfter-\d+|same-\d+)$/, () => ''],
  [/^name-own(\d)$/, (number) => `Egen del ${number}`],
  [/^rows$/, () => 'Arjeplog;2714'],
]

/** Fills in a form in good faith: what stands there is kept, what is empty gets something that fits, one of many is chosen. */
export function fillIn({ action, controls }: FoundForm): Filled {
  const names = [...new Set(controls.map(({ name }) => name))]
  const firstButton = controls.find(({ type }) => type === 'button')
  return names.flatMap((name) => {
    const own = controls.filter((control) => control.name === name)
    const [control] = own
    if (control === undefined) return []
    if (control.type === 'button') return control === firstButton ? [encoded(control)] : []
    if (control.type === 'file') return [[name, control.accept?.startsWith('.zip') ? anArchive : aPicture] as const]
    const sent = own.filter(({ isSent, value, type }) => isSent && (value !== '' || type === 'hidden'))
    if (sent.length > 0) return sent.map(encoded)
    const fits = action === '/people/new' && name === 'email' ? 'ny.person@kalix.example' : fittingName(name)
    if (isChoice(control)) {
      const chosen = fits ?? own.find(({ value }) => value !== '')?.value ?? ''
      return chosen === '' ? [] : [encoded({ name, value: chosen })]
    }
    return [encoded({ name, value: fits ?? byType[control.type] ?? '7' })]
  })
}

function isChoice({ type }: Control): boolean {
  return type === 'select' || type === 'radio' || type === 'checkbox'
}

function fittingName(name: string): string | undefined {
  for (const [field, fits] of byName) {
    const found = field.exec(name)
    if (found !== null) return fits(found[1] ?? '')
  }
  return undefined
}

function encoded({ name, value }: Pick<Control, 'name' | 'value'>): readonly [string, string] {
  return [name, encodeURIComponent(value)]
}

const bytesOf = (bytes: Buffer) => bytes.toString('hex').replace(/../g, '%$&')
const aPicture = bytesOf(Buffer.from('\x89PNG\r\n\x1a\n'.padEnd(300, '\0'), 'latin1'))
const anArchive = bytesOf(packageOf('1.2', [{ title: 'Del', href: 'a.html' }]))

/** What parts are told apart by; nobody writes it. */
export const boundary = 'between-the-parts-of-a-form'

/** The same form in parts, as a browser sends it where files are chosen; what is percent-encoded is sent as it is meant. */
export function partsOf(filled: Filled, isFile: (name: string) => boolean): Buffer {
  const parts = filled.flatMap(([name, value]) => {
    const called = `name="${name}"${isFile(name) ? '; filename="fil.png"' : ''}`
    const head = `--${boundary}\r\ncontent-disposition: form-data; ${called}\r\n\r\n`
    const meant = value.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    return [Buffer.from(head), Buffer.from(meant, 'latin1'), Buffer.from('\r\n')]
  })
  return Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)])
}

export function payloadOf(filled: Filled): string {
  return filled.map(([name, value]) => `${encodeURIComponent(name)}=${value}`).join('&')
}
