import { file, inFile, type Plant } from './plant.ts'

export const pagePlants: Plant[] = [
  {
    rule: 'views are synchronous',
    caught: [
      file('src/people/accounts/account.view.tsx', `export async function AccountPage() { return <p /> }`),
      file('src/people/accounts/account.view.tsx', `const List = ({ rows }) => rows.map(async (row) => <p />)`),
      file('src/design/layout.tsx', `export const Layout = async () => <p />`),
      file('src/people/accounts/account.screen.tsx', `const Row = async () => <p />`),
    ],
    innocent: [
      file(
        'src/people/accounts/account.view.tsx',
        `export function AccountPage() { return <script src="a.js" async /> }`,
      ),
      file(
        'src/people/accounts/account.screen.tsx',
        `export const screen = (area) => area.get('/', async () => <p />)`,
      ),
    ],
  },
  {
    rule: 'markup is safe',
    caught: inFile(
      'src/people/accounts/account.view.tsx',
      `const page = <p dangerouslySetInnerHTML={{ __html: told }} />`,
      `const page = <p style="color: red" />`,
      `const page = <p style={{ color: 'red' }} />`,
      `const page = <button onClick={act} />`,
    ),
    innocent: [
      file('src/people/accounts/account.view.tsx', `const page = <p class="style" data-style="1">{style}</p>`),
      file(
        'src/design/trusted-markup.tsx',
        `export const Trusted = ({ html }) => <div dangerouslySetInnerHTML={{ __html: html }} />`,
      ),
    ],
  },
  {
    rule: 'sentences are in texts',
    caught: inFile(
      'src/people/accounts/account.view.tsx',
      `const page = <h1>Konto</h1>`,
      `const page = <p>{name} has {count} stops</p>`,
      `const page = <p>{done ? 'på väg' : ''}</p>`,
      `const page = <p>{\`Hållplats \${n}\`}</p>`,
      `const page = <nav aria-label="Main" />`,
      `const page = <Layout title="Accounts" />`,
    ),
    innocent: [
      ...inFile(
        'src/people/accounts/account.view.tsx',
        `const page = <h1>{say.account}</h1>`,
        `const page = <p>{count} · {sum} →</p>`,
        `// på väg\nconst page = <p class="account" />`,
        `const page = <span translate="no">Yrkesresan</span>`,
      ),
      file(
        'src/people/accounts/account.text.ts',
        `export const text = sentences({ way: 'på väg' }, { way: 'on the way' })`,
      ),
    ],
  },
  {
    rule: 'texts are typed in both languages',
    caught: inFile(
      'src/people/accounts/account.text.ts',
      `export const text = { sv: { account: 'Konto' } }`,
      `export const text = sentences({}, {})\nexport const more = { sv: {} }`,
      `const text = sentences({}, {})`,
    ),
    innocent: [
      ...inFile(
        'src/people/accounts/account.text.ts',
        `export const text = sentences({ account: 'Konto' }, { account: 'Account' })`,
        `export type Say = typeof text\nexport const text = sentences({}, {})`,
      ),
      file('src/people/accounts/account.view.tsx', `export const text = { sv: {} }`),
    ],
  },
]
