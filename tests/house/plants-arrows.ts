import { file, inFile, type Plant } from './plant.ts'

const manifest = (imports: Record<string, string>) => file('package.json', JSON.stringify({ imports }, null, 2))
const door = './src/people/door.ts'

export const arrowPlants: Plant[] = [
  {
    rule: 'arrows between capabilities run one way, through doors',
    caught: [
      ...inFile(
        'src/people/accounts/create-account.ts',
        `import { bookSeat } from '#occasions'`,
        `import type { Booking } from '#occasions'`,
        `export { bookSeat } from '#occasions'`,
        `const late = await import('#occasions')`,
        `type Late = import('#occasions').Booking`,
        `import { person } from '#people'`,
      ),
      ...inFile(
        'src/occasions/booking/book-seat.ts',
        `import { findPerson } from '#people/accounts/account.store.ts'`,
        `import { findPerson } from '../../people/accounts/account.store.ts'`,
        `import { openApp } from '../../app.ts'`,
        `import { close } from '#economy'`,
      ),
      ...inFile('src/platform/web/page.ts', `import { person } from '#people'`, `import { Layout } from '#design'`),
      file('src/design/layout.tsx', `import { askerOf } from '#platform/web'`),
      file('src/values/money.ts', `import { Layout } from '#design'`),
      file('src/app.ts', `import { findPerson } from './people/accounts/account.store.ts'`),
    ],
    innocent: [
      ...inFile(
        'src/occasions/booking/book-seat.ts',
        `import { findPerson } from '#people'`,
        `import { attempt } from '#platform/db'`,
        `import { ore } from '#values'`,
        `import { lockOccasion } from '../occasion/occasion.store.ts'`,
        `// import { close } from '#economy'`,
        `const says = "import { close } from '#economy'"`,
      ),
      file('src/platform/web/page.ts', `import type { Frame } from '#design'`),
      file('src/platform/web/fault.view.tsx', `import { Layout } from '#design'`),
      file('src/app.ts', `import { places } from './people/routes.ts'\nimport { people } from '#people'`),
      file('src/people/accounts/create-account.test.ts', `import { world } from '../../../tests/world.ts'`),
    ],
  },
  {
    rule: 'arrows between rooms run one way',
    caught: [
      ...inFile(
        'src/occasions/booking/booking.rules.ts',
        `import { lockOccasion } from './booking.store.ts'`,
        `import type { Tx } from '#platform/db'`,
        `import { readFile } from 'node:fs/promises'`,
        `import { sql } from 'kysely'`,
        `import { findPerson } from '#people'`,
      ),
      ...inFile(
        'src/occasions/booking/booking.view.tsx',
        `import { listBookings } from './booking.store.ts'`,
        `import { bookSeat } from './book-seat.ts'`,
        `import type { Db } from '#platform/db'`,
      ),
      file('src/occasions/booking/booking.store.ts', `import { text } from './booking.text.ts'`),
      file('src/occasions/booking/booking.text.ts', `import { Layout } from '#design'`),
      file('src/occasions/booking/book-seat.ts', `import { BookingPage } from './booking.view.tsx'`),
      file('src/occasions/booking/book-seat.ts', `import { sql } from 'kysely'`),
      file('src/occasions/booking/remind.job.ts', `import { listBookings } from './booking.store.ts'`),
      file('src/occasions/booking/seats.report.ts', `import { insertBooking } from './booking.store.ts'`),
      file('src/occasions/door.ts', `export { bookingScreen } from './booking/booking.screen.tsx'`),
      file('src/occasions/booking/booking.model.ts', `export const seats = 3`),
    ],
    innocent: [
      file(
        'src/occasions/booking/booking.rules.ts',
        `import { day } from '#values'\nimport type { Seat } from './seat.rules.ts'`,
      ),
      file(
        'src/occasions/booking/booking.store.ts',
        `import { sql } from 'kysely'\nimport type { Tx } from '#platform/db'`,
      ),
      file(
        'src/occasions/booking/booking.view.tsx',
        `import { Layout } from '#design'\nimport { text } from './booking.text.ts'`,
      ),
      file(
        'src/occasions/booking/book-seat.ts',
        `import { findPerson } from '#people'\nimport { lockOccasion } from './booking.store.ts'`,
      ),
      file(
        'src/occasions/booking/remind.job.ts',
        `import { remind } from './remind.ts'\nimport { Job } from '#platform'`,
      ),
      file('src/occasions/booking/seats.report.ts', `import type { Db } from '#platform/db'`),
      file(
        'src/occasions/booking/booking.screen.tsx',
        `import { bookSeat } from './book-seat.ts'\nimport { z } from 'zod'`,
      ),
      file('src/occasions/door.ts', `export { bookSeat } from './booking/book-seat.ts'`),
      file('src/platform/audit/anything-goes.ts', `import { sql } from 'kysely'`),
    ],
  },
  {
    rule: 'values import nothing',
    caught: inFile(
      'src/values/day.ts',
      `import { format } from 'node:util'`,
      `import { z } from 'zod'`,
      `import { Db } from '#platform/db'`,
    ),
    innocent: inFile('src/values/day.ts', `import { ore } from './money.ts'`, `export const first = 1`),
  },
  {
    rule: 'package.json lists the doors and nothing deeper',
    beside: [file('src/people/door.ts', ''), file('src/people/accounts/account.rules.ts', '')],
    caught: [
      manifest({ '#people': door, '#people/accounts': './src/people/accounts/account.rules.ts' }),
      manifest({ '#people': door, '#people/*': './src/people/*' }),
      manifest({ '#people': './src/people/accounts/account.rules.ts' }),
      manifest({ '#people': door, '#economy': './src/economy/door.ts' }),
      manifest({}),
    ],
    innocent: [manifest({ '#people': door })],
  },
  {
    rule: 'a door only re-exports',
    caught: [
      ...inFile(
        'src/people/door.ts',
        `export * from './accounts/account.rules.ts'`,
        `export const places = []`,
        `import { places } from './routes.ts'\nexport { places }`,
        `export function door() {}`,
      ),
    ],
    innocent: [
      file(
        'src/people/door.ts',
        `/** Why. */\nexport { places } from './routes.ts'\nexport type { Account } from './accounts/account.rules.ts'`,
      ),
      file('src/values/door.ts', `export * from './day.ts'`),
      file('src/people/accounts/outdoor.ts', `export const places = []`),
    ],
  },
  {
    rule: 'a capability says what it is',
    beside: [file('src/people/README.md', '# People')],
    caught: [file('src/occasions/door.ts', '')],
    innocent: [file('src/people/door.ts', ''), file('src/values/door.ts', '')],
  },
]
