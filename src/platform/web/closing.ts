import type { FastifyInstance } from 'fastify'

/** Shorter than what those who stop a program usually wait before they kill it, with time left for the jobs. */
const mostToFinish = 4_000

/**
 * Lets requests under way finish, and then their connections, which a browser would keep for the next one. What is still
 * open after that, such as one that a browser opened in advance, is cut, so that the program ends in order.
 */
export function closeInTime(app: FastifyInstance): void {
  let isClosing = false
  app.addHook('preClose', async () => {
    isClosing = true
    setTimeout(() => app.server.closeAllConnections(), mostToFinish).unref()
  })
  app.addHook('onSend', (_request, reply, _payload, done) => {
    if (isClosing) void reply.header('connection', 'close')
    done()
  })
}
