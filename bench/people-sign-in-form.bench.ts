import { pageCpu, pageQueries } from './page.ts'

const page = { name: 'people.sign-in-form', path: () => '/sign-in' }

export const signInFormCpu = pageCpu(page)
export const signInFormQueries = pageQueries(page)
