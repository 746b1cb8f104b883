import { once } from 'node:events'
import { createServer, type Server, type Socket } from 'node:net'
import { createInterface } from 'node:readline'

export interface Letter {
  readonly from: string
  readonly to: readonly string[]
  /** Headers and text, as they came. */
  readonly content: string
}

/** A mail server that takes whatever it is given, and keeps it to be read. */
export interface MailServer {
  readonly url: string
  readonly letters: readonly Letter[]
  /** Away: connections are refused. Back: on the same port as before. */
  readonly away: () => Promise<void>
  readonly back: () => Promise<void>
}

export async function openMailServer(): Promise<MailServer> {
  const letters: Letter[] = []
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket.once('close', () => sockets.delete(socket)))
    socket.on('error', () => undefined)
    converse(socket, letters)
  })
  const port = await listen(server, 0)
  return {
    url: `smtp://127.0.0.1:${port}`,
    letters,
    async away() {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
    async back() {
      await listen(server, port)
    },
  }
}

async function listen(server: Server, port: number): Promise<number> {
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  return typeof address === 'object' && address !== null ? address.port : 0
}

/** As much of RFC 5321 as it takes to be handed a letter. */
function converse(socket: Socket, letters: Letter[]): void {
  let envelope = { from: '', to: [] as string[] }
  let content: string[] | undefined
  const say = (line: string) => void socket.write(`${line}\r\n`)
  const addressIn = (line: string) => /<(.*?)>/.exec(line)?.[1] ?? ''
  say('220 test ESMTP')
  createInterface({ input: socket }).on('line', (line) => {
    if (content !== undefined && line !== '.') return void content.push(line)
    if (content !== undefined) {
      letters.push({ ...envelope, content: content.join('\n') })
      envelope = { from: '', to: [] }
      content = undefined
      return say('250 taken')
    }
    const verb = line.slice(0, 4).toUpperCase()
    if (verb === 'MAIL') envelope.from = addressIn(line)
    if (verb === 'RCPT') envelope.to.push(addressIn(line))
    if (verb === 'DATA') content = []
    if (verb === 'QUIT') return void socket.end('221 bye\r\n')
    say(verb === 'DATA' ? '354 go on' : '250 test')
  })
}
