import type { Assets } from '../assets/build-assets.ts'
import type { Place } from './board.ts'
import type { House } from './house.ts'
import type { SignInPort } from './sign-in-port.ts'

/** What a server is built from. */
export interface Site {
  readonly house: House
  readonly assets: Assets
  readonly signIn: SignInPort
  readonly boards: readonly (readonly Place[])[]
}
