import { file, inFile, type Plant } from './plant.ts'

const lines = (count: number) => 'export const one = 1\n'.repeat(count)

export const shapePlants: Plant[] = [
  {
    rule: 'every file parses',
    caught: inFile('src/people/accounts/account.rules.ts', `export const = 1`, `function (`),
    innocent: inFile('src/people/accounts/account.view.tsx', `export const one: number = <p>{1}</p> satisfies Node`),
  },
  {
    rule: 'there is one clock',
    caught: [
      ...inFile(
        'src/people/accounts/create-account.ts',
        `const now = new Date()`,
        `const now = new Date`,
        `const now = Date()`,
        `const now = Date.now()`,
        `const clock = Date.now`,
        `const now = performance.timeOrigin`,
        `const now = Temporal.Now.instant()`,
      ),
      ...inFile(
        'src/people/accounts/account.store.ts',
        'sql`select now()`',
        'sql`update person set at = current_timestamp`',
        'sql<Day>`select current_date`',
      ),
    ],
    innocent: [
      file('src/platform/clock.ts', `export const now = () => new Date()`),
      ...inFile(
        'src/people/accounts/create-account.ts',
        `const then = new Date(text)`,
        `const then = new Date(2026, 0, 1)`,
        `const known = clock.now()`,
        `// new Date()`,
        `const text = 'Date.now()'`,
      ),
      file('src/people/accounts/account.store.ts', `sql\`select known_now from person where at < \${now}\``),
      file('src/people/accounts/account.test.ts', `const now = new Date()`),
    ],
  },
  {
    rule: 'money is divided and rounded in values',
    caught: [
      ...inFile(
        'src/economy/pot/pot.rules.ts',
        `const each = Math.round(whole * 3)`,
        `const each = Math.trunc(n)`,
        `const text = n.toFixed(2)`,
      ),
      ...inFile(
        'src/occasions/days/day.rules.ts',
        `const whole = Math.floor(day.priceOre * 0.5)`,
        `const text = feeShare.toFixed(0)`,
        `const each = amount / people`,
        `const each = row.dayPrice / 2`,
      ),
      file('src/economy/pot/pot.store.ts', 'sql`select round(points * 2) from pot_share`'),
      file('src/followup/reports/cost.report.ts', 'sql`select ceil(sum(amount) * 0.5) from posting_line`'),
    ],
    innocent: [
      file('src/values/share.ts', `const each = Math.floor(amount / people)`),
      ...inFile(
        'src/occasions/days/day.rules.ts',
        `const half = Math.floor(seats / 2)`,
        `const done = Math.round((100 * count) / all)`,
        `const text = hours.toFixed(1)`,
        `const price = addMoney(a, b)`,
      ),
      file('src/economy/pot/pot.test.ts', `const each = Math.round(pot / 3)`),
    ],
  },
  {
    rule: 'no file is over 250 lines',
    caught: [file('src/people/accounts/account.store.ts', lines(251)), file('bench/nation.ts', lines(300))],
    innocent: [
      file('src/people/accounts/account.store.ts', lines(250)),
      file('src/people/accounts/account.text.ts', lines(400)),
      file('src/people/accounts/account.test.ts', lines(400)),
      file('tests/world.ts', lines(400)),
      file('src/platform/db/schema.generated.ts', lines(900)),
    ],
  },
  {
    rule: 'most files are short',
    caught: [file('src/people/accounts/account.store.ts', lines(151))],
    innocent: [file('src/people/accounts/account.store.ts', lines(60))],
  },
  {
    rule: 'types are honest',
    caught: [
      ...inFile(
        'src/people/accounts/account.rules.ts',
        `export const one: any = 1`,
        `export const one = two as Account`,
        `export const one = two as unknown as Account`,
        `export const one = two!`,
        `// @ts-ignore\nexport const one = 1`,
        `// @ts-expect-error\nexport const one = 1`,
      ),
      file('src/values/day.ts', `export const one: any = 1`),
      file('tests/world.ts', `export const one: any[] = []`),
    ],
    innocent: [
      ...inFile(
        'src/people/accounts/account.rules.ts',
        `export const one = ['a'] as const`,
        `export const one = { a: 1 } satisfies Account`,
        `import { a as b } from './b.rules.ts'`,
        `export const one = 'as any'`,
        `export const one: unknown = a !== b`,
      ),
      file('src/values/day.ts', `export const one = text as Day`),
      file('src/values/day.test.ts', `// @ts-expect-error: a Day is not a text\nday = 'x'`),
    ],
  },
  {
    rule: 'exports have names, and there are no classes but errors',
    caught: inFile(
      'src/people/accounts/account.rules.ts',
      `export default function create() {}`,
      `export enum State { Open }`,
      `export class Account {}`,
      `export class Account extends Base {}`,
    ),
    innocent: inFile(
      'src/people/accounts/account.rules.ts',
      `export class NoAccount extends Error {}`,
      `export type State = 'open'`,
    ),
  },
  {
    rule: 'parameters are readable',
    caught: inFile(
      'src/people/accounts/create-account.ts',
      `export function createAccount(tx: Tx, silent: boolean) {}`,
      `export const createAccount = (tx: Tx, silent = false) => tx`,
      `export async function createAccount(a: A, b: B, c: C, d: D) {}`,
    ),
    innocent: inFile(
      'src/people/accounts/create-account.ts',
      `export function createAccount(tx: Tx, { silent }: { silent: boolean }) {}`,
      `export function createAccount(a: A, b: B, c: C) {}`,
      `function quiet(silent: boolean) {}`,
      `export function isOpen(a: A): boolean { return true }`,
    ),
  },
  {
    rule: 'faults are not swallowed',
    caught: inFile(
      'src/people/accounts/create-account.ts',
      `try { act() } catch {}`,
      `try { act() } catch (fault) { /* never mind */ }`,
      `act().catch(() => {})`,
    ),
    innocent: inFile(
      'src/people/accounts/create-account.ts',
      `try { act() } catch { return undefined }`,
      `try { act() } finally { close() }`,
      `act().catch(() => undefined)`,
    ),
  },
  {
    rule: 'nothing is left for later',
    caught: inFile('src/people/accounts/create-account.ts', '// TODO: name it', '/* FIXME */ const one = 1'),
    innocent: inFile('src/people/accounts/create-account.ts', '// Todos os nomes', `const text = 'TODO'`),
  },
  {
    rule: 'every test runs',
    caught: inFile(
      'src/people/accounts/account.test.ts',
      `test.only('one', () => {})`,
      `test.skip('one', () => {})`,
      `describe.skip('one', () => {})`,
      `test('one', { skip: true }, () => {})`,
      `test('one', { only: true }, () => {})`,
      `test('one', { skip: 'not yet' }, () => {})`,
    ),
    innocent: inFile(
      'src/people/accounts/account.test.ts',
      `test('one', { timeout: 100 }, () => {})`,
      `const some = list.skip(2)`,
    ),
  },
]
