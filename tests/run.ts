import { spawn } from 'node:child_process'
import { globSync } from 'node:fs'
import { join } from 'node:path'
import { chromiumPath } from './world/chromium.ts'
import { openTestServer } from './world/database.ts'
import { makeTemplates } from './world/templates.ts'

const root = join(import.meta.dirname, '..')
const bin = (name: string) => join(root, 'node_modules/.bin', name)

const checks = [
  { name: 'types', command: bin('tsc'), args: ['--noEmit'] },
  { name: 'types of scripts', command: bin('tsc'), args: ['--noEmit', '-p', 'public'] },
  { name: 'types without network', command: bin('tsc'), args: ['--noEmit', '-p', 'public/js/offline'] },
  { name: 'lint and format', command: bin('biome'), args: ['check', '--error-on-warnings', '.'] },
  { name: 'dead code', command: bin('knip'), args: ['--no-progress'] },
]

/** `npm test` runs everything; `npm test -- path …` only those test files, without the checks. */
async function run(chosen: string[]): Promise<number> {
  if (chosen.length === 0) {
    for (const check of checks) {
      const code = await finished(check.command, check.args)
      process.stdout.write(`${code === 0 ? 'ok' : 'FAILED'} ${check.name}\n`)
      if (code !== 0) return code
    }
  }
  const files =
    chosen.length > 0
      ? chosen
      : globSync(
          ['src/**/*.test.ts', 'src/**/*.test.tsx', 'tests/**/*.test.ts', 'tests/**/*.test.tsx', 'bench/**/*.test.ts'],
          { cwd: root },
        ).sort()
  const chromium = files.some((file) => file.includes('journeys/')) ? await chromiumPath() : ''
  const server = await openTestServer(process.env.TEST_DATABASE_URL)
  try {
    await makeTemplates(server)
    const env = { ...process.env, TEST_ADMIN_URL: server.url('postgres'), CHROMIUM_PATH: chromium }
    return await finished(process.execPath, ['--import', 'tsx', '--test', '--test-concurrency=3', ...files], env)
  } finally {
    await server.stop()
  }
}

function finished(command: string, args: string[], env: NodeJS.ProcessEnv = process.env): Promise<number> {
  const child = spawn(command, args, { cwd: root, stdio: 'inherit', env })
  return new Promise((resolve) => child.on('close', (code) => resolve(code ?? 1)))
}

process.exitCode = await run(process.argv.slice(2))
