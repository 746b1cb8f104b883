import { file, inFile, type Plant } from './plant.ts'

const migration = file(
  'database/migrations/0001_all.sql',
  `-- owner: people\ncreate table person (id int);\n\n-- Why.\n-- owner: economy\ncreate table posting_line (id int);\n`,
)

export const storePlants: Plant[] = [
  {
    rule: 'every table has an owner',
    caught: inFile(
      'database/migrations/0009_more.sql',
      `create table stray (id int);`,
      `-- owner: somebody\ncreate table stray (id int);`,
      `-- owner: people\ncreate table one (id int);\ncreate table other (id int);`,
      `-- owner: people\ncreate table one (id int);\n\ncreate table if not exists other (id int);`,
    ),
    innocent: inFile(
      'database/migrations/0009_more.sql',
      `-- owner: people\ncreate table one (id int);\n\n-- owner: platform\ncreate unlogged table other (id int);`,
      `create index person_by_name on person (name);`,
    ),
  },
  {
    rule: 'a table is written only by the stores of its owner',
    beside: [migration],
    caught: [
      ...inFile(
        'src/people/accounts/account.store.ts',
        `tx.insertInto('postingLine').values(one)`,
        `tx.updateTable('postingLine as line').set(one)`,
        `tx.deleteFrom('postingLine')`,
        `sql\`insert into posting_line (id) values (\${id})\``,
        'sql`update posting_line set id = 1`',
        'sql<Row>`with gone as (delete from posting_line returning id) select * from gone`',
        `const text = 'delete from posting_line where id = 1'`,
        `tx.insertInto('nowhere').values(one)`,
        `tx.insertInto(table).values(one)`,
        `sql\`insert into \${sql.table(name)} values (1)\``,
      ),
      file('src/people/accounts/create-account.ts', `tx.insertInto('person').values(one)`),
      file('src/people/accounts/people.report.ts', `db.updateTable('person').set(one)`),
      file('src/start.ts', `db.deleteFrom('person')`),
    ],
    innocent: [
      ...inFile(
        'src/people/accounts/account.store.ts',
        `tx.insertInto('person').values(one)`,
        'sql`update only person set id = 1`',
        `tx.selectFrom('postingLine').selectAll().forUpdate()`,
        'sql`select id from posting_line for update of posting_line`',
        'sql`insert into person (id) values (1) on conflict (id) do update set id = 2`',
        `// tx.insertInto('postingLine')`,
        `const says = 'We update nothing here'`,
      ),
      file('src/economy/ledger/posting.store.ts', `tx.insertInto('postingLine').values(many)`),
      file('src/people/accounts/account.test.ts', `tx.insertInto('postingLine').values(one)`),
    ],
  },
  {
    rule: 'SQL is in stores and reports',
    caught: [
      file('src/people/accounts/create-account.ts', `tx.selectFrom('person').selectAll()`),
      file('src/people/accounts/account.screen.tsx', 'const row = await sql`select 1`.execute(db)'),
      file('src/people/accounts/account.rules.ts', `const asked = 'select id from person'`),
    ],
    innocent: [
      file('src/people/accounts/account.store.ts', `db.selectFrom('person').selectAll()`),
      file('src/people/accounts/account.report.ts', 'sql`select 1`'),
      file('src/platform/db/attempt.ts', 'sql`select 1`'),
      file('src/people/accounts/account.view.tsx', `const chosen = 'select'; const told = <select name="unit" />`),
      file('src/people/accounts/account.rules.ts', `const told = 'update your passphrase'`),
      file(
        'src/people/accounts/account.text.ts',
        `export const text = sentences({ pick: 'select a unit from the list' }, {})`,
      ),
    ],
  },
  {
    rule: 'an action is handed a transaction',
    caught: inFile(
      'src/people/accounts/create-account.ts',
      `import type { Db } from '#platform/db'`,
      `import { attempt } from '#platform/db'`,
      `import { type Db, type Tx } from '#platform/db'`,
    ),
    innocent: [
      file('src/people/accounts/create-account.ts', `import type { Tx } from '#platform/db'`),
      file('src/people/accounts/account.screen.tsx', `import { attempt } from '#platform/db'`),
      file('src/people/accounts/account.store.ts', `import type { Db } from '#platform/db'`),
    ],
  },
  {
    rule: 'every place has a prefix, a guard and a screen',
    caught: inFile(
      'src/people/routes.ts',
      `export const places: Place[] = [{ prefix: '/accounts', screen: accounts }]`,
      `export const places: Place[] = [{ guard: open, screen: accounts }]`,
      `export const places: Place[] = [{ prefix: '/accounts', guard: open }]`,
      `export const places: Place[] = [place('/accounts', accounts)]`,
      `export const places: Place[] = [...others]`,
      `export const places = (ports: Ports): Place[] => [{ prefix: '/accounts', screen: accounts(ports) }]`,
      `export function places(ports: Ports) { return [{ prefix: '/accounts', screen: accounts(ports) }] }`,
      `export const places = make()`,
    ),
    innocent: inFile(
      'src/people/routes.ts',
      `export const places: Place[] = [{ prefix: '/accounts', guard: may('create accounts'), screen: accounts }]`,
      `export const places: Place[] = [{ prefix: '/sign-in', guard: open, screen: signIn, menu: { order: 1 } }]`,
      `export function places(ports: Ports): Place[] { return [{ prefix: '/a', guard: open, screen: a(ports) }] }`,
    ),
  },
  {
    rule: 'routes are made in screens',
    caught: [
      file('src/people/accounts/create-account.ts', `app.post('/accounts', act)`),
      file('src/people/routes.ts', 'area.get<At>(`/accounts/:id`, show)'),
      file('src/app.ts', `app.get('/healthz', { logLevel: 'warn' }, say)`),
      file('src/app.ts', `app.route({ method: 'GET', url: '/x', handler })`),
    ],
    innocent: [
      file('src/people/accounts/account.screen.tsx', `area.post('/', act)`),
      file('src/platform/web/app.ts', `app.get('/', act)`),
      file(
        'src/people/accounts/create-account.ts',
        `const one = known.get('/accounts'); const other = list.get(name, fallback)`,
      ),
    ],
  },
]
