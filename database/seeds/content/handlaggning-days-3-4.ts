import { onTheFloor, theCase } from './handlaggning-media.ts'
import { aQuiz, aReflection, authority, before, deepening, fact, heading, list, page, paragraph } from './write.ts'

export const beforeDays3And4 = before(
  3,
  {
    title: 'Att tala med barn',
    reason: 'Dag 3 är övning. Den som har läst om samtalets delar vågar pröva dem.',
    minutes: 18,
    goal: 'samtal',
    sources: ['samtala', 'mognad'],
    body: page(
      paragraph(
        'Ett samtal med ett barn börjar långt innan ni sätter er. Det börjar när barnet får veta att du kommer, av vem och med vilka ord. Den som inte vet varför någon vill prata lyssnar mest efter fara.',
      ),
      heading('Före'),
      list(
        'Bestäm vad samtalet är till för, och vad det inte är till för.',
        'Ta reda på hur barnet förstår bäst: språk, hörsel, bilder, någon som brukar vara med.',
        'Välj plats och tid efter barnet. Inte mitt i det roliga, inte sist på dagen.',
        'Se till att barnet får veta vem du är, varför du kommer och hur länge det tar.',
      ),
      heading('Under'),
      list(
        'Säg igen varför ni träffas, vad du redan vet och vad du kommer att göra med det barnet berättar.',
        'Börja öppet: ”Berätta om en vanlig dag hos dig.” Ställ en fråga i taget, och vänta. Tystnad är arbete.',
        'Använd barnets egna ord. Om barnet säger ”bråk” frågar du vad bråk är, i stället för att byta ord.',
        'Lova aldrig att hålla något hemligt. Säg vem du behöver berätta för, och varför.',
        'Sammanfatta: ”Så här har jag förstått dig. Är det rätt?”',
      ),
      fact(
        'Om barnet berättar om våld',
        'Lyssna, tacka för att barnet berättade och ställ inga ledande frågor. Skriv ner orden så nära som du kan. Ta hjälp av din arbetsledare samma dag.',
      ),
      heading('Efter'),
      list(
        'Tala om vad som händer nu, och när barnet hör av dig igen. Håll det.',
        'Skriv direkt. Skilj på vad barnet sade, vad du såg och vad du tror.',
        'Återkom med vad det blev av det som barnet sade. Det är då samtalet blir på riktigt.',
      ),
      paragraph('Välj en punkt i varje del som du vill öva på dag 3.'),
    ),
  },
  onTheFloor,
  {
    title: 'Förbered ett barnsamtal',
    reason: 'Du ska öva på ett samtal som du kan komma att hålla, inte på ett påhittat.',
    minutes: 10,
    goal: 'samtal',
    body: {
      format: 'checklist',
      intro: [
        paragraph(
          'Tänk på ett samtal som ligger framför dig, eller på ett som du har haft. Gå igenom punkterna och bocka av dem när du har ett svar. Du kan spara och komma tillbaka.',
        ),
      ],
      points: [
        { key: 'syfte', text: 'Jag kan säga i en mening vad samtalet är till för, så att barnet förstår.' },
        { key: 'inbjudan', text: 'Jag vet hur barnet får veta att vi ska ses, och av vem.' },
        { key: 'plats', text: 'Jag har valt en plats och en tid som passar barnet.' },
        { key: 'forsta', text: 'Jag har två öppna frågor att börja med.' },
        { key: 'granser', text: 'Jag vet vad jag säger om vad jag måste berätta vidare.' },
        { key: 'slut', text: 'Jag vet hur jag avslutar och när barnet hör av mig igen.' },
      ],
    },
  },
  {
    title: 'Skriv så att barnet kan läsa det',
    reason: 'Dag 4 läser ni texter tillsammans. Ta med blicken härifrån.',
    minutes: 14,
    goal: 'dokumentation',
    body: page(
      paragraph(
        'En dag läser någon det du skrivit i dag. Kanske en kollega som tar över, kanske en domare, kanske barnet som vuxen. Alla tre ska förstå vad som hände, vad du bedömde och varför.',
      ),
      heading('Håll isär'),
      list(
        'Det som hänt: vem, vad, när, var.',
        'Det som någon sagt: vem som sade det, till vem, helst med egna ord.',
        'Det du bedömer: vad du drar för slutsats, och på vilken grund.',
      ),
      heading('Skriv kortare, säg mer'),
      paragraph(
        '”Brister i omsorgsförmågan har uppmärksammats” säger ingenting som går att pröva. ”Skolan har ringt tre gånger i mars om att ingen hämtat. Pappa säger att han blandade ihop dagarna” går att tala om, också med pappa.',
      ),
      fact(
        'Tre frågor att läsa om med',
        'Skulle jag kunna läsa upp det här för barnet? Kan den som inte håller med se vad jag menar? Finns barnets egna ord någonstans?',
      ),
      heading('Det som inte ska stå där'),
      paragraph(
        'Skriv det som behövs för ärendet, inte allt du vet. Omdömen om personer, rykten och sådant som rör andra familjer hör inte dit. När du tvekar: vad skulle hända om den här meningen ströks?',
      ),
    ),
  },
  {
    title: 'Vem får veta vad?',
    reason: 'Dag 4 handlar om arbetet runt barnet. Då behöver du veta vad du får dela.',
    minutes: 8,
    goal: 'samverkan',
    body: {
      ...aQuiz,
      intro: [paragraph('Två situationer ur vardagen. Hos er kan det finnas rutiner som säger mer: leta upp dem.')],
      questions: [
        {
          kind: 'single',
          key: 'skola',
          question: 'En lärare ringer och undrar hur det går för en elev som ni utreder. Vad gör du?',
          answers: [
            {
              key: 'berattar',
              text: 'Berättar kort. Skolan vill ju barnet väl.',
              isRight: false,
              feedback: 'Välvilja häver inte sekretessen. Fråga vad läraren sett, men berätta inte om utredningen.',
            },
            {
              key: 'lyssnar',
              text: 'Lyssnar, tar emot det läraren vill säga och förklarar att jag inte kan berätta något.',
              isRight: true,
              feedback: 'Ja. Och du kan fråga familjen om ni får prata med skolan, och om vad.',
            },
            {
              key: 'avvisar',
              text: 'Säger att jag inte får prata med skolan.',
              isRight: false,
              feedback: 'Du får alltid lyssna, och skolan får alltid berätta om sin oro.',
            },
          ],
        },
        {
          kind: 'single',
          key: 'samtycke',
          question: 'Föräldrarna har sagt ja till att du pratar med förskolan. Vad behöver du också tänka på?',
          answers: [
            {
              key: 'inget',
              text: 'Inget mer. Ett ja är ett ja.',
              isRight: false,
              feedback: 'Ett ja gäller det man sagt ja till. Och barnet har inte fått säga något än.',
            },
            {
              key: 'barnet',
              text: 'Vad föräldrarna har sagt ja till, och att barnet får veta att vi pratar och om vad.',
              isRight: true,
              feedback: 'Ja. Ju äldre barn, desto mer är det också barnets eget ja som behövs.',
            },
            {
              key: 'skriftligt',
              text: 'Att det alltid måste vara skriftligt.',
              isRight: false,
              feedback: 'Det viktigaste är att det går att visa vad som sagts. Följ rutinen hos er.',
            },
          ],
        },
      ],
    },
  },
)

