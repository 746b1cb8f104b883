import { BadConfig, readConfig } from '#platform'
import { PostgresRefusal } from './platform/postgres/supervisor.ts'

const commands: Record<string, () => Promise<number | undefined>> = {
  start: async () => (await import('./start.ts')).start(readConfig(process.env)),
  migrate: async () => (await import('./start.ts')).migrateOnly(readConfig(process.env)),
  'demo:reset': async () => (await import('./start.ts')).resetDemo(readConfig(process.env)),
  'check:evidence': async () => (await import('./start.ts')).check('evidence', readConfig(process.env), printing),
  'check:bookings': async () => (await import('./start.ts')).check('bookings', readConfig(process.env), printing),
  'check:ledger': async () => (await import('./start.ts')).check('ledger', readConfig(process.env), printing),
  share: async () => (await import('#economy')).shareCommand(process.argv.slice(3), printing),
}

const printing = {
  out: (text: string) => void process.stdout.write(text),
  err: (text: string) => void process.stderr.write(text),
  ...(process.env.INIT_CWD === undefined ? {} : { from: process.env.INIT_CWD }),
}

const command = commands[process.argv[2] ?? 'start']
if (command === undefined) {
  printing.err(`Unknown command. There are: ${Object.keys(commands).join(', ')}\n`)
  process.exitCode = 2
} else {
  try {
    process.exitCode = (await command()) ?? 0
  } catch (fault) {
    if (!(fault instanceof BadConfig || fault instanceof PostgresRefusal)) throw fault
    printing.err(`${fault.message}\n`)
    process.exitCode = 1
  }
}
