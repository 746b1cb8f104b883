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
}
export type Form = Record<string, string | number | readonly (string | number)[]>

export function visitor(app: FastifyInstance, cookies: Record<string, string> = {}): Visitor {
  const jar = { ...cookies }
  const send = async (method: 'GET' | 'POST', url: string, form?: Form): Promise<Answer> => {
    const response = await app.inject({
      method,
      url,
      cookies: jar,
      headers:
        method === 'POST'
          ? { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' }
          : {},
      ...(form === undefined ? {} : { payload: encode(form) }),
    })
    for (const cookie of response.cookies) {
      if (cookie.value === '') delete jar[cookie.name]
      else jar[cookie.name] = cookie.value
    }
    return answerOf(response)
  }
  return {
    get: (url) => send('GET', url),
    post: (url, form) => send('POST', url, form ?? {}),
    async postAndFollow(url, form) {
      const answer = await send('POST', url, form ?? {})
      return answer.location === undefined ? answer : send('GET', answer.location)
    },
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
