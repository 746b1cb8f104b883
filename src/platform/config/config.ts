import { isAbsolute, resolve } from 'node:path'
import { z } from 'zod'

const port = z.coerce.number().int().min(0).max(65_535)
const unset = (text: unknown) => (text === '' ? undefined : text)
const address = (schemes: string[]) =>
  z.url({
    protocol: new RegExp(`^(${schemes.join('|')})$`),
    error: `must be an address that begins with ${schemes.join(':// or ')}://`,
  })

/** Every key the system reads from its environment, each with what it is for. `docs/config.md` is held to this by a test. */
export const keys = {
  PORT: { schema: port.default(3000), about: 'Port that the web process listens on. 0 takes any free port.' },
  HOST: { schema: z.string().min(1).default('127.0.0.1'), about: 'Address that the web process listens on.' },
  BASE_URL: {
    schema: address(['http', 'https']).optional(),
    about: 'Public address of the site, used in mail and for secure cookies. Unset: http://HOST:PORT.',
  },
  PACKAGES_PORT: {
    schema: port.optional(),
    about:
      'Port that web packages are served on, apart from the site. Unset: PORT + 1 or, if that is taken, any free port.',
  },
  PACKAGES_URL: {
    schema: address(['http', 'https']).optional(),
    about:
      'Public address of the web packages, on a host of its own. Unset: the other port of the site’s host, and none when BASE_URL is https.',
  },
  DATABASE_URL: {
    schema: address(['postgres', 'postgresql']).optional(),
    about: 'A PostgreSQL 18 server of your own. Unset: the embedded one, and with it demo mode.',
  },
  DATABASE_CONNECTIONS: {
    schema: z.coerce.number().int().min(2).max(200).default(10),
    about: 'Largest number of connections to the database from one process.',
  },
  DATA_DIR: {
    schema: z
      .string()
      .min(1)
      .default('.data')
      .transform((path) => (isAbsolute(path) ? path : resolve(path))),
    about: 'Folder for the embedded database, stored files and built assets.',
  },
  PROCESS: {
    schema: z.enum(['web', 'worker', 'both']).default('both'),
    about: 'What this process is: web answers pages, worker does queued jobs, both does both.',
  },
  DEMO: {
    schema: z.enum(['on', 'off']).optional(),
    about:
      'Demo mode: invented people and sign-in by button. On with the embedded database; refused together with DATABASE_URL.',
  },
  SMTP_URL: {
    schema: address(['smtp', 'smtps']).optional(),
    about: 'Server that sends mail. Unset: mail stays in the outbox, readable in the product.',
  },
  MAIL_FROM: { schema: z.string().min(3).default('Yrkesresan <no-reply@localhost>'), about: 'Sender of all mail.' },
  TRUST_PROXY: {
    schema: z.enum(['on', 'off']).default('off'),
    about: 'On behind a load balancer that sets X-Forwarded-For and X-Forwarded-Proto.',
  },
  LOG_LEVEL: {
    schema: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
    about: 'How much is written to the log, one JSON object a line, without personal data.',
  },
  METRICS_TOKEN: {
    schema: z.string().min(16).optional(),
    about: 'Bearer token that /metrics asks for. Unset: /metrics answers only requests from this machine.',
  },
} as const

const schema = z.object({
  PORT: keys.PORT.schema,
  HOST: keys.HOST.schema,
  BASE_URL: keys.BASE_URL.schema,
  PACKAGES_PORT: keys.PACKAGES_PORT.schema,
  PACKAGES_URL: keys.PACKAGES_URL.schema,
  DATABASE_URL: keys.DATABASE_URL.schema,
  DATABASE_CONNECTIONS: keys.DATABASE_CONNECTIONS.schema,
  DATA_DIR: keys.DATA_DIR.schema,
  PROCESS: keys.PROCESS.schema,
  DEMO: keys.DEMO.schema,
  SMTP_URL: keys.SMTP_URL.schema,
  MAIL_FROM: keys.MAIL_FROM.schema,
  TRUST_PROXY: keys.TRUST_PROXY.schema,
  LOG_LEVEL: keys.LOG_LEVEL.schema,
  METRICS_TOKEN: keys.METRICS_TOKEN.schema,
})

export interface Config {
  readonly port: number
  readonly host: string
  readonly baseUrl: string | undefined
  readonly packagesPort: number | undefined
  readonly packagesUrl: string | undefined
  readonly databaseUrl: string | undefined
  readonly databaseConnections: number
  readonly dataDir: string
  readonly process: 'web' | 'worker' | 'both'
  readonly demo: boolean
  readonly smtpUrl: string | undefined
  readonly mailFrom: string
  readonly trustProxy: boolean
  readonly logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug'
  readonly metricsToken: string | undefined
}

/** A configuration that cannot be started with: one line a key, and what it must be. */
export class BadConfig extends Error {
  readonly faults: readonly string[]
  constructor(faults: readonly string[]) {
    super(`The configuration cannot be used:\n${faults.map((fault) => `  ${fault}`).join('\n')}`)
    this.name = 'BadConfig'
    this.faults = faults
  }
}

/** Reads the environment; throws BadConfig naming every key at fault. */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const read = schema.safeParse(Object.fromEntries(Object.keys(keys).map((key) => [key, unset(environment[key])])))
  if (!read.success) throw new BadConfig(read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`))
  const env = read.data
  if (env.DEMO === 'on' && env.DATABASE_URL !== undefined) {
    throw new BadConfig(['DEMO: cannot be on together with DATABASE_URL; demo mode belongs to the embedded database'])
  }
  if (env.PACKAGES_URL !== undefined && env.BASE_URL !== undefined && isSameHost(env.PACKAGES_URL, env.BASE_URL)) {
    throw new BadConfig(['PACKAGES_URL: must be on another host than BASE_URL, since cookies are shared by all ports'])
  }
  return {
    port: env.PORT,
    host: env.HOST,
    baseUrl: env.BASE_URL,
    packagesPort: env.PACKAGES_PORT,
    packagesUrl: env.PACKAGES_URL,
    databaseUrl: env.DATABASE_URL,
    databaseConnections: env.DATABASE_CONNECTIONS,
    dataDir: env.DATA_DIR,
    process: env.PROCESS,
    demo: env.DATABASE_URL === undefined && env.DEMO !== 'off',
    smtpUrl: env.SMTP_URL,
    mailFrom: env.MAIL_FROM,
    trustProxy: env.TRUST_PROXY === 'on',
    logLevel: env.LOG_LEVEL,
    metricsToken: env.METRICS_TOKEN,
  }
}

function isSameHost(one: string, other: string): boolean {
  return new URL(one).hostname === new URL(other).hostname
}
