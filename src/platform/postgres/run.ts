import { execFile } from 'node:child_process'
import type { Owner } from './owner.ts'

export interface Outcome {
  /** Undefined when the command could not be started or was killed. */
  code: number | undefined
  output: string
}

/** Runs a command to its end and never throws: what went wrong is in the outcome. */
export async function run(
  argv: readonly string[],
  options: { env: NodeJS.ProcessEnv; as?: Owner | undefined },
): Promise<Outcome> {
  const [command = '', ...args] = argv
  try {
    return await new Promise<Outcome>((resolve) => {
      execFile(command, args, { env: options.env, cwd: '/', ...options.as }, (error, stdout, stderr) => {
        const output = `${stdout}${stderr}`.trim()
        if (error === null) resolve({ code: 0, output })
        else if (typeof error.code === 'number') resolve({ code: error.code, output })
        else resolve({ code: undefined, output: output || error.message })
      })
    })
  } catch (error) {
    // Some refusals of the kernel (an unmapped uid gives EINVAL) are thrown at once and not reported as an event.
    return { code: undefined, output: error instanceof Error ? error.message : String(error) }
  }
}

/**
 * The environment of everything PostgreSQL: none of the program's secrets and no PG* variables. `LC_ALL` is needed
 * on macOS, where the postmaster otherwise becomes multithreaded and stops.
 */
export function bareEnvironment(libraryPath?: string): NodeJS.ProcessEnv {
  const path = `${process.env.PATH ?? ''}:/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin`
  const bare = { PATH: path, LC_ALL: 'C', TZ: 'UTC' }
  return libraryPath === undefined ? bare : { ...bare, LD_LIBRARY_PATH: libraryPath, DYLD_LIBRARY_PATH: libraryPath }
}
