import { type CourseContent, heading, list, paragraph } from './write.ts'

type RunSheets = NonNullable<CourseContent['runSheets']>
const point = (minutes: number, title: string, ...points: string[]) => ({
  ...{ minutes, title },
  blocks: points.length === 0 ? [] : [list(...points)],
})
const coffee = point(15, 'Fika')
const lunch = point(60, 'Lunch')

/** From the first minute of each day to its last, 9.00 to 16.00. */
export const runSheets: RunSheets = {
  1: [
    point(
      30,
      'Välkomna och lär känna varandra',
      'Namn, kommun och en sak man är nyfiken på.',
      'Säg hur dagarna hänger ihop.',
    ),
    point(
      60,
      'Rättigheterna i ett ärende',
      'Utgå från ”Barnets rättigheter i ditt ärende”.',
      'Grupper om fyra: var i ärendet gör rättigheten skillnad?',
    ),
    coffee,
    point(
      75,
      'Barnets bästa, steg för steg',
      'Gå igenom de fem stegen.',
      'Låt grupperna bedöma samma ärende och jämför.',
    ),
    lunch,
    point(75, 'När rättigheter drar åt olika håll', 'Fallet Noor. Dela ut sida 1 först, sida 2 efter tjugo minuter.'),
    coffee,
    point(75, 'Fyra hörn', 'Fyra påståenden. Den som byter hörn säger varför.'),
    point(15, 'Vad tar jag med mig?', 'En mening på en lapp, i egen handstil.'),
  ],
  2: [
    point(20, 'Det som stannade kvar från i går'),
    point(
      70,
      'Från anmälan till beslut',
      'Bygg ärendets gång på golvet med korten.',
      'Var syns barnet? Lägg en röd lapp där det försvinner.',
    ),
    coffee,
    point(75, 'Skyddsbedömning i tid', 'Övning i par med tidtagning: en kvart per ärende.'),
    lunch,
    point(80, 'Samla underlag utan att drunkna', 'Fråga till gruppen: vad behövde ni inte?'),
    coffee,
    point(60, 'Egna ärenden', 'Handledning i grupper om fem. Utbildaren lyssnar mest.'),
    point(25, 'Uppgiften till nästa gång', 'Visa förberedelserna inför dag 3 och 4.'),
  ],
  3: [
    point(20, 'Välkomna tillbaka', 'Vad har hänt sedan sist?'),
    point(70, 'Samtalet på golvet', 'Se filmen tillsammans en gång till. Stanna efter varje scen.'),
    coffee,
    point(75, 'Öva samtal i tre roller', 'Barn, handläggare, den som ser. Byt efter tio minuter.'),
    lunch,
    point(80, 'Samtal som är svåra', 'Det tysta barnet. Det arga barnet. Barnet som skyddar någon.'),
    coffee,
    point(75, 'Tolk, syskon och vårdnadshavare i rummet'),
    point(10, 'Avslut'),
  ],
  4: [
    point(20, 'Det som stannade kvar'),
    point(70, 'Skriv så att barnet kan läsa det', 'Läs om varandras text med de tre frågorna.'),
    coffee,
    point(75, 'Vem får veta vad?', 'Fyra samtal om sekretess. Grupperna ringer ”skolan”.'),
    lunch,
    point(80, 'Plan och uppföljning', 'Skriv en plan som ett barn på nio år förstår.'),
    coffee,
    point(60, 'Fyra veckor, fyra försök', 'Var och en väljer sina. Gå igenom fördjupningen.'),
    point(25, 'Intyg, tack och utvärdering'),
  ],
}

export const materials: NonNullable<CourseContent['materials']> = [
  {
    title: 'Så leder du de fyra dagarna',
    blocks: [
      paragraph('Kursledaren är med alla dagar. Utbildarna turas om, och reserven har läst allt det här.'),
      heading('Före'),
      list(
        'Läs deltagarnas svar på ”Vad vill du få ut av dagarna?”.',
        'Se listan över vilka som är redo, och ring dem som inte är det.',
        'Skriv ut fallet Noor, en sida i taget.',
      ),
      heading('Under'),
      list(
        'Håll ihop tiderna: rasterna är det som gruppen minns.',
        'Ingen ska behöva berätta om ett eget ärende. Säg det högt.',
      ),
    ],
  },
  {
    title: 'Fallet Noor',
    day: 1,
    blocks: [
      heading('Sida 1'),
      paragraph(
        'Noor är tio år. Skolan har anmält att hon ofta kommer trött och utan matsäck. Hon säger själv att allt är bra. Mamma säger att skolan överdriver, och att Noor inte vill att någon kommer hem.',
      ),
      paragraph('Vilka rättigheter ser ni? Vad behöver ni veta av Noor, och hur får ni veta det?'),
      heading('Sida 2'),
      paragraph(
        'När ni träffar Noor berättar hon att hon tar hand om sin lillebror på kvällarna. ”Säg inte det till mamma.” Vad lovar ni, och vad kan ni inte lova?',
      ),
    ],
  },
  {
    title: 'Kort till ärendets gång',
    day: 2,
    blocks: [
      paragraph('Skriv ut, klipp isär och blanda. Rätt ordning:'),
      {
        kind: 'list',
        ordered: true,
        points: [
          'Anmälan kommer in',
          'Skyddsbedömning samma dag',
          'Beslut att inleda utredning',
          'Barnet får veta vad som händer',
          'Samtal med barnet',
          'Underlag från andra',
          'Bedömning och beslut',
          'Uppföljning',
        ],
      },
    ],
  },
]

/** Publications that exist; what the course says of them is ours. */
export const sources: NonNullable<CourseContent['sources']> = [
  {
    ...{ key: 'barnkonventionen', publisher: 'Sveriges riksdag', published: '2018' },
    title: 'Lag (2018:1197) om Förenta nationernas konvention om barnets rättigheter',
    href: 'https://www.riksdagen.se/',
  },
  {
    ...{ key: 'mognad', publisher: 'Socialstyrelsen', published: '2015' },
    title: 'Bedöma barns mognad för delaktighet',
    href: 'https://www.socialstyrelsen.se/',
  },
  {
    ...{ key: 'samtala', publisher: 'Socialstyrelsen', published: '2018' },
    title: 'Att samtala med barn',
    href: 'https://www.socialstyrelsen.se/',
  },
  {
    ...{ key: 'utreda', publisher: 'Socialstyrelsen', published: '2015' },
    title: 'Utreda barn och unga',
    href: 'https://www.socialstyrelsen.se/',
  },
]
