import { expectations, firstYear } from './handlaggning-media.ts'
import { media } from './media.ts'
import { aQuiz, aReflection, authority, before, fact, heading, list, page, paragraph } from './write.ts'

export const beforeDays1And2 = before(
  1,
  {
    title: 'Barnets rättigheter i ditt ärende',
    reason: 'Dag 1 börjar i ett ärende. Du behöver kunna peka på var i det som rättigheterna gör skillnad.',
    minutes: 12,
    goal: 'rattigheter',
    sources: ['barnkonventionen'],
    body: page(
      paragraph(
        'Barn är inte bihang till sina föräldrar i en utredning. De har egna rättigheter, och det är du som i vardagen avgör om de blir mer än ord. Den här texten går igenom fyra tankar som bär resten, och vad de betyder när telefonen ringer en tisdag förmiddag.',
      ),
      heading('Fyra tankar som hör ihop'),
      list(
        'Alla barn har samma värde. Rättigheterna beror inte på var barnet bor, vilket språk det talar eller vad föräldrarna har gjort.',
        'Barnets bästa ska komma i främsta rummet. Det ska undersökas och vägas in varje gång, inte antas.',
        'Barnet har rätt till liv och utveckling. Frågan är inte bara om barnet är skyddat nu, utan vad det behöver för att må bra och växa.',
        'Barnet har rätt att säga sin mening och få den tagen på allvar, i alla frågor som rör det.',
      ),
      paragraph(
        'Tankarna hör ihop. Du kan inte bedöma barnets bästa utan att veta vad barnet tycker, och du kan inte fråga barnet på lika villkor om du tror att det är för litet, för argt eller för tyst för att svara.',
      ),
      {
        kind: 'image',
        file: media.rights.key,
        alt: 'Ett barn i mitten. Fyra tankar leder till det: lika värde, barnets bästa, liv och utveckling, och att få säga sin mening.',
        caption: 'Fyra tankar, ett barn.',
      },
      heading('Vad det betyder i handläggningen'),
      paragraph(
        'Barnkonventionen är svensk lag sedan 2020. Den gäller vid sidan av de lagar du redan arbetar efter, och de ska läsas tillsammans. I praktiken märks det i små beslut: vem du ringer först, om barnet får veta att du kommer, om mötet ligger på skoltid, om det finns en tolk som barnet förstår.',
      ),
      fact(
        'Pröva själv',
        'Ta ett ärende du har just nu. Skriv upp tre beslut som har fattats den senaste månaden, stora eller små. Vid vilket av dem kan du visa var barnets mening finns?',
      ),
      heading('När rättigheter drar åt olika håll'),
      paragraph(
        'Ett barn kan ha rätt till skydd och samtidigt rätt till sin familj. Det kan vilja något som du bedömer är skadligt. Då räcker det inte att välja den ena rättigheten. Du behöver visa att du sett båda, hur du vägt dem och vad du gör för att den som fick vika ändå ska tas om hand så långt det går.',
      ),
      paragraph('Ta med dig ärendet du tänkte på till dag 1. Du behöver inte berätta om det, bara ha det i huvudet.'),
    ),
  },
  {
    title: 'Barnets bästa: en bedömning, inte en åsikt',
    reason: 'Under dag 1 gör ni en bedömning tillsammans. Den som har läst stegen kan lägga tiden på att resonera.',
    minutes: 15,
    goal: 'basta',
    sources: ['barnkonventionen', 'mognad'],
    body: page(
      paragraph(
        '”Barnets bästa” står i nästan varje beslut. Ofta står det just så, utan att någon kan se hur man kom fram till det. Då är det en åsikt. En bedömning går att följa, ifrågasätta och göra om.',
      ),
      heading('Fem steg'),
      list(
        'Vad ska beslutas? Skriv frågan så att ett barn förstår den.',
        'Vad vet vi om just det här barnet? Hälsa, relationer, skola, trygghet, det barnet är bra på och tycker om.',
        'Vad säger barnet? Med barnets egna ord, och i vilket sammanhang det sades.',
        'Vilka vägar finns? Minst två. Vad innebär var och en för barnet i morgon, om ett halvår och om tio år?',
        'Vilken väg väljer vi, och varför? Skriv också vad som talade emot.',
      ),
      heading('Tre fällor'),
      list(
        'Att bedöma barnets bästa en gång, i början, och sedan inte igen.',
        'Att låta de vuxnas konflikt bli frågan. Barnet är inte ett svar på vem av föräldrarna som har rätt.',
        'Att skriva det som är lätt att mäta och hoppa över det som är viktigt.',
      ),
      fact(
        'Barnets ålder och mognad',
        'Ålder avgör inte om barnet ska få säga sin mening, bara hur du frågar och hur tungt svaret väger i just den frågan. Ett litet barn kan veta mycket om sin vardag.',
      ),
      paragraph(
        'Att bedömningen går att följa är inte bara till för en domstol eller en tillsyn. Det är till för barnet, som en dag kanske läser den och vill förstå varför livet blev som det blev.',
      ),
    ),
  },
  {
    title: 'Barnets rätt att komma till tals',
    reason: 'Kunskapen finns redan samlad hos myndigheterna. Du ska hitta dit igen när du behöver den.',
    minutes: 15,
    goal: 'rattigheter',
    body: authority(
      'Kunskapsguiden',
      paragraph(
        'På Kunskapsguiden samlar flera myndigheter det som är känt om socialtjänstens arbete. Gå dit, välj området barn och unga och leta upp det som handlar om att barn ska komma till tals.',
      ),
      heading('Läs med en fråga i handen'),
      list(
        'Vad måste jag göra, och vad är ett gott råd?',
        'Vilket underlag bygger det på, och hur gammalt är det?',
        'Finns det något som vi gör på ett annat sätt hos oss?',
      ),
      paragraph('Spara sidan bland dina bokmärken. Kom sedan tillbaka hit och markera uppgiften som klar.'),
    ),
  },
  {
    title: 'Tre frågor om rättigheter',
    reason: 'Ett litet prov på att du har det viktigaste med dig. Du får veta varför, inte bara om.',
    minutes: 8,
    goal: 'rattigheter',
    body: {
      ...aQuiz,
      intro: [
        paragraph(
          'Välj det svar som du tycker stämmer bäst. Det gör inget om du svarar fel: förklaringen är det viktiga.',
        ),
      ],
      questions: [
        {
          kind: 'single',
          key: 'liten',
          question: 'Ett barn på fyra år berörs av en utredning. Vad gäller för barnets rätt att säga sin mening?',
          answers: [
            {
              key: 'sju',
              text: 'Den gäller från sju år. Innan dess företräds barnet av föräldrarna.',
              isRight: false,
              feedback: 'Det finns ingen nedre åldersgräns. Däremot behöver du anpassa hur du frågar.',
            },
            {
              key: 'alla',
              text: 'Den gäller. Jag behöver hitta ett sätt som passar barnet.',
              isRight: true,
              feedback: 'Ja. Lek, bilder och någon som känner barnet kan vara vägen in.',
            },
            {
              key: 'kanske',
              text: 'Den gäller om föräldrarna tycker att barnet är moget.',
              isRight: false,
              feedback: 'Föräldrarna är viktiga, men rättigheten är barnets egen.',
            },
          ],
        },
        {
          kind: 'single',
          key: 'vill-inte',
          question: 'En tolvåring säger att hon inte vill prata med dig. Vad gör du?',
          answers: [
            {
              key: 'tvinga',
              text: 'Förklarar att hon måste, eftersom det är en utredning.',
              isRight: false,
              feedback: 'Att få säga sin mening är en rättighet, inte en skyldighet.',
            },
            {
              key: 'lamna',
              text: 'Skriver att barnet avböjt och går vidare.',
              isRight: false,
              feedback: 'Ett nej i dag kan bli ett ja nästa vecka. Hon behöver också få veta vad som händer ändå.',
            },
            {
              key: 'oppna',
              text: 'Respekterar det, berättar vad som händer nu och säger hur hon når mig om hon ändrar sig.',
              isRight: true,
              feedback: 'Ja. Och du frågar igen, på ett annat sätt eller en annan dag.',
            },
          ],
        },
        {
          kind: 'single',
          key: 'basta',
          question: 'När ska barnets bästa bedömas?',
          answers: [
            {
              key: 'beslut',
              text: 'Varje gång något bestäms som rör barnet.',
              isRight: true,
              feedback: 'Ja. Också de små besluten: när ni träffas, vem som är med, vad som får dröja.',
            },
            {
              key: 'tvist',
              text: 'När föräldrarna inte är överens.',
              isRight: false,
              feedback: 'Barnets bästa kan vara något annat än det föräldrarna är överens om.',
            },
            {
              key: 'slut',
              text: 'I slutet av utredningen, inför förslaget till beslut.',
              isRight: false,
              feedback: 'Då är mycket redan bestämt. Bedömningen följer ärendet hela vägen.',
            },
          ],
        },
      ],
    },
  },
  {
    title: 'Ett möte du minns',
    reason: 'Dag 2 utgår från egna erfarenheter. Det är lättare att dela dem om du har tänkt på dem i förväg.',
    minutes: 10,
    goal: 'uppdraget',
    body: {
      ...aReflection,
      intro: [
        paragraph(
          'Tänk på ett möte mellan ett barn och en vuxen i en myndighet, skola eller vård. Det kan vara från jobbet, från praktiken eller från när du själv var barn.',
        ),
        list(
          'Vad gjorde den vuxna som var bra för barnet?',
          'Vad visste barnet om varför de träffades?',
          'Vad hade du gjort annorlunda?',
        ),
        fact('Skriv utan namn', 'Skriv så att ingen annan kan känna igen barnet. Du väljer själv vem som får läsa.'),
      ],
      question: 'Vad tar du med dig från mötet till ditt eget arbete?',
    },
  },
  expectations,
  firstYear,
)
