import { sentences } from '#values'

interface Told {
  readonly name: string
  readonly title: string
  readonly host: string
  /** "torsdag 12 mars 2026 kl. 9.00–16.00, Gårdavägen 2", one for each day. */
  readonly line: string
  readonly agenda: string
  readonly link: string
  /** How many days it is about. */
  readonly days: number
  /** Whether the letter puts them into the reader's calendar. */
  readonly isInCalendar: boolean
}

const agendaOf = (head: string, agenda: string) => (agenda === '' ? '' : `\n\n${head}\n${agenda}`)

type InCalendar = Pick<Told, 'days' | 'isInCalendar'>

const heldSv = ({ days, isInCalendar }: InCalendar) =>
  isInCalendar
    ? `\n\n${days === 1 ? 'Dagen ligger' : 'Dagarna ligger'} preliminärt i din kalender tills du har svarat.`
    : ''
const heldEn = ({ days, isInCalendar }: InCalendar) =>
  isInCalendar
    ? `\n\n${days === 1 ? 'The day stands' : 'The days stand'} as tentative in your calendar until you have answered.`
    : ''

export const text = sentences(
  {
    clock: '.',
    digital: (link: string) => `digitalt, ${link}`,
    online: 'Digitalt',
    line: (day: string, times: string, where: string) => `${day} kl. ${times}, ${where}`,
    answerHere: (link: string) => `Svara om du kommer: ${link}`,
    ask: {
      subject: (title: string, day: string) => `Kommer du? ${title}, ${day}`,
      body: ({ name, title, host, line, agenda, link, ...told }: Told) =>
        `Hej ${name}!\n\n${host} bjuder in dig till ${title}:\n\n${line}${agendaOf('På programmet:', agenda)}\n\nSvara ja eller nej här. Du behöver inte logga in:\n${link}${heldSv(told)}`,
    },
    yes: {
      subject: (title: string, day: string) => `Du kommer: ${title}, ${day}`,
      body: ({ name, title, line, link }: Told) =>
        `Hej ${name}!\n\nVi räknar med dig på ${title}:\n\n${line}\n\nFår du förhinder ändrar du ditt svar här:\n${link}`,
    },
    change: {
      subject: (title: string, day: string) => `Ändrat: ${title}, ${day}`,
      body: ({ name, title, line, agenda, link }: Told, gone: string) =>
        `Hej ${name}!\n\n${title} har ändrats. Så här är det nu:\n\n${line}${gone === '' ? '' : `\n\nDet här är inte längre med:\n\n${gone}`}${agendaOf('På programmet:', agenda)}\n\nDitt svar står kvar. Passar det inte längre ändrar du det här:\n${link}`,
    },
    mayFit: {
      subject: (title: string, day: string) => `Ändrat: ${title}, ${day}`,
      body: ({ name, title, line, link }: Told) =>
        `Hej ${name}!\n\nDu har svarat nej till ${title}. Nu är den ändrad, så här:\n\n${line}\n\nPassar det bättre svarar du ja här:\n${link}`,
    },
    no: {
      subject: (title: string) => `Du kommer inte: ${title}`,
      body: ({ name, title, link, days, isInCalendar }: Told) =>
        `Hej ${name}!\n\nDu har svarat nej till ${title}${isInCalendar ? `, och ${days === 1 ? 'dagen tas' : 'dagarna tas'} bort ur din kalender` : ''}. Ändrar du dig svarar du här:\n${link}`,
    },
    off: {
      subject: (title: string) => `Borttagen: ${title}`,
      body: ({ name, title, line, isInCalendar }: Told) =>
        `Hej ${name}!\n\nDu är inte längre inbjuden till ${title}${isInCalendar ? ', och det här tas bort ur din kalender' : ''}:\n\n${line}`,
    },
    calendar: {
      subject: (title: string) => `Din kalender: ${title}`,
      put: (name: string, { title, line, link }: Told) =>
        `Hej ${name}!\n\nDu vill ha inbjudningar till kalendern, så här kommer ${title}:\n\n${line}\n\nVill du ändra ditt svar gör du det här:\n${link}`,
      out: (name: string, { title, line, link }: Told) =>
        `Hej ${name}!\n\nDu vill inte ha inbjudningar till kalendern, så ${title} tas bort ur den. Du är inbjuden som förut:\n\n${line}\n\nVill du ändra ditt svar gör du det här:\n${link}`,
    },
    fileName: (n: number) => `dag-${n}.ics`,
    cancelled: {
      subject: (title: string) => `Inställt: ${title}`,
      body: ({ name, title, line }: Told, why: string) => `Hej ${name}!\n\n${title} är inställd:\n\n${line}\n\n${why}`,
    },
    given: {
      subject: (course: string) => `Nu får du utbilda i ${course}`,
      body: ({ name, title, host }: Pick<Told, 'name' | 'title' | 'host'>, may: string) =>
        `Hej ${name}!\n\nTack för att du var med på ${title}. ${host} har gett dig behörighet:\n\n${may}\n\nDen gäller i hela landet. Din region sätter nu in dig i sina team.`,
    },
    mayLine: {
      'course-leader': (course: string) => `Leda ${course}`,
      trainer: (course: string) => `Utbilda i ${course}`,
    },
  },
  {
    clock: ':',
    digital: (link: string) => `online, ${link}`,
    online: 'Online',
    line: (day: string, times: string, where: string) => `${day}, ${times}, ${where}`,
    answerHere: (link: string) => `Say whether you come: ${link}`,
    ask: {
      subject: (title: string, day: string) => `Are you coming? ${title}, ${day}`,
      body: ({ name, title, host, line, agenda, link, ...told }: Told) =>
        `Hello ${name},\n\n${host} invites you to ${title}:\n\n${line}${agendaOf('On the agenda:', agenda)}\n\nAnswer yes or no here. You need not sign in:\n${link}${heldEn(told)}`,
    },
    yes: {
      subject: (title: string, day: string) => `You are coming: ${title}, ${day}`,
      body: ({ name, title, line, link }: Told) =>
        `Hello ${name},\n\nWe count on you at ${title}:\n\n${line}\n\nIf something comes up you change your answer here:\n${link}`,
    },
    change: {
      subject: (title: string, day: string) => `Changed: ${title}, ${day}`,
      body: ({ name, title, line, agenda, link }: Told, gone: string) =>
        `Hello ${name},\n\n${title} has been changed. This is how it is now:\n\n${line}${gone === '' ? '' : `\n\nThis is no longer part of it:\n\n${gone}`}${agendaOf('On the agenda:', agenda)}\n\nYour answer stands. If it no longer fits you change it here:\n${link}`,
    },
    mayFit: {
      subject: (title: string, day: string) => `Changed: ${title}, ${day}`,
      body: ({ name, title, line, link }: Told) =>
        `Hello ${name},\n\nYou have said no to ${title}. It has now been changed, to this:\n\n${line}\n\nIf that fits better, say yes here:\n${link}`,
    },
    no: {
      subject: (title: string) => `You are not coming: ${title}`,
      body: ({ name, title, link, days, isInCalendar }: Told) =>
        `Hello ${name},\n\nYou have said no to ${title}${isInCalendar ? `, and the ${days === 1 ? 'day is' : 'days are'} taken out of your calendar` : ''}. If you change your mind, answer here:\n${link}`,
    },
    off: {
      subject: (title: string) => `Taken off: ${title}`,
      body: ({ name, title, line, isInCalendar }: Told) =>
        `Hello ${name},\n\nYou are no longer invited to ${title}${isInCalendar ? ', and this is taken out of your calendar' : ''}:\n\n${line}`,
    },
    calendar: {
      subject: (title: string) => `Your calendar: ${title}`,
      put: (name: string, { title, line, link }: Told) =>
        `Hello ${name},\n\nYou want invitations to your calendar, so here is ${title}:\n\n${line}\n\nIf you want to change your answer, do so here:\n${link}`,
      out: (name: string, { title, line, link }: Told) =>
        `Hello ${name},\n\nYou want no invitations to your calendar, so ${title} is taken out of it. You are invited as before:\n\n${line}\n\nIf you want to change your answer, do so here:\n${link}`,
    },
    fileName: (n: number) => `day-${n}.ics`,
    cancelled: {
      subject: (title: string) => `Cancelled: ${title}`,
      body: ({ name, title, line }: Told, why: string) =>
        `Hello ${name},\n\n${title} is cancelled:\n\n${line}\n\n${why}`,
    },
    given: {
      subject: (course: string) => `You may now teach ${course}`,
      body: ({ name, title, host }: Pick<Told, 'name' | 'title' | 'host'>, may: string) =>
        `Hello ${name},\n\nThank you for coming to ${title}. ${host} has let you:\n\n${may}\n\nIt holds in the whole country. Your region now puts you into its teams.`,
    },
    mayLine: {
      'course-leader': (course: string) => `Lead ${course}`,
      trainer: (course: string) => `Train in ${course}`,
    },
  },
)
