import assert from 'node:assert/strict'
import { test } from 'node:test'
import { frameSources, hasSecondOrigin, packageOriginFor } from './second-origin.ts'

const beside = { url: undefined, port: 3001 }
const hosts: [string, string][] = [
  ['127.0.0.1', 'http://127.0.0.1:3001'],
  ['::1', 'http://[::1]:3001'],
  ['[::1]', 'http://[::1]:3001'],
  ['localhost', 'http://localhost:3001'],
  ['192.168.1.7', 'http://192.168.1.7:3001'],
]
for (const [hostname, origin] of hosts)
  test(`from ${hostname} packages are at ${origin}`, () => assert.equal(packageOriginFor({ hostname }, beside), origin))

test('an address of their own is theirs from everywhere', () => {
  const own = { url: 'https://paket.example/', port: 3001 }
  assert.equal(packageOriginFor({ hostname: 'yrkesresan.example' }, own), 'https://paket.example')
  assert.equal(frameSources(own), "'self' https://paket.example")
  assert.equal(frameSources(beside), "'self' http://*:3001")
  assert.equal(frameSources(undefined), "'none'")
})

test('over https a port beside the site is no origin of its own', () => {
  assert.equal(hasSecondOrigin({ baseUrl: 'https://a.example', packagesUrl: undefined }), false)
  assert.equal(hasSecondOrigin({ baseUrl: 'https://a.example', packagesUrl: 'https://b.example' }), true)
  assert.equal(hasSecondOrigin({ baseUrl: undefined, packagesUrl: undefined }), true)
})
