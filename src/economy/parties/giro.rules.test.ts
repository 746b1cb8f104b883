import assert from 'node:assert/strict'
import { test } from 'node:test'
import { digitsOf, giroText, isBankgiro, isPlusgiro, organisationNumberText, vatNumberOf } from './giro.rules.ts'

test('a bankgiro has seven or eight digits and a check digit', () => {
  assert.ok(isBankgiro('50501055'))
  assert.ok(isBankgiro('9912346'))
  assert.ok(!isBankgiro('50501056'), 'the last digit is wrong')
  assert.ok(!isBankgiro('505010'), 'too short')
  assert.ok(!isBankgiro('5050-1055'), 'not digits')
})
test('a plusgiro has two to eight digits and a check digit', () => {
  assert.ok(isPlusgiro('18'))
  assert.ok(isPlusgiro('2865434'))
  assert.ok(!isPlusgiro('2865435'))
  assert.ok(!isPlusgiro('1'))
})
test('numbers are read as they are written, and written as they are printed', () => {
  assert.equal(digitsOf('212000–1234 '), '2120001234')
  assert.equal(organisationNumberText('2120001234'), '212000-1234')
  assert.equal(giroText('bankgiro', '50501055'), '5050-1055')
  assert.equal(giroText('bankgiro', '9912346'), '991-2346')
  assert.equal(giroText('plusgiro', '2865434'), '28 65 43-4')
  assert.equal(vatNumberOf('2120001234'), 'SE212000123401')
})
