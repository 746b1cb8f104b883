import { sentences } from '#values'

/** What a role is called, by its word; `employee` is whoever has none. */
export const text = sentences(
  {
    'team-leader': 'Arbetsledare',
    'municipal-administrator': 'Kommunadministratör',
    'head-of-social-services': 'Socialchef',
    trainer: 'Utbildare',
    'course-leader': 'Kursledare',
    'regional-project-manager': 'Regional projektledare',
    'regional-course-administrator': 'Regional kursadministratör',
    'journey-owner': 'Innehållsansvarig',
    'skr-secretariat': 'Kansliet på SKR',
    'platform-provider': 'Plattformsleverantör',
    'system-administrator': 'Systemadministratör',
    employee: 'Medarbetare',
    wholeCountry: 'hela landet',
    sentence: (role: string, where: string, journey: string, until: string) =>
      `${role} i ${where} ${journey}, ${until}.`,
    allJourneys: 'för alla resor',
    oneJourney: (name: string) => `för ${name}`,
    untilNotice: 'tills vidare',
    untilDay: (day: string) => `till och med ${day}`,
    fromDay: (day: string) => `från ${day}`,
  },
  {
    'team-leader': 'Team leader',
    'municipal-administrator': 'Municipal administrator',
    'head-of-social-services': 'Head of social services',
    trainer: 'Trainer',
    'course-leader': 'Course leader',
    'regional-project-manager': 'Regional project manager',
    'regional-course-administrator': 'Regional course administrator',
    'journey-owner': 'Journey owner',
    'skr-secretariat': 'Secretariat at SKR',
    'platform-provider': 'Platform provider',
    'system-administrator': 'System administrator',
    employee: 'Employee',
    wholeCountry: 'the whole country',
    sentence: (role: string, where: string, journey: string, until: string) =>
      `${role} in ${where} ${journey}, ${until}.`,
    allJourneys: 'for every journey',
    oneJourney: (name: string) => `for ${name}`,
    untilNotice: 'until further notice',
    untilDay: (day: string) => `until ${day}`,
    fromDay: (day: string) => `from ${day}`,
  },
)
