import { pagePeer, pageQueries } from './page.ts'

const page = { name: 'people.sign-in-form', path: () => '/sign-in', peer: 38 }

export const signInFormCpu = pagePeer(page)
export const signInFormQueries = pageQueries(page)
