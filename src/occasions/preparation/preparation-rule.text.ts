import { sentences } from '#values'

const list = (days: readonly string[], and: string) =>
  days.length < 2 ? days.join('') : `${days.slice(0, -1).join(', ')} ${and} ${days.at(-1)}`

export const text = sentences(
  {
    title: (region: string) => `Så förbereder man sig i ${region}`,
    lead: 'Regeln säger när förberedelserna ska vara klara, när deltagarna påminns och vad som händer den som inte är klar. Den hindrar ingen från att bokas eller ställa sig i kö.',
    national: 'Regionen har ingen egen regel. Då gäller den nationella.',
    now: 'Gäller nu',
    others: 'Tidigare och kommande regler',
    since: (day: string) => `För kursdagar från ${day}`,
    period: (from: string, until: string) => `För kursdagar ${from} till ${until}`,
    deadlineTerm: 'Sista dag',
    deadline: (days: number) =>
      days === 0
        ? 'Samma dag som den första kursdagen.'
        : days === 1
          ? 'Dagen före den första kursdagen.'
          : `${days} dagar före den första kursdagen.`,
    remindersTerm: 'Påminnelser',
    reminders: (days: readonly number[]) =>
      days.length === 0
        ? 'Inga påminnelser.'
        : `${list(
            days.map((n) => (n === 0 ? 'samma dag' : n === 1 ? 'en dag' : `${n} dagar`)),
            'och',
          )} före sista dagen, till den som har något kvar.`,
    unreadyTerm: 'Den som inte är klar',
    ways: {
      warn: 'Får en påminnelse och behåller sin plats.',
      'offer-seat': 'Kan mista platsen till nästa i kön efter sista dagen, eller släppas in med ett skäl.',
      admit: 'Behåller platsen och släpps in med ett skäl.',
    },
    sourceTerm: 'Beslut',
    setBy: (source: string, name: string) => `${source} (infört av ${name})`,
    newRule: 'Ändra från en dag',
    from: 'Gäller kursdagar från',
    fromHint: 'Tidigast i dag. Regler ändras aldrig bakåt i tiden.',
    deadlineDays: 'Dagar före den första kursdagen',
    deadlineHint: 'Så många dagar före ska förberedelserna vara klara. 0 är samma dag.',
    unitDays: 'dagar',
    reminderDays: 'Påminnelser, dagar före sista dagen',
    reminderHint: 'Högst fem, till exempel 7, 1. Lämna tomt om inga påminnelser ska skickas.',
    unready: 'Vad händer den som inte är klar?',
    choices: {
      warn: 'Påminns och behåller platsen',
      'offer-seat': 'Platsen kan gå till nästa i kön',
      admit: 'Släpps in när någon anger ett skäl',
    },
    choiceHints: {
      warn: 'Kursledaren ser vem som inte är redo.',
      'offer-seat': 'Ingen mister platsen av sig själv. Kursledaren eller regionen väljer det, efter sista dagen.',
      admit: 'Skälet sparas med vem som gav det och när.',
    },
    source: 'Vem beslutade och var står det?',
    sourceHint: 'Till exempel: styrgruppen 12 november 2025, § 4.',
    save: 'Inför regeln',
    saved: (day: string) => `Regeln gäller för kursdagar från ${day}.`,
    back: 'Kurstillfällen',
    wrongReminders: 'Skriv högst fem hela tal från 0 till 60, till exempel 7, 1.',
  },
  {
    title: (region: string) => `How one prepares in ${region}`,
    lead: 'The rule says when preparations are to be done, when participants are reminded and what happens to whoever is not ready. It keeps nobody from being booked or from queueing.',
    national: 'The region has no rule of its own, so the national one holds.',
    now: 'In force now',
    others: 'Earlier and coming rules',
    since: (day: string) => `For course days from ${day}`,
    period: (from: string, until: string) => `For course days ${from} to ${until}`,
    deadlineTerm: 'Last day',
    deadline: (days: number) =>
      days === 0
        ? 'The same day as the first course day.'
        : days === 1
          ? 'The day before the first course day.'
          : `${days} days before the first course day.`,
    remindersTerm: 'Reminders',
    reminders: (days: readonly number[]) =>
      days.length === 0
        ? 'No reminders.'
        : `${list(
            days.map((n) => (n === 0 ? 'the same day' : n === 1 ? 'one day' : `${n} days`)),
            'and',
          )} before the last day, to whoever has something left.`,
    unreadyTerm: 'Whoever is not ready',
    ways: {
      warn: 'Is reminded and keeps the seat.',
      'offer-seat': 'Can lose the seat to the next in the queue after the last day, or be let in with a reason.',
      admit: 'Keeps the seat and is let in with a reason.',
    },
    sourceTerm: 'Decision',
    setBy: (source: string, name: string) => `${source} (entered by ${name})`,
    newRule: 'Change from a day',
    from: 'For course days from',
    fromHint: 'Today at the earliest. Rules are never changed backwards.',
    deadlineDays: 'Days before the first course day',
    deadlineHint: 'So many days before, preparations are to be done. 0 is the same day.',
    unitDays: 'days',
    reminderDays: 'Reminders, days before the last day',
    reminderHint: 'At most five, for example 7, 1. Leave empty to send none.',
    unready: 'What happens to whoever is not ready?',
    choices: {
      warn: 'Is reminded and keeps the seat',
      'offer-seat': 'The seat can go to the next in the queue',
      admit: 'Is let in when someone gives a reason',
    },
    choiceHints: {
      warn: 'The course leader sees who is not ready.',
      'offer-seat': 'Nobody loses a seat by itself. The course leader or the region decides, after the last day.',
      admit: 'The reason is kept with who gave it and when.',
    },
    source: 'Who decided, and where does it stand?',
    sourceHint: 'For example: the steering group, 12 November 2025, § 4.',
    save: 'Put the rule in force',
    saved: (day: string) => `The rule holds for course days from ${day}.`,
    back: 'Occasions',
    wrongReminders: 'Write at most five whole numbers from 0 to 60, for example 7, 1.',
  },
)
