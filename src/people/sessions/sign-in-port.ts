import { realNow, today } from '#platform'
import type { SignInPort } from '#platform/web'
import { isRole } from '#values'
import { mainRole } from '../roles/role.rules.ts'
import { text as roleWords } from '../roles/role.text.ts'
import { hashToken } from './make-token.ts'
import { isLastSeenStale, isLetIn, isToken } from './session.rules.ts'
import { findSession, updateLanguage, updateLastSeen } from './session.store.ts'

/** Who holds a session, for the web. Sessions live in real time; what they may do is read on the day that is shown. */
export const signInPort: SignInPort = {
  async findAsker(db, token) {
    if (!isToken(token)) return undefined
    const at = realNow()
    const facts = await findSession(db, { tokenHash: hashToken(token), at, today: today() })
    if (facts === undefined || !isLetIn(facts)) return undefined
    if (isLastSeenStale(facts.lastSeenAt, at)) await updateLastSeen(db, facts.sessionId, at)
    const { personId, name, language, sessionId, employerIds } = facts
    const grants = facts.grants.flatMap((grant) => (isRole(grant.role) ? [{ ...grant, role: grant.role }] : []))
    return { personId, name, language, sessionId, grants, employerIds }
  },
  roleLabel: (asker, lang) => roleWords[lang][mainRole(asker)],
  keepLanguage: updateLanguage,
}
