import { BadConfig, type Config } from './config.ts'

/** Why the web cannot listen where it was told to, as a fault of the key that says where; nothing for another fault. */
export function whyNotListening(
  fault: unknown,
  { host, port, key = 'PORT' }: Pick<Config, 'host' | 'port'> & { key?: 'PORT' | 'PACKAGES_PORT' },
): BadConfig | undefined {
  switch (codeOf(fault)) {
    case 'EADDRINUSE':
      return new BadConfig([`${key}: ${port} is in use by another program; stop that, or set another ${key}`])
    case 'EACCES':
      return new BadConfig([`${key}: this user may not listen on ${port}; set one above 1023`])
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new BadConfig([`HOST: ${host} is no address of this machine; unset HOST, or set 0.0.0.0 for all of them`])
    default:
      return undefined
  }
}

const invalidPassword = '28P01'
const notAllowed = '28000'
const noSuchDatabase = '3D000'

/** Why a database of one's own cannot be used, without its address, which may hold a password; nothing for another fault. */
export function whyNotConnected(fault: unknown): BadConfig | undefined {
  switch (codeOf(fault)) {
    case 'ECONNREFUSED':
    case 'ETIMEDOUT':
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
    case 'ENOENT':
      return new BadConfig([
        `DATABASE_URL: no PostgreSQL answers there (${codeOf(fault)}); is it running, and reachable?`,
      ])
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new BadConfig(['DATABASE_URL: there is no host of that name'])
    case invalidPassword:
    case notAllowed:
      return new BadConfig(['DATABASE_URL: PostgreSQL does not let that user in'])
    case noSuchDatabase:
      return new BadConfig(['DATABASE_URL: there is no database of that name; create it first'])
    default:
      return undefined
  }
}

function codeOf(fault: unknown): unknown {
  return fault instanceof Error && 'code' in fault ? fault.code : undefined
}
