const made = [
  /^\/(workshop|additions|articles|preparation|economy|trainers|occasions|desk|venues|logistics|quotas)(\/|$)/,
  /^\/(quota-keys|seat-rules|cancellation-rules|attendance-rule|message-rules|interest\/demand)(\/|$)/,
  /^\/(rota|staff-rules|invoices\/(runs|sellers|parties))(\/|$)/,
  /^\/regions\/:slug\/contacts/,
]

/** Led to by who manages a team, or by a letter to who stands in a queue. */
const booked = /^\/occasions\/:occasionId\/(booking|place)/

/** Of the programme's money, for who oversees it. */
const overseen = /^\/economy\/programme\//

/** Pages of whoever makes, plans and reckons. Their walk is by itself, so that both run beside each other. */
export function isMade(route: string): boolean {
  return made.some((each) => each.test(route)) && !booked.test(route) && !overseen.test(route)
}