export const afterTheDays = deepening(
  {
    title: 'Fyra veckor, fyra försök',
    reason: 'Det man prövar inom en månad brukar bli kvar.',
    minutes: 20,
    goal: 'uppdraget',
    body: {
      format: 'checklist',
      intro: [paragraph('En sak i veckan. Berätta för en kollega vad du prövar, så blir det av.')],
      points: [
        { key: 'mening', text: 'Jag har skrivit in ett barns egna ord i en journal.' },
        { key: 'aterkoppling', text: 'Jag har berättat för ett barn vad det blev av det som barnet sade.' },
        { key: 'bedomning', text: 'Jag har skrivit minst två vägar i en bedömning av barnets bästa.' },
        { key: 'kollega', text: 'Jag har läst en kollegas text och sagt vad som var tydligt.' },
      ],
    },
  },
  theCase,
  {
    title: 'Stöd för dig som handlägger',
    reason: 'Föreskrifter och stöd ändras. Du ska veta var det som gäller nu står.',
    minutes: 20,
    goal: 'dokumentation',
    body: authority(
      'Socialstyrelsen',
      paragraph(
        'Leta upp det Socialstyrelsen skriver om handläggning och dokumentation av ärenden som rör barn och unga.',
      ),
      list(
        'Vad är bindande regler, och vad är råd?',
        'Vad skiljer sig från hur ni gör hos er? Ta upp en sak på nästa arbetsplatsträff.',
      ),
    ),
  },
  {
    title: 'Vad har blivit annorlunda?',
    reason: 'Den som ser sitt eget lärande fortsätter lära.',
    minutes: 15,
    goal: 'uppdraget',
    body: {
      ...aReflection,
      intro: [paragraph('Gör det här ungefär två månader efter sista kursdagen.')],
      question: 'Vad gör du i dag som du inte gjorde före kursen, och vad märker barnen av det?',
    },
  },
)
