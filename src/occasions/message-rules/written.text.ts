import { sentences } from '#values'

/** What stands below every message that a rule sends. */
export const text = sentences(
  {
    why: (from: string, about: string) => `${from}\nDu får brevet för att du berörs av ${about} i Yrkesresan.`,
  },
  {
    why: (from, about) => `${from}\nYou get this letter because ${about} in Yrkesresan concerns you.`,
  },
)
