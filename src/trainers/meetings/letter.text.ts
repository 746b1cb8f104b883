import { sentences } from '#values'

interface Told {
  readonly name: string
  readonly title: string
  readonly host: string
  /** "torsdag 12 mars 2026 kl. 9.00–16.00, Gårdavägen 2". */
  readonly line: string
  readonly agenda: string
  readonly link: string
}

const agendaOf = (head: string, agenda: string) => (agenda === '' ? '' : `\n\n${head}\n${agenda}`)

export const text = sentences(
  {
    clock: '.',
    digital: (link: string) => `digitalt, ${link}`,
    online: 'Digitalt',
    line: (day: string, times: string, where: string) => `${day} kl. ${times}, ${where}`,
    answerHere: (link: string) => `Svara om du kommer: ${link}`,
    ask: {
      subject: (title: string, day: string) => `Kommer du? ${title}, ${day}`,
      body: ({ name, title, host, line, agenda, link }: Told) =>
        `Hej ${name}!\n\n${host} bjuder in dig till ${title}:\n\n${line}${agendaOf('På programmet:', agenda)}\n\nSvara ja eller nej här. Du behöver inte logga in:\n${link}\n\nDagen ligger preliminärt i din kalender tills du har svarat.`,
    },
    yes: {
      subject: (title: string, day: string) => `Du kommer: ${title}, ${day}`,
      body: ({ name, title, line, link }: Told) =>
        `Hej ${name}!\n\nVi räknar med dig på ${title}:\n\n${line}\n\nFår du förhinder ändrar du ditt svar här:\n${link}`,
    },
    change: {
      subject: (title: string, day: string) => `Ändrat: ${title}, ${day}`,
      body: ({ name, title, line, agenda, link }: Told) =>
        `Hej ${name}!\n\n${title} har ändrats. Så här är det nu:\n\n${line}${agendaOf('På programmet:', agenda)}\n\nDitt svar står kvar. Passar det inte längre ändrar du det här:\n${link}`,
    },
    mayFit: {
      subject: (title: string, day: string) => `Ändrat: ${title}, ${day}`,
      body: ({ name, title, line, link }: Told) =>
        `Hej ${name}!\n\nDu har svarat nej till ${title}. Nu är den ändrad, så här:\n\n${line}\n\nPassar det bättre svarar du ja här:\n${link}`,
    },
    no: {
      subject: (title: string) => `Du kommer inte: ${title}`,
      body: ({ name, title, link }: Told) =>
        `Hej ${name}!\n\nDu har svarat nej till ${title}, och dagen tas bort ur din kalender. Ändrar du dig svarar du här:\n${link}`,
    },
    off: {
      subject: (title: string) => `Borttagen: ${title}`,
      body: ({ name, title, line }: Told) =>
        `Hej ${name}!\n\nDu är inte längre inbjuden till den här dagen av ${title}, och den tas bort ur din kalender:\n\n${line}`,
    },
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
      body: ({ name, title, host, line, agenda, link }: Told) =>
        `Hello ${name},\n\n${host} invites you to ${title}:\n\n${line}${agendaOf('On the agenda:', agenda)}\n\nAnswer yes or no here. You need not sign in:\n${link}\n\nThe day stands as tentative in your calendar until you have answered.`,
    },
    yes: {
      subject: (title: string, day: string) => `You are coming: ${title}, ${day}`,
      body: ({ name, title, line, link }: Told) =>
        `Hello ${name},\n\nWe count on you at ${title}:\n\n${line}\n\nIf something comes up you change your answer here:\n${link}`,
    },
    change: {
      subject: (title: string, day: string) => `Changed: ${title}, ${day}`,
      body: ({ name, title, line, agenda, link }: Told) =>
        `Hello ${name},\n\n${title} has been changed. This is how it is now:\n\n${line}${agendaOf('On the agenda:', agenda)}\n\nYour answer stands. If it no longer fits you change it here:\n${link}`,
    },
    mayFit: {
      subject: (title: string, day: string) => `Changed: ${title}, ${day}`,
      body: ({ name, title, line, link }: Told) =>
        `Hello ${name},\n\nYou have said no to ${title}. It has now been changed, to this:\n\n${line}\n\nIf that fits better, say yes here:\n${link}`,
    },
    no: {
      subject: (title: string) => `You are not coming: ${title}`,
      body: ({ name, title, link }: Told) =>
        `Hello ${name},\n\nYou have said no to ${title}, and the day is taken out of your calendar. If you change your mind, answer here:\n${link}`,
    },
    off: {
      subject: (title: string) => `Taken off: ${title}`,
      body: ({ name, title, line }: Told) =>
        `Hello ${name},\n\nYou are no longer invited to this day of ${title}, and it is taken out of your calendar:\n\n${line}`,
    },
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
