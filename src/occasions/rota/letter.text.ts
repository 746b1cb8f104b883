import { sentences } from '#values'

export const text = sentences(
  {
    subject: { now: 'Dina kursdagar har ändrats', gone: 'Du står inte längre på några av dina kursdagar' },
    body: (name: string, parts: string) => `Hej ${name}!

${parts}

Dagarna finns också på Plattformen i Yrkesresan. Stämmer det inte? Säg till den som planerar i regionen.`,
    now: (days: string, link: string) =>
      `Så här står du på bemanningen nu:\n\n${days}\n\nKan du? Svara ja eller nej här, du behöver inte logga in:\n${link}`,
    gone: (days: string) => `Här står du inte längre på bemanningen:\n\n${days}`,
    line: (course: string, day: string, role: string) => `${course}. ${day} – ${role}`,
    roles: { 'course-leader': 'kursledare', trainer: 'utbildare', reserve: 'reserv' },
  },
  {
    subject: { now: 'Your course days have changed', gone: 'You are no longer on some of your course days' },
    body: (name: string, parts: string) => `Hello ${name},

${parts}

The days are also on the trainers' platform in Yrkesresan. Is it wrong? Tell whoever plans in the region.`,
    now: (days: string, link: string) =>
      `This is how you are on the staff now:\n\n${days}\n\nAre you able to? Answer yes or no here, without signing in:\n${link}`,
    gone: (days: string) => `Here you are no longer on the staff:\n\n${days}`,
    line: (course: string, day: string, role: string) => `${course}. ${day} – ${role}`,
    roles: { 'course-leader': 'course leader', trainer: 'trainer', reserve: 'reserve' },
  },
)
