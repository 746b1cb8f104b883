/** Whoever asks someone to be somewhere, or is asked. */
export interface Mailbox {
  readonly name: string
  readonly address: string
}

/** What a calendar holds: one thing at a time in a place. Moments are told in UTC; each calendar shows its own clock. */
export interface Entry {
  /** The same as long as it is the same thing, whatever changes about it. */
  readonly uid: string
  /** 0 the first time, higher for each change. Of two with one `uid` the higher counts, whichever came last. */
  readonly sequence: number
  readonly saidAt: Date
  readonly startsAt: Date
  readonly endsAt: Date
  readonly summary: string
  readonly place: string
  readonly description: string
  /** `https://…`; what is no address is left out. */
  readonly url: string
  readonly standing: 'confirmed' | 'tentative' | 'cancelled'
  /** Left out in a feed, where nobody is asked. */
  readonly between?: { readonly asks: Mailbox; readonly asked: Mailbox }
}

/** REQUEST puts entries into a calendar or changes them, CANCEL takes them out (RFC 5546 3.2); PUBLISH is a feed. */
export type Method = 'REQUEST' | 'CANCEL' | 'PUBLISH'
