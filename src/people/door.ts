export {
  type AgreementRefusal,
  type ContentRefusal,
  type Standing,
  standingOf,
} from './agreements/agreement.rules.ts'
export { findContentRefusal as whyNotOpenContent, listContentRefusals } from './agreements/agreement.store.ts'
export { AgreementStatus, wordContentRefusal } from './agreements/agreement.view.tsx'
export { listEmployments } from './employments/employment.store.ts'
export { mergeEmployments } from './employments/merge-employments.ts'
export type { Municipality, Organisation } from './organisations/organisation.rules.ts'
export {
  findAbove,
  getOrganisation,
  listMunicipalities,
  listOrganisations,
  listRegionBodies,
} from './organisations/organisation.store.ts'
export { listPlannedRegions, type PlannedRegion } from './organisations/planned-regions.report.ts'
export { hashPassphrase } from './passphrases/hash-passphrase.ts'
export { addPersonWithoutAccount } from './persons/add-person.ts'
export {
  type Colleague,
  findWorkplace,
  getPerson,
  listPersons as getPersons,
  listTeam,
  listWorkplaces,
  type Person,
  type Workplace,
} from './persons/person.store.ts'
export { type MunicipalRow, readMunicipalRows } from './populations/municipal-rows.rules.ts'
export { registerPopulation } from './populations/register-population.ts'
export { wordRowFaults } from './populations/row-fault.view.ts'
export type { EnrolmentChoice, EnrolmentPort, PeoplePorts } from './ports.ts'
export { endTeaching, letTeach } from './roles/let-teach.ts'
export { listGrants } from './roles/role.store.ts'
export { text as roleWords } from './roles/role.text.ts'
export { peopleBoard } from './routes.ts'
export { hashToken, makeToken } from './sessions/make-token.ts'
export { signInPort } from './sessions/sign-in-port.ts'
export { startSession as createSession } from './sessions/start-session.ts'
export { siteAddress } from './sign-in-links/link.rules.ts'
