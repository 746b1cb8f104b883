import type { Role } from '#values'

/** The passphrase of everyone in the demo. */
export const demoPassphrase = 'en lugn resa norrut'

/** A municipality, a region body or a national body: by name, or by slug with # before it. */
export type Place = string

export interface InventedPerson {
  readonly name: string
  readonly email: string
  readonly employer: Place
  readonly unit?: string
  readonly title: string
  readonly grants?: readonly {
    readonly role: Role
    readonly at: Place
    readonly unit?: string
    readonly journey?: string
  }[]
  /** The role on the sign-in page of the demo. */
  readonly demoRole?: Role | 'employee'
}

const kalix = { employer: 'Kalix', unit: 'Barn och familj' }
const norrbotten = '#norrbottens-kommuner'
const barnOchUnga = 'barn-och-unga'

/** Those whom the sign-in page offers, in its order, and after them others with a role. */
export const withRoles: readonly InventedPerson[] = [
  { name: 'Fia', email: 'fia@kalix.example', ...kalix, title: 'Socialsekreterare', demoRole: 'employee' },
  {
    name: 'Maj',
    email: 'maj@kalix.example',
    ...kalix,
    title: 'Enhetschef',
    grants: [{ role: 'team-leader', at: 'Kalix', unit: 'Barn och familj' }],
    demoRole: 'team-leader',
  },
  {
    name: 'Bo',
    email: 'bo@kalix.example',
    employer: 'Kalix',
    title: 'Administratör',
    grants: [{ role: 'municipal-administrator', at: 'Kalix' }],
    demoRole: 'municipal-administrator',
  },
  {
    name: 'Siv',
    email: 'siv@kalix.example',
    employer: 'Kalix',
    title: 'Socialchef',
    grants: [{ role: 'head-of-social-services', at: 'Kalix' }],
    demoRole: 'head-of-social-services',
  },
  {
    name: 'Ulf',
    email: 'ulf@boden.example',
    employer: 'Boden',
    unit: 'Barn och unga',
    title: 'Förste socialsekreterare',
    grants: [{ role: 'trainer', at: norrbotten, journey: barnOchUnga }],
    demoRole: 'trainer',
  },
  {
    name: 'Karin',
    email: 'karin@lulea.example',
    employer: 'Luleå',
    unit: 'Barn och familj',
    title: 'Metodhandledare',
    grants: [{ role: 'course-leader', at: norrbotten, journey: barnOchUnga }],
    demoRole: 'course-leader',
  },
  {
    name: 'Eivor',
    email: 'eivor@norrbotten.example',
    employer: norrbotten,
    title: 'Regional projektledare',
    grants: [{ role: 'regional-project-manager', at: norrbotten }],
    demoRole: 'regional-project-manager',
  },
  {
    name: 'Nils',
    email: 'nils@norrbotten.example',
    employer: norrbotten,
    title: 'Kursadministratör',
    grants: [{ role: 'regional-course-administrator', at: norrbotten }],
    demoRole: 'regional-course-administrator',
  },
  {
    name: 'Gun',
    email: 'gun@gr.example',
    employer: '#goteborgsregionen',
    title: 'Delprojektledare',
    grants: [{ role: 'journey-owner', at: '#goteborgsregionen', journey: barnOchUnga }],
    demoRole: 'journey-owner',
  },
  {
    name: 'Karim',
    email: 'karim@gr.example',
    employer: '#goteborgsregionen',
    title: 'Innehållsredaktör och jurist',
    grants: [{ role: 'journey-owner', at: '#goteborgsregionen', journey: barnOchUnga }],
    demoRole: 'journey-owner',
  },
  {
    name: 'Sten',
    email: 'sten@skr.example',
    employer: '#skr',
    title: 'Handläggare på kansliet',
    grants: [{ role: 'skr-secretariat', at: '#skr' }],
    demoRole: 'skr-secretariat',
  },
  {
    name: 'Ada',
    email: 'ada@adda.example',
    employer: '#adda',
    title: 'Delprojektledare',
    grants: [{ role: 'platform-provider', at: '#skr' }],
    demoRole: 'platform-provider',
  },
  {
    name: 'Tor',
    email: 'tor@adda.example',
    employer: '#adda',
    title: 'Systemförvaltare',
    grants: [{ role: 'system-administrator', at: '#skr' }],
    demoRole: 'system-administrator',
  },
  {
    name: 'Åsa',
    email: 'asa@overtornea.example',
    employer: 'Övertorneå',
    title: 'Administratör',
    grants: [{ role: 'municipal-administrator', at: 'Övertorneå' }],
    demoRole: 'municipal-administrator',
  },
  {
    name: 'Rosa',
    email: 'rosa@pitea.example',
    employer: 'Piteå',
    unit: 'Barn och familj',
    title: 'Förste socialsekreterare',
    grants: [{ role: 'trainer', at: norrbotten, journey: barnOchUnga }],
  },
  {
    name: 'Hedda',
    email: 'hedda@gr.example',
    employer: '#goteborgsregionen',
    title: 'Regional projektledare',
    grants: [{ role: 'regional-project-manager', at: '#goteborgsregionen' }],
  },
]

