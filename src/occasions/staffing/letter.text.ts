import { sentences } from '#values'

/** The days someone is asked about, and where they answer. */
interface Asked {
  readonly days: string
  readonly link: string
}

export const text = sentences(
  {
    staffed: {
      subject: (course: string) => `Du är bemannad på ${course}`,
      body: (name: string, course: string, { days, link }: Asked) => `Hej ${name}!

Du står på bemanningen för ${course}:

${days}

Kan du? Svara ja eller nej här, du behöver inte logga in:
${link}

Har du ett konto i Yrkesresan står dagarna också på Plattformen.`,
    },
    staffMoved: {
      subject: (course: string) => `Kan du fortfarande? Ändrad kursdag: ${course}`,
      body: (name: string, course: string, { days, link }: Asked) => `Hej ${name}!

En dag som du står på bemanningen för i ${course} har ändrats. Så här är det nu:

${days}

Kan du fortfarande? Det du svarat tidigare gäller inte längre. Svara ja eller nej här, du behöver inte logga in:
${link}`,
    },
    moved: {
      subject: (course: string) => `Ändrad kursdag: ${course}`,
      body: (name: string, course: string, day: string) => `Hej ${name}!

En kursdag i ${course} har ändrats. Så här är det nu:

${day}

Det du inte ser här är som förut.`,
    },
    calledIn: {
      subject: (course: string) => `Du är inkallad som reserv: ${course}`,
      body: (name: string, course: string, day: string) => `Hej ${name}!

Du var reserv på ${course} och är nu inkallad:

${day}`,
    },
    changed: {
      subject: (course: string) => `Ändrad bemanning: ${course}`,
      released: (course: string) => `Du står inte längre på bemanningen för ${course}`,
      body: (name: string, parts: string) => `Hej ${name}!

${parts}

Har du ett konto i Yrkesresan står dagarna också på Plattformen. Stämmer det inte? Säg till den som planerar i regionen.`,
      now: (course: string, { days, link }: Asked) =>
        `Så här står du på bemanningen för ${course} nu:\n\n${days}\n\nKan du? Svara ja eller nej här, du behöver inte logga in:\n${link}`,
      gone: (course: string, days: string) => `Här står du inte längre på bemanningen för ${course}:\n\n${days}`,
    },
    roles: { 'course-leader': 'kursledare', trainer: 'utbildare', reserve: 'reserv' },
    as: (line: string, role: string) => `${line} – ${role}`,
  },
  {
    staffed: {
      subject: (course: string) => `You are staffed on ${course}`,
      body: (name: string, course: string, { days, link }: Asked) => `Hello ${name},

You are on the staff of ${course}:

${days}

Are you able to? Answer yes or no here, without signing in:
${link}

With an account in Yrkesresan you find the days on the trainers' platform too.`,
    },
    staffMoved: {
      subject: (course: string) => `Are you still able to? Changed course day: ${course}`,
      body: (name: string, course: string, { days, link }: Asked) => `Hello ${name},

A day of ${course} that you are on the staff of has been changed. This is how it is now:

${days}

Are you still able to? What you answered before no longer counts. Answer yes or no here, without signing in:
${link}`,
    },
    moved: {
      subject: (course: string) => `Changed course day: ${course}`,
      body: (name: string, course: string, day: string) => `Hello ${name},

A course day of ${course} has been changed. This is how it is now:

${day}

What you do not see here is as before.`,
    },
    calledIn: {
      subject: (course: string) => `You are called in as reserve: ${course}`,
      body: (name: string, course: string, day: string) => `Hello ${name},

You were reserve on ${course} and are now called in:

${day}`,
    },
    changed: {
      subject: (course: string) => `Changed staff: ${course}`,
      released: (course: string) => `You are no longer on the staff of ${course}`,
      body: (name: string, parts: string) => `Hello ${name},

${parts}

With an account in Yrkesresan you find the days on the trainers' platform too. Is it wrong? Tell whoever plans in the region.`,
      now: (course: string, { days, link }: Asked) =>
        `This is how you are on the staff of ${course} now:\n\n${days}\n\nAre you able to? Answer yes or no here, without signing in:\n${link}`,
      gone: (course: string, days: string) => `Here you are no longer on the staff of ${course}:\n\n${days}`,
    },
    roles: { 'course-leader': 'course leader', trainer: 'trainer', reserve: 'reserve' },
    as: (line: string, role: string) => `${line} – ${role}`,
  },
)
