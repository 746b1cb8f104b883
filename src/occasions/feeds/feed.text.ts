import { sentences } from '#values'

/** What a feed says in a calendar. */
export const text = sentences(
  {
    names: {
      own: 'Yrkesresan',
      team: 'Yrkesresan: mitt team',
      teaching: 'Yrkesresan: dagar jag utbildar',
      region: 'Yrkesresan: regionens kursdagar',
    },
    ended: 'Yrkesresan: länken har slutat gälla',
    ofTeam: (name: string, summary: string) => `${name} – ${summary}`,
    planned: (course: string, n: number) => `${course}, dag ${n}`,
    taken: (taken: string, seats: string) => `${taken} av ${seats} platser är tagna.`,
    leaders: (names: string) => `Kursledare: ${names}`,
    readMore: (address: string) => `Läs mer: ${address}`,
    file: (n: number) => `kursdag-${n}.ics`,
  },
  {
    names: {
      own: 'Yrkesresan',
      team: 'Yrkesresan: my team',
      teaching: 'Yrkesresan: days I teach',
      region: 'Yrkesresan: the course days of the region',
    },
    ended: 'Yrkesresan: the link no longer works',
    ofTeam: (name: string, summary: string) => `${name} – ${summary}`,
    planned: (course: string, n: number) => `${course}, day ${n}`,
    taken: (taken: string, seats: string) => `${taken} of ${seats} seats are taken.`,
    leaders: (names: string) => `Course leader: ${names}`,
    readMore: (address: string) => `Read more: ${address}`,
    file: (n: number) => `course-day-${n}.ics`,
  },
)
