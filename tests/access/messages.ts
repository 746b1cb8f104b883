import { line } from './line.ts'

/** Letters on their way. Outside the demo they are for whoever answers for the system. */
export const messages = [
  line('GET /outbox', 'every letter', { may: ['system-administrator'] }),
  line('GET /outbox/:letterId', 'a letter', {
    may: ['system-administrator'],
    ids: ({ letterId }) => ({ letterId }),
  }),
]
