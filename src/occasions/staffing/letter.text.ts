import { sentences } from '#values'

export const text = sentences(
  {
    staffed: {
      subject: (course: string) => `Du är bemannad på ${course}`,
      body: (name: string, course: string, days: string) => `Hej ${name}!

Du står på bemanningen för ${course}:

${days}

Dagarna finns under Utbildarens dagar i Yrkesresan. Kan du inte? Säg till den som planerar i regionen i god tid.`,
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
    roles: { 'course-leader': 'kursledare', trainer: 'utbildare', reserve: 'reserv' },
    as: (line: string, role: string) => `${line} – ${role}`,
  },
  {
    staffed: {
      subject: (course: string) => `You are staffed on ${course}`,
      body: (name: string, course: string, days: string) => `Hello ${name},

You are on the staff of ${course}:

${days}

The days are under Teaching in Yrkesresan. Not able to? Tell whoever plans in the region in good time.`,
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
    roles: { 'course-leader': 'course leader', trainer: 'trainer', reserve: 'reserve' },
    as: (line: string, role: string) => `${line} – ${role}`,
  },
)
