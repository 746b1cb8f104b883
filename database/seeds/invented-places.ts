/** Whose an article is: the nation's, the nation's for a journey, or a region's, by slug. */
export type InventedSender = 'nation' | { readonly journey: string } | { readonly region: string }

export interface InventedArticle {
  readonly from: InventedSender
  readonly by: string
  readonly spot:
    | 'region/news'
    | 'region/about'
    | 'region/links'
    | 'station/news'
    | 'station/about'
    | 'trainer-platform/news'
    | 'trainer-platform/about'
    | 'trainer-platform/assignment'
  readonly title: string
  readonly body: string
  /** Days ago that it was written and published. */
  readonly daysAgo: number
  /** Not published yet. */
  readonly isDraft?: true
  /** What it said at first, before it was changed. */
  readonly before?: string
}

const sten = 'sten@skr.example'
const gun = 'gun@gr.example'
const eivor = 'eivor@norrbotten.example'
const hedda = 'hedda@gr.example'
const norrbotten = { region: 'norrbottens-kommuner' }
const barnOchUnga = { journey: 'barn-och-unga' }

/** What stands at Stationen, besides the pages for workplace meetings. All of it invented. */
const atTheStation: readonly InventedArticle[] = [
  {
    ...{ from: 'nation', by: sten, spot: 'station/about', daysAgo: 150 },
    title: 'Yrkesresan på fem minuter',
    body: `Yrkesresan är ett sätt att lära sig jobbet och fortsätta lära sig i det. Innehållet tas fram en gång för hela landet. Kursdagarna hålls i din region. Den som reser är din medarbetare.

# Så är en resa byggd
- En resa består av steg. Ett steg är en väska, och i väskan ligger en resväg.
- På resvägen finns hållplatser. En hållplats är en kurs.
- En kurs har tre delar: förberedelser som alla gör, kursdagar, och fördjupning för den som vill.

# Vad den inte är
Yrkesresan ersätter inte introduktionen hos er. Den lägger grunden, och ni visar hur det går till på arbetsplatsen.`,
  },
  {
    ...{ from: 'nation', by: sten, spot: 'station/about', daysAgo: 149 },
    title: 'Din del som leder',
    body: `Det som mest avgör om en kurs ger något är vad som händer på jobbet före och efter.

# Före
1. Boka i god tid. En plats kostar lika mycket oavsett när den bokas, men kön blir inte kortare.
2. Lägg in förberedelserna i schemat. De tar mellan en och tre timmar per kursdag.
3. Fråga vad din medarbetare hoppas på.

# Efter
1. Ge en kvart på nästa arbetsplatsträff åt det nya.
2. Bestäm tillsammans en sak att pröva.
3. Fråga igen efter en månad.

Den som väljer att dela en reflektion med dig gör det för att du ska läsa den. Svara gärna.`,
  },
  {
    ...{ from: 'nation', by: sten, spot: 'station/about', daysAgo: 148 },
    title: 'Vad du ser, och vad du inte ser',
    body: `Du ser vilka kurser dina medarbetare är bokade på, om de är förberedda och vad de har gått klart så länge de arbetar hos er.

Du ser inte vad de har svarat på frågor eller skrivit för sig själva. Det de delar med dig väljer de själva, och de kan ändra sig.

Det som är avklarat tillhör medarbetaren och följer med till nästa arbetsgivare.`,
  },
  {
    ...{ from: barnOchUnga, by: gun, spot: 'station/news', daysAgo: 20 },
    title: 'Dag 2 i Handläggning har fått en ny övning',
    body: `Från och med nu arbetar deltagarna med ett sammanhållet fall hela dag 2. Därför är en uppgift i förberedelserna utbytt.

Har din medarbetare redan gjort den gamla räknas den. Ingen behöver göra om något.`,
  },
  {
    ...{ from: norrbotten, by: eivor, spot: 'station/news', daysAgo: 9 },
    title: 'Vårens kurser går att boka',
    body: `Nu ligger vårens kurstillfällen ute för Norrbotten. Ett hålls i Luleå, ett i Boden och ett i Kiruna.

- Boka under Mitt team. Är det fullt ställer sig din medarbetare i kö, och kön går alltid i tur och ordning.
- Reser någon längre än tio mil? Hör av dig, så ser vi vilka som kan åka tillsammans.`,
  },
]

