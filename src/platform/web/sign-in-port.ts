import type { Asker, Language } from '#values'
import type { Db } from '../db/door.ts'

/** What the web needs to know of people, filled in app.ts by #people. */
export interface SignInPort {
  /** Who holds the session of this token, while it lasts. */
  findAsker(db: Db, token: string): Promise<Asker | undefined>
  /** What the asker is called beside the name: "Kommunadministratör". */
  roleLabel(asker: Asker, lang: Language): string
  /** Remembers the language that the asker chose. */
  keepLanguage(db: Db, personId: number, language: Language): Promise<void>
}
