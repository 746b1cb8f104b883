import { sentences } from '#values'

/** "15 minuter", "4 timmar", "2 dygn". */
const minutesSv = (n: number) =>
  n % 1440 === 0 ? `${n / 1440} dygn` : n % 60 === 0 ? (n === 60 ? 'en timme' : `${n / 60} timmar`) : `${n} minuter`
const minutesEn = (n: number) => {
  if (n % 1440 === 0) return n === 1440 ? 'a day' : `${n / 1440} days`
  if (n % 60 === 0) return n === 60 ? 'an hour' : `${n / 60} hours`
  return `${n} minutes`
}

export const text = sentences(
  {
    title: (region: string) => `Så frågar ${region} dem som utbildar`,
    lead: 'Den som sätts på en dag får ett brev och svarar ja eller nej. Blir någon förhindrad frågas reserverna i tur och ordning.',
    back: 'Tillfällen',
    now: 'Så här är det nu',
    national: 'Regionen har inte bestämt något eget. Då gäller det här.',
    others: 'Tidigare och kommande',
    since: (from: string) => `Från ${from}`,
    remindTerm: 'Påminnelse',
    remind: (n: number) =>
      n === 1
        ? 'Varje dag tills den frågade har svarat.'
        : `Efter ${n} dagar, och igen var ${n}:e dag tills den frågade har svarat.`,
    waitTerm: 'Tid att svara på om man kan hoppa in',
    wait: (same: number, soon: number, later: number) =>
      `${minutesSv(same)} samma dag, ${minutesSv(soon)} om det är högst en vecka kvar, annars ${minutesSv(later)}. Sedan frågas nästa.`,
    quietTerm: 'Tyst tid',
    quiet: (from: string, until: string) => `Ingen frågas mellan ${from} och ${until}, utom när det gäller samma dag.`,
    noQuiet: 'Ingen tyst tid.',
    othersTerm: 'När reserverna är slut',
    othersYes: 'Frågas också de andra utbildarna i teamet.',
    othersNo: 'Får den som planerar veta det på en gång.',
    sourceTerm: 'Beslut',
    setBy: (source: string, name: string) => `${source}, infört av ${name}`,
    newRule: 'Ändra från ett datum',
    from: 'Gäller från',
    fromHint: 'Det som gällt tidigare ändras aldrig bakåt.',
    remindField: 'Påminn efter så många dagar',
    unitDays: 'dagar',
    unitMinutes: 'minuter',
    sameDay: 'Tid att svara samma dag',
    soon: 'Tid att svara när högst en vecka är kvar',
    soonHint: '240 minuter är fyra timmar.',
    later: 'Tid att svara när det är längre kvar',
    laterHint: '1440 minuter är ett dygn.',
    quietFrom: 'Tyst från',
    quietUntil: 'Tyst till',
    asksOthers: 'När reserverna är slut',
    asksOthersChoices: { yes: 'Fråga de andra utbildarna i teamet', no: 'Säg till den som planerar' },
    source: 'Var är det bestämt?',
    sourceHint: 'Till exempel ”Styrgruppen 12 februari 2026, punkt 4”.',
    save: 'Spara',
    saved: (from: string) => `Sparat. Det gäller från ${from}.`,
  },
  {
    title: (region: string) => `How ${region} asks those who teach`,
    lead: 'Whoever is put on a day gets a letter and answers yes or no. If someone is prevented the reserves are asked in their order.',
    back: 'Occasions',
    now: 'How it is now',
    national: 'The region has decided nothing of its own. Then this holds.',
    others: 'Earlier and coming',
    since: (from: string) => `From ${from}`,
    remindTerm: 'Reminder',
    remind: (n: number) =>
      n === 1
        ? 'Each day until the one asked has answered.'
        : `After ${n} days, and again every ${n} days until the one asked has answered.`,
    waitTerm: 'Time to answer whether one can step in',
    wait: (same: number, soon: number, later: number) =>
      `${minutesEn(same)} the same day, ${minutesEn(soon)} when at most a week is left, otherwise ${minutesEn(later)}. Then the next is asked.`,
    quietTerm: 'Quiet hours',
    quiet: (from: string, until: string) => `Nobody is asked between ${from} and ${until}, but for the same day.`,
    noQuiet: 'No quiet hours.',
    othersTerm: 'When no reserve is left',
    othersYes: 'The other trainers of the team are asked too.',
    othersNo: 'Whoever plans is told at once.',
    sourceTerm: 'Decision',
    setBy: (source: string, name: string) => `${source}, entered by ${name}`,
    newRule: 'Change from a day',
    from: 'Holds from',
    fromHint: 'What has held is never changed backwards.',
    remindField: 'Remind after so many days',
    unitDays: 'days',
    unitMinutes: 'minutes',
    sameDay: 'Time to answer the same day',
    soon: 'Time to answer when at most a week is left',
    soonHint: '240 minutes are four hours.',
    later: 'Time to answer when more is left',
    laterHint: '1440 minutes are a day and a night.',
    quietFrom: 'Quiet from',
    quietUntil: 'Quiet until',
    asksOthers: 'When no reserve is left',
    asksOthersChoices: { yes: 'Ask the other trainers of the team', no: 'Tell whoever plans' },
    source: 'Where is it decided?',
    sourceHint: 'Such as “The steering group 12 February 2026, item 4”.',
    save: 'Save',
    saved: (from: string) => `Saved. It holds from ${from}.`,
  },
)