/** What stands at Plattformen. */
const onThePlatform: readonly InventedArticle[] = [
  {
    ...{ from: 'nation', by: sten, spot: 'trainer-platform/assignment', daysAgo: 140 },
    title: 'Ditt uppdrag som utbildare',
    body: `Du är inbjuden för att du kan jobbet. Det deltagarna behöver höra är hur det är på riktigt, med de ord som används när dörren är stängd.

# Inför dagen
- Läs körschemat i god tid och bestäm med kursledaren vem som håller vad.
- Gör deltagarnas förberedelser själv. Det tar någon timme och gör att du kan bygga vidare på dem.
- Titta på listan över vilka som är förberedda.

# På dagen
- Du och kursledaren håller dagen tillsammans. Ingen ska stå ensam.
- Exempel ur det egna arbetet är bra, så länge ingen kan känna igen sig.

# Efter
Skriv en rad på samarbetsytan om vad som fungerade. Nästa team läser den.`,
  },
  {
    ...{ from: 'nation', by: sten, spot: 'trainer-platform/assignment', daysAgo: 139 },
    title: 'Ditt uppdrag som kursledare',
    body: `Kursledaren är alltid på plats och håller ihop dagen.

1. Öppna lokalen eller mötet en halvtimme före.
2. Markera närvaron samma dag. Det är närvaron som ger deltagarna dagen och utbildarnas kommuner sin del av potten.
3. Ring in reserven om någon är sjuk. Det är bättre att fråga en gång för mycket.
4. Läs formulärsvaren före dagen. De är skrivna för dig.`,
  },
  {
    ...{ from: 'nation', by: sten, spot: 'trainer-platform/about', daysAgo: 138 },
    title: 'Varför vi som jobbar håller kurserna',
    body: `Kurserna hålls av människor från kommunerna själva. Det gör att kunskapen stannar, att regionen lär känna varandra och att den som är ny får ett ansikte att ringa.

Din kommun får del av utbildarpotten för de dagar du håller. En dag som kursledare räknas en och en halv gång.`,
  },
  {
    ...{ from: barnOchUnga, by: gun, spot: 'trainer-platform/news', daysAgo: 18 },
    title: 'Digital träff för alla som utbildar i Barn och unga',
    body: `Vi ses i en timme och pratar om den nya övningen på dag 2. Ta med en fråga.

Inbjudan kommer i mejlen. Den som inte kan får en sammanfattning här.`,
  },
]

/** What the regions put up on their own pages. */
const onTheNoticeboards: readonly InventedArticle[] = [
  {
    ...{ from: norrbotten, by: eivor, spot: 'region/news', daysAgo: 3 },
    title: 'Kulturens hus har bytt ingång',
    body: `Under våren är huvudingången stängd för ombyggnad. Gå in från Skeppsbrogatan, så möter vi er i foajén från 8.30.

Kaffet står framme som vanligt.`,
  },
  {
    ...{ from: norrbotten, by: eivor, spot: 'region/news', daysAgo: 16 },
    title: 'Vi söker fler utbildare i östra länet',
    body: `Har du arbetat några år med barn och unga och tycker om att prata om det? Vi behöver två utbildare till, helst från Haparanda, Övertorneå, Överkalix eller Pajala.

Prata med din chef och ring Eivor. Du får gå bredvid första gången.`,
    before: `Har du arbetat några år med barn och unga? Vi behöver en utbildare till.`,
  },
  {
    ...{ from: norrbotten, by: eivor, spot: 'region/news', daysAgo: 41 },
    title: 'Tack för en fin höst',
    body: `Åtta personer från sju kommuner gick hela vägen genom Handläggning med barnet i centrum. Det roligaste vi läste i utvärderingen: ”Nu vet jag vem jag ska ringa.”`,
  },
  {
    ...{ from: norrbotten, by: eivor, spot: 'region/news', daysAgo: 1, isDraft: true },
    title: 'Samåkning till Kiruna',
    body: `Utkast. Stäm av med Nils om bussen innan det här publiceras.`,
  },
  {
    ...{ from: norrbotten, by: eivor, spot: 'region/about', daysAgo: 90 },
    title: 'Så ordnar vi kursdagarna i Norrbotten',
    body: `Vi blandar platser och skärm, eftersom det är fyrtio mil från norr till söder. Första dagen ses vi alltid, sedan är varannan dag digital.

# Resor
Din kommun betalar resan. Säg till i god tid om du behöver övernatta, så vet vi vilka hotell som ligger nära.

# Mat
Fika ingår. Lunch äter vi tillsammans, och var och en betalar sin egen. Allergier skriver du i bokningen.

# Sen återbud
Blir du sjuk ringer du Nils samma morgon. Då hinner den som står först i kön.`,
  },
  {
    ...{ from: norrbotten, by: eivor, spot: 'region/links', daysAgo: 90 },
    title: 'Länkar',
    body: `- [Så förbereder du dig](/journeys)
- [Vad jag har gått klart](/record)
- [Hitta till våra lokaler](https://norrbotten.example/lokaler)
- [Länets nätverk för barn och unga](https://norrbotten.example/natverk)`,
  },
  {
    ...{ from: { region: 'goteborgsregionen' }, by: hedda, spot: 'region/news', daysAgo: 12 },
    title: 'Ny lokal i Mölndal',
    body: `Från och med nu håller vi de flesta kursdagarna i Mölndal, fem minuter från spårvagnen.`,
  },
]

export const inventedArticles: readonly InventedArticle[] = [...atTheStation, ...onThePlatform, ...onTheNoticeboards]
