import { today } from '#platform'
import { addDays } from '#values'
import { line } from './line.ts'
import { welcomeToken } from './things-people.ts'

const passphrase = 'en lång resa söderut'
const personOf = ({ colleagueId: personId }: { colleagueId: number }) => ({ personId })

const signingIn = [
  line('GET /sign-in', 'the way in', { may: ['anyone'] }),
  line('POST /sign-in', 'a wrong passphrase', {
    may: ['anyone'],
    only: ['foreign'],
    form: ({ trainerEmail }) => ({ email: trainerEmail, passphrase }),
    changesNothing: true,
  }),
  line('POST /sign-in/demo', 'a button of the demo, which this is not', {
    may: [],
    form: ({ travellerId }) => ({ personId: travellerId }),
  }),
  line('POST /sign-out', 'the way out', { may: ['anyone'] }),
  line('GET /welcome/:token', 'a one-time link', {
    may: ['anyone'],
    ids: (of) => ({ token: welcomeToken(of) }),
    shows: ['colleague'],
  }),
  line('POST /welcome/:token', 'a one-time link', {
    may: ['anyone'],
    ids: (of) => ({ token: welcomeToken(of) }),
    form: () => ({ passphrase }),
    shows: ['colleague'],
  }),
  line('GET /forgotten', 'a new link', { may: ['anyone'] }),
  line('POST /forgotten', 'a new link', {
    may: ['anyone'],
    only: ['foreign'],
    form: ({ colleagueEmail }) => ({ email: colleagueEmail }),
  }),
]

const ownAccount = [
  line('GET /account', 'the account of whoever asks', { may: ['signed in'] }),
  line('POST /account/passphrase', 'a new passphrase, with a wrong old one', {
    may: ['signed in'],
    form: () => ({ old: 'fel', passphrase }),
    changesNothing: true,
  }),
  line('POST /account/sessions/others/end', 'an end to all other sessions of whoever asks', { may: ['signed in'] }),
  line('POST /account/sessions/:sessionId/end', 'an end to a session', {
    may: ['themselves'],
    ids: ({ sessionId }) => ({ sessionId }),
    says: 'nothing was done',
  }),
]

const otherAccounts = [
  line('GET /people', 'the accounts', { may: ['team-leader', 'municipal-administrator', 'system-administrator'] }),
  line('GET /people', 'the accounts, searched', {
    may: ['team-leader', 'municipal-administrator', 'system-administrator'],
    search: () => ({ search: 'hemlig' }),
  }),
  line('GET /people/new', 'a new account', { may: ['team-leader', 'municipal-administrator'] }),
  line('POST /people/new', 'a new account', {
    may: ['team-leader', 'municipal-administrator'],
    in: 'unit',
    form: ({ unitId, stepId }) => ({
      ...{ name: 'Nyanställd', email: 'nyanstalld@test.example', title: '', unit: unitId, newUnit: '' },
      choices: `${stepId}-0`,
    }),
    says: 'no in the form',
  }),
  line('POST /people/new', 'a new account for an address that someone has', {
    may: ['team-leader', 'municipal-administrator'],
    form: ({ colleagueEmail }, own) => ({
      ...{ name: 'Nyanställd', email: colleagueEmail, title: '', unit: own.unitId, newUnit: '' },
    }),
    says: 'no in the form',
    changesNothing: true,
  }),
  line('GET /people/:personId', 'the account of someone', {
    may: ['team-leader', 'municipal-administrator', 'system-administrator'],
    in: 'unit',
    ids: personOf,
  }),
  line('POST /people/:personId/sign-in-link', 'a new link for someone', {
    may: ['team-leader', 'municipal-administrator'],
    in: 'unit',
    ids: personOf,
  }),
  line('POST /people/:personId/roles', 'a role for someone', {
    may: ['municipal-administrator', 'system-administrator'],
    in: 'municipality',
    ids: personOf,
    form: ({ municipalityId }) => ({ role: 'head-of-social-services', place: municipalityId, journey: '', until: '' }),
  }),
  line('POST /people/:personId/roles', 'a role elsewhere for someone of ours', {
    may: [],
    only: ['neighbour', 'foreign'],
    ids: (_, own) => personOf(own),
    form: ({ municipalityId }) => ({ role: 'head-of-social-services', place: municipalityId, journey: '', until: '' }),
    says: 'no in the form',
  }),
  line('POST /people/:personId/roles/:grantId/end', 'an end to a role', {
    may: ['municipal-administrator', 'system-administrator'],
    in: 'municipality',
    ids: ({ colleagueId, grantId }) => ({ personId: colleagueId, grantId }),
  }),
  line('POST /people/:personId/employment-end', 'an end to an employment', {
    may: ['team-leader', 'municipal-administrator'],
    in: 'unit',
    ids: personOf,
    form: ({ employmentId }) => ({ employment: employmentId, lastDay: addDays(today(), 10) }),
    says: 'no in the form',
  }),
]

const overview = [
  line('GET /country', 'every municipality and its agreements', {
    may: ['journey-owner', 'skr-secretariat', 'platform-provider', 'system-administrator'],
  }),
  line('GET /country/:organisationId', 'a municipality and its agreements', {
    may: ['journey-owner', 'skr-secretariat', 'platform-provider', 'system-administrator'],
    ids: ({ municipalityId }) => ({ organisationId: municipalityId }),
  }),
  line('GET /audit', 'what everyone has done', { may: ['system-administrator'] }),
  line('GET /accessibility', 'how accessible the site is', { may: ['anyone'] }),
  line('GET /privacy', 'what is kept of people', { may: ['anyone'] }),
  line('GET /licence', 'on what terms the code is open', { may: ['anyone'] }),
]

/** Signing in, one's own account, other people's, and what is known of the country. */
export const people = [...signingIn, ...ownAccount, ...otherAccounts, ...overview]
