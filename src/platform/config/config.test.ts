import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { BadConfig, keys, readConfig } from './config.ts'

test('an empty environment is a demo on this machine with the embedded database', () => {
  const config = readConfig({})
  assert.equal(config.demo, true)
  assert.equal(config.databaseUrl, undefined)
  assert.deepEqual([config.host, config.port, config.process], ['127.0.0.1', 3000, 'both'])
})

test('a database of one’s own is never a demo', () => {
  assert.equal(readConfig({ DATABASE_URL: 'postgres://db.example/yrkesresan' }).demo, false)
})

test('demo mode together with a database of one’s own refuses to start', () => {
  assert.throws(
    () => readConfig({ DATABASE_URL: 'postgres://db.example/yrkesresan', DEMO: 'on' }),
    /DEMO: cannot be on together/,
  )
})

test('every key at fault is named at once', () => {
  const bad = {
    PORT: 'eighty',
    PROCESS: 'cron',
    DATABASE_URL: 'mysql://x',
    SMTP_URL: 'mail',
    LOG_LEVEL: 'loud',
    METRICS_TOKEN: 'short',
  }
  assert.throws(
    () => readConfig(bad),
    (fault: unknown) =>
      fault instanceof BadConfig &&
      Object.keys(bad).every((key) => fault.faults.some((line) => line.startsWith(`${key}: `))),
  )
})

test('an empty value is the same as none', () => {
  assert.equal(readConfig({ DATABASE_URL: '', PORT: '' }).port, 3000)
})

test('docs/config.md explains every key, and no other', async () => {
  const text = await readFile(new URL('../../../docs/config.md', import.meta.url), 'utf8')
  const rows = new Map([...text.matchAll(/^\| `([A-Z_]+)` \| (.+) \|$/gm)].map((row) => [row[1], row[2]]))
  assert.deepEqual(
    [...rows],
    Object.entries(keys).map(([key, { about }]) => [key, about]),
  )
})

test('packages on the host of the site are refused, since their cookies would be shared', () => {
  const hosts = { BASE_URL: 'https://yrkesresan.example', PACKAGES_URL: 'https://yrkesresan.example:8443' }
  assert.throws(() => readConfig(hosts), /PACKAGES_URL: must be on another host/)
  assert.equal(readConfig({ ...hosts, PACKAGES_URL: 'https://paket.example' }).packagesUrl, 'https://paket.example')
})