const employee = (name: string, email: string, employer: Place, unit: string): InventedPerson => ({
  name,
  email,
  employer,
  unit,
  title: 'Socialsekreterare',
})

/** Employees without a role: Maj's team in Kalix, a few in each other municipality of Norrbotten, two outside. */
export const employees: readonly InventedPerson[] = [
  employee('Ali', 'ali@kalix.example', 'Kalix', 'Barn och familj'),
  employee('Mira', 'mira@kalix.example', 'Kalix', 'Barn och familj'),
  employee('Jon', 'jon@kalix.example', 'Kalix', 'Barn och familj'),
  employee('Elin', 'elin@kalix.example', 'Kalix', 'Barn och familj'),
  employee('Vera', 'vera@kalix.example', 'Kalix', 'Familjehem'),
  employee('Isak', 'isak@arjeplog.example', 'Arjeplog', 'Individ och familj'),
  employee('Maret', 'maret@arjeplog.example', 'Arjeplog', 'Individ och familj'),
  employee('Tove', 'tove@arvidsjaur.example', 'Arvidsjaur', 'Individ och familj'),
  employee('Anton', 'anton@arvidsjaur.example', 'Arvidsjaur', 'Individ och familj'),
  employee('Hanna', 'hanna@boden.example', 'Boden', 'Barn och unga'),
  employee('Samir', 'samir@boden.example', 'Boden', 'Barn och unga'),
  employee('Lisa', 'lisa@gallivare.example', 'Gällivare', 'Barn och ungdom'),
  employee('Per', 'per@gallivare.example', 'Gällivare', 'Barn och ungdom'),
  employee('Aino', 'aino@haparanda.example', 'Haparanda', 'Barn och familj'),
  employee('Leo', 'leo@haparanda.example', 'Haparanda', 'Barn och familj'),
  employee('Inga', 'inga@jokkmokk.example', 'Jokkmokk', 'Individ och familj'),
  employee('Joel', 'joel@jokkmokk.example', 'Jokkmokk', 'Individ och familj'),
  employee('Sara', 'sara@kiruna.example', 'Kiruna', 'Barn och familj'),
  employee('Risten', 'risten@kiruna.example', 'Kiruna', 'Barn och familj'),
  employee('Olle', 'olle@lulea.example', 'Luleå', 'Barn och familj'),
  employee('Zahra', 'zahra@lulea.example', 'Luleå', 'Barn och familj'),
  employee('Tuva', 'tuva@lulea.example', 'Luleå', 'Mottagning barn'),
  employee('Erkki', 'erkki@pajala.example', 'Pajala', 'Individ och familj'),
  employee('Linn', 'linn@pajala.example', 'Pajala', 'Individ och familj'),
  employee('Moa', 'moa@pitea.example', 'Piteå', 'Barn och familj'),
  employee('Axel', 'axel@pitea.example', 'Piteå', 'Barn och familj'),
  employee('Stina', 'stina@alvsbyn.example', 'Älvsbyn', 'Individ och familj'),
  employee('Omar', 'omar@alvsbyn.example', 'Älvsbyn', 'Individ och familj'),
  employee('Greta', 'greta@overkalix.example', 'Överkalix', 'Individ och familj'),
  employee('Emil', 'emil@overkalix.example', 'Överkalix', 'Individ och familj'),
  employee('Saga', 'saga@overtornea.example', 'Övertorneå', 'Individ och familj'),
  employee('Henrik', 'henrik@overtornea.example', 'Övertorneå', 'Individ och familj'),
  employee('Nora', 'nora@molndal.example', 'Mölndal', 'Barn och familj'),
  employee('Filip', 'filip@ale.example', 'Ale', 'Barn och unga'),
  // Those of last year's courses, whom this year's know nothing of.
  employee('Britta', 'britta@kalix.example', 'Kalix', 'Familjehem'),
  employee('Ylva', 'ylva@boden.example', 'Boden', 'Barn och unga'),
  employee('Torvald', 'torvald@boden.example', 'Boden', 'Barn och unga'),
  employee('Gustav', 'gustav@gallivare.example', 'Gällivare', 'Barn och ungdom'),
  employee('Märta', 'marta@gallivare.example', 'Gällivare', 'Barn och ungdom'),
  employee('Ritva', 'ritva@haparanda.example', 'Haparanda', 'Barn och familj'),
  employee('Kaisa', 'kaisa@kiruna.example', 'Kiruna', 'Barn och familj'),
  employee('Doris', 'doris@lulea.example', 'Luleå', 'Mottagning barn'),
  employee('Tage', 'tage@lulea.example', 'Luleå', 'Mottagning barn'),
  employee('Birger', 'birger@pitea.example', 'Piteå', 'Barn och familj'),
  employee('Elsa', 'elsa@pitea.example', 'Piteå', 'Barn och familj'),
  employee('Egon', 'egon@alvsbyn.example', 'Älvsbyn', 'Individ och familj'),
  employee('Siri', 'siri@molndal.example', 'Mölndal', 'Barn och familj'),
  employee('Sixten', 'sixten@molndal.example', 'Mölndal', 'Barn och familj'),
  employee('Folke', 'folke@ale.example', 'Ale', 'Barn och unga'),
]
