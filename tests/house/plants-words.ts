import { file, inFile, type Plant } from './plant.ts'

const words = file(
  'docs/words.md',
  [
    '## People',
    '| trade | code | not |',
    '| --- | --- | --- |',
    '| kurstillfälle | occasion | `event`, `course instance`, `session` (in people, platform it may) |',
    '',
    '## Rooms',
    '| room | what it holds |',
    '| --- | --- |',
    '| `people` `occasions` `accounts` | some |',
  ].join('\n'),
)

export const wordPlants: Plant[] = [
  {
    rule: 'names of files are kebab-case',
    caught: [
      file('src/people/accounts/createAccount.ts', ''),
      file('src/people/Accounts/create-account.ts', ''),
      file('tests/journeys/a_year.test.ts', ''),
    ],
    innocent: [file('src/people/accounts/create-account.test.ts', ''), file('public/css/base.css', '')],
  },
  {
    rule: 'there are no drawers',
    caught: [
      file('src/people/utils/name.ts', ''),
      file('src/people/accounts/account-helpers.ts', ''),
      file('src/people/accounts/account.service.ts', ''),
      file('tests/lib/world.ts', ''),
    ],
    innocent: [file('src/people/accounts/utility.ts', ''), file('src/people/accounts/end-accounts.ts', '')],
  },
  {
    rule: 'folders are known words',
    beside: [words],
    caught: [file('src/people/gadgets/gadget.rules.ts', ''), file('src/gadgets/door.ts', '')],
    innocent: [file('src/people/accounts/account.rules.ts', ''), file('tests/gadgets/gadget.ts', '')],
  },
  {
    rule: 'names are of the trade',
    caught: inFile(
      'src/people/accounts/create-account.ts',
      'export function accountManager() {}',
      'export const AccountService = 1',
      'export interface AccountHelper { a: 1 }',
      'export type RequestHandler = 1',
      'export const accountUtils = 1',
      'export function handleAccount() {}',
      'export function processAccounts() {}',
    ),
    innocent: inFile(
      'src/people/accounts/create-account.ts',
      `export const roles = ['regional-project-manager']`,
      'export function managerOf() {}',
      'function handleIt() {}',
      'export const handledBy = 1',
    ),
  },
  {
    rule: 'forbidden words are unspoken',
    beside: [words],
    caught: [
      file('src/occasions/booking/event.rules.ts', ''),
      file('src/occasions/booking/booking.rules.ts', 'export type CourseInstance = 1'),
      file('src/occasions/booking/booking.rules.ts', 'export function listEvents() {}'),
      file('src/occasions/booking/booking.rules.ts', 'export const openSession = 1'),
      file('src/occasions/sessions/booking.rules.ts', ''),
    ],
    innocent: [
      file('src/people/accounts/session.rules.ts', 'export const openSession = 1'),
      file('src/occasions/booking/booking.rules.ts', 'export const eventual = 1\nconst event = 2'),
      file('src/occasions/booking/booking.rules.ts', 'export const courseOfInstance = 1'),
      file('src/occasions/booking/booking.test.ts', 'export const event = 1'),
    ],
  },
  {
    rule: 'stores say what they do',
    caught: inFile(
      'src/people/accounts/account.store.ts',
      'export async function fetchAccount() {}',
      'export const saveAccount = async () => 1',
      'export async function account() {}',
    ),
    innocent: [
      ...inFile(
        'src/people/accounts/account.store.ts',
        'export async function getAccount() {}',
        'export const insertAccount = async () => 1',
        'export interface AccountRow { id: number }',
        'function fetchIt() {}',
      ),
      file('src/people/accounts/create-account.ts', 'export function fetchAccount() {}'),
    ],
  },
]
