import { sentences } from '#values'

export const text = sentences(
  {
    title: {
      all: 'Alla på bemanningen har svarat ja',
      some: (n: number) => (n === 1 ? 'En har inte svarat om de kan' : `${n} har inte svarat om de kan`),
      empty: (n: number) =>
        n === 1 ? 'En plats är tom, och vi söker någon' : `${n} platser är tomma, och vi söker någon till dem`,
      none: 'Ingen är bemannad än',
      over: 'Dagarna har varit',
    },
    lead: 'Alla som sätts på en dag får ett brev med en länk och svarar utan att logga in. Ändras tid eller plats frågas de på nytt.',
    dayOf: (n: number) => `Dag ${n}`,
    roles: { 'course-leader': 'kursledare', trainer: 'utbildare', reserve: 'reserv' },
    calledIn: 'inkallad reserv',
    states: {
      yes: 'Kan',
      no: 'Kan inte',
      seen: 'Har sett det',
      waiting: 'Inte svarat',
      'not-asked': 'Inte frågad',
    },
    ways: { link: 'via länken', self: 'på Plattformen', planner: 'noterat av den som planerar' },
    said: (day: string, how: string) => `${day}, ${how}`,
    asked: (day: string, letters: number) => (letters > 1 ? `frågad ${day}, ${letters} brev` : `frågad ${day}`),
    remind: 'Påminn dem som inte svarat',
    reminded: (n: number) =>
      n === 0
        ? 'Alla har redan svarat, så ingen fick något brev.'
        : n === 1
          ? 'Ett brev är skickat.'
          : `${n} brev är skickade.`,
    noted: 'Noterat: svarat ja.',
    notedYes: 'Har sagt ja',
    notedYesOf: (name: string, day: string) => `${name} har sagt ja till ${day}`,
    cannot: 'Kan inte komma',
    cannotOf: (name: string, day: string) => `${name} kan inte komma ${day}`,
    cannotBody:
      'Personen tas av dagen och får veta det. En utbildares plats går till reserverna i tur och ordning; leder personen dagen väljer du själv. Skälet sparas inte.',
    takenOff: 'Avanmäld från dagen. Ingen anledning är sparad.',
    change: 'Ändra bemanningen',
    nobody: 'Ingen är bemannad den här dagen.',
    callOuts: 'De som söks för att hoppa in',
    callOutOf: (name: string, day: string) => `Efter ${name}, ${day}`,
    outcomes: {
      filled: (name: string) => `${name} hoppar in`,
      given: (name: string) => `Gavs till ${name}`,
      stopped: (_name: string) => 'Stoppad',
      over: (_name: string) => 'Dagen blev av utan',
    },
    going: 'Pågår',
    nobodyYet: 'Ingen har kunnat än',
    rota: 'Föreslå bemanning för kursen',
    rule: 'Så frågar regionen: svarstider och påminnelser',
    door: 'Vem har svarat?',
    doorLong: 'Vem på bemanningen har svarat?',
    noteAnswer: 'Notera ett svar',
  },
  {
    title: {
      all: 'Everyone on the staff has said yes',
      some: (n: number) =>
        n === 1 ? 'One has not answered whether they are able' : `${n} have not answered whether they are able`,
      empty: (n: number) =>
        n === 1 ? 'One place is empty, and someone is sought' : `${n} places are empty, and people are sought`,
      none: 'Nobody is on the staff yet',
      over: 'The days have been',
    },
    lead: 'Whoever is put on a day gets a letter with a link and answers without signing in. If time or place changes they are asked anew.',
    dayOf: (n: number) => `Day ${n}`,
    roles: { 'course-leader': 'course leader', trainer: 'trainer', reserve: 'reserve' },
    calledIn: 'reserve called in',
    states: {
      yes: 'Able',
      no: 'Not able',
      seen: 'Has seen it',
      waiting: 'Not answered',
      'not-asked': 'Not asked',
    },
    ways: { link: 'by the link', self: 'on the platform', planner: 'noted by whoever plans' },
    said: (day: string, how: string) => `${day}, ${how}`,
    asked: (day: string, letters: number) => (letters > 1 ? `asked ${day}, ${letters} letters` : `asked ${day}`),
    remind: 'Remind those who have not answered',
    reminded: (n: number) =>
      n === 0
        ? 'All have answered already, so nobody was sent a letter.'
        : n === 1
          ? 'One letter is sent.'
          : `${n} letters are sent.`,
    noted: 'Noted: has said yes.',
    notedYes: 'Has said yes',
    notedYesOf: (name: string, day: string) => `${name} has said yes to ${day}`,
    cannot: 'Not able to come',
    cannotOf: (name: string, day: string) => `${name} is not able to come ${day}`,
    cannotBody:
      'They are taken off the day and told so. The place of a trainer goes to the reserves in their order; if they lead the day you choose yourself. The reason is not kept.',
    takenOff: 'Taken off the day. No reason is kept.',
    change: 'Change the staff',
    nobody: 'Nobody is on the staff that day.',
    callOuts: 'Those sought to step in',
    callOutOf: (name: string, day: string) => `After ${name}, ${day}`,
    outcomes: {
      filled: (name: string) => `${name} steps in`,
      given: (name: string) => `Given to ${name}`,
      stopped: (_name: string) => 'Stopped',
      over: (_name: string) => 'The day was held without',
    },
    going: 'Going on',
    nobodyYet: 'Nobody has been able yet',
    rota: 'Propose a rota for the course',
    rule: 'How the region asks: times to answer and reminders',
    door: 'Who has answered?',
    doorLong: 'Who on the staff has answered?',
    noteAnswer: 'Note an answer',
  },
)
