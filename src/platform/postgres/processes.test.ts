import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { lookAt, lookInProc, lookWithPs } from './processes.ts'

const eyes = process.platform === 'linux' ? { lookInProc, lookWithPs } : { lookWithPs }

for (const [name, look] of Object.entries(eyes)) {
  test(`${name} sees a live process the same way each time, and another one otherwise`, async () => {
    const self = await look(process.pid)
    assert.match(self?.command ?? '', /node.*processes\.test/)
    assert.match(self?.started ?? '', /^[\w-]+$/)
    assert.deepEqual(await look(process.pid), self)
    assert.equal(await look(2 ** 22 + 1), undefined)
  })

  test(`${name} does not take a zombie for a live process`, async () => {
    const parent = spawn('sh', ['-c', 'sleep 0 & echo $!; exec sleep 60'], { stdio: ['ignore', 'pipe', 'ignore'] })
    const [printed] = await once(parent.stdout, 'data')
    await sleep(300)
    assert.equal(await look(Number(String(printed))), undefined)
    assert.notEqual(await look(parent.pid ?? 0), undefined)
    parent.kill('SIGKILL')
  })
}

test('a process started at another time is told apart', async () => {
  await sleep(1100)
  const child = spawn('sleep', ['60'], { stdio: 'ignore' })
  await once(child, 'spawn')
  assert.notEqual((await lookAt(child.pid ?? 0))?.started, (await lookAt(process.pid))?.started)
  child.kill('SIGKILL')
})
