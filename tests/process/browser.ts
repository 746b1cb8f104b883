/** Someone with a browser in front of a real server: keeps cookies, posts from the site's own pages. */
export interface Browser {
  get(path: string, headers?: Record<string, string>): Promise<Seen>
  post(path: string, form?: Record<string, string>): Promise<Seen>
  /** The same browser, with its cookies, at another address. */
  at(address: string): Browser
}

export interface Seen {
  readonly status: number
  readonly text: string
  readonly location: string | null
}

export function browser(address: string, jar = new Map<string, string>()): Browser {
  const ask = async (path: string, given: RequestInit): Promise<Seen> => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { ...given.headers, 'sec-fetch-site': 'same-origin', cookie }
    const answer = await fetch(new URL(path, address), { ...given, headers, redirect: 'manual' })
    for (const line of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = line.split(';', 1).join().split('=')
      jar.set(name, value)
    }
    return { status: answer.status, text: await answer.text(), location: answer.headers.get('location') }
  }
  return {
    get: (path, headers = {}) => ask(path, { headers }),
    post: (path, form = {}) => ask(path, { method: 'POST', body: new URLSearchParams(form) }),
    at: (other) => browser(other, jar),
  }
}
