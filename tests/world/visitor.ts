import type { FastifyInstance, LightMyRequestResponse } from 'fastify'

/** What came back, with what a reader would see of it. */
export interface Answer {
  readonly status: number
  readonly html: string
  readonly text: string
  readonly location: string | undefined
  readonly raw: LightMyRequestResponse
}

/** Someone with a browser: keeps cookies, posts forms from the page's own origin. */
export interface Visitor {
  get(url: string): Promise<Answer>
  post(url: string, form?: Form): Promise<Answer>
  /** Posts, and goes where it is sent. */
  postAndFollow(url: string, form?: Form): Promise<Answer>
  /** Posts a form with a file in its field `file`, as a browser does. */
  upload(url: string, file: { readonly name: string; readonly bytes: Buffer }, form?: Form): Promise<Answer>
}
export type Form = Record<string, string | number | readonly (string | number)[]>

interface Sent {
  readonly type: string
  readonly payload: string | Buffer
}

const formType = 'application/x-www-form-urlencoded'
const boundary = 'a-boundary-that-is-in-no-file'

function inParts(file: { readonly name: string; readonly bytes: Buffer }, form: Form): Buffer {
  const fields = Object.entries(form).map(
    ([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  )
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${file.name}"\r\n\r\n`
  return Buffer.concat([Buffer.from(fields.join('') + head), file.bytes, Buffer.from(`\r\n--${boundary}--\r\n`)])
}

export function visitor(app: FastifyInstance, cookies: Record<string, string> = {}): Visitor {
  const jar = { ...cookies }
  const send = async (method: 'GET' | 'POST', url: string, sent?: Sent): Promise<Answer> => {
    const response = await app.inject({
      method,
      url,
      cookies: jar,
      headers: method === 'POST' ? { 'content-type': sent?.type ?? formType, 'sec-fetch-site': 'same-origin' } : {},
      ...(sent === undefined ? {} : { payload: sent.payload }),
    })
    for (const cookie of response.cookies) {
      if (cookie.value === '') delete jar[cookie.name]
      else jar[cookie.name] = cookie.value
    }
    return answerOf(response)
  }
  return {
    get: (url) => send('GET', url),
    post: (url, form) => send('POST', url, { type: formType, payload: encode(form ?? {}) }),
    async postAndFollow(url, form) {
      const answer = await send('POST', url, { type: formType, payload: encode(form ?? {}) })
      return answer.location === undefined ? answer : send('GET', answer.location)
    },
    upload: (url, file, form) =>
      send('POST', url, { type: `multipart/form-data; boundary=${boundary}`, payload: inParts(file, form ?? {}) }),
  }
}

export function encode(form: Form): string {
  const pairs = Object.entries(form).flatMap(([name, value]) =>
    (typeof value === 'object' ? value : [value]).map((one) => [name, String(one)]),
  )
  return new URLSearchParams(pairs).toString()
}

function answerOf(response: LightMyRequestResponse): Answer {
  const location = response.headers.location
  return {
    status: response.statusCode,
    html: response.body,
    text: readable(response.body),
    location: typeof location === 'string' ? location : undefined,
    raw: response,
  }
}

/** The text of a page, spaces folded, entities resolved. */
function readable(html: string): string {
  return html
    .replace(/<(style|script|svg)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim()
}
