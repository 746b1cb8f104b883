import { realNow } from './clock.ts'
import type { Config } from './config/config.ts'

const levels = ['debug', 'info', 'warn', 'error', 'silent'] as const
type Level = (typeof levels)[number]

/** One JSON object a line. Callers give ids and counts, never names, addresses or what anyone typed. */
export interface Log {
  debug(message: string, facts?: Facts): void
  info(message: string, facts?: Facts): void
  warn(message: string, facts?: Facts): void
  error(message: string, facts?: Facts): void
}
type Facts = Record<string, string | number | boolean | undefined>

export function openLog(
  { logLevel }: Pick<Config, 'logLevel'>,
  write = (line: string) => void process.stdout.write(line),
): Log {
  const least = levels.indexOf(logLevel)
  const at =
    (level: Exclude<Level, 'silent'>) =>
    (message: string, facts: Facts = {}) => {
      if (levels.indexOf(level) >= least)
        write(`${JSON.stringify({ at: realNow().toISOString(), level, message, ...facts })}\n`)
    }
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') }
}

/** What may be said of a fault without repeating what someone typed: its kind, code and place in the code. */
export function faultFacts(fault: unknown): Facts {
  if (!(fault instanceof Error)) return { fault: typeof fault }
  const code = 'code' in fault && typeof fault.code === 'string' ? fault.code : undefined
  const constraint = 'constraint' in fault && typeof fault.constraint === 'string' ? fault.constraint : undefined
  return { fault: fault.name, code, constraint, stack: placesIn(fault) }
}

function placesIn(fault: Error): string {
  return (fault.stack ?? '')
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, 8)
    .map((line) => line.trim())
    .join(' | ')
}
