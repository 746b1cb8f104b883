import { line } from './line.ts'
import { welcomeToken } from './things-people.ts'

const passphrase = 'en lång resa söderut'

/** Signing in, one's own account, and other people's. */
export const people = [
  line('GET /sign-in', 'the way in', { may: ['anyone'] }),
  line('POST /sign-in', 'a wrong passphrase', {
    may: ['anyone'],
    form: ({ trainerEmail }) => ({ email: trainerEmail, passphrase }),
    changesNothing: true,
  }),
  line('POST /sign-in/demo', 'a button of the demo, which this is not', {
    may: [],
    form: ({ travellerId }) => ({ personId: travellerId }),
  }),
  line('POST /sign-out', 'the way out', { may: ['anyone'], changesNothing: true }),
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
    form: ({ colleagueEmail }) => ({ email: colleagueEmail }),
    shows: ['colleague'],
  }),
]
