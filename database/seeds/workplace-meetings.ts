/** Pages for workplace meetings, made to be printed. All of it invented. */
export const workplaceMeetings = [
  {
    title: 'APT: Vad tar vi med oss från kursen?',
    body: `Tid: 15 minuter. Skriv ut ett papper per bord. Passar när någon i gruppen just har gått en kursdag.

# Först, två och två (5 minuter)
1. Den som gått kursen berättar om en sak som var ny.
2. Den andra frågar: När hade det här varit användbart förra månaden?

# Sedan tillsammans (8 minuter)
- Vad gör vi redan på det sättet?
- Vad hindrar oss från att göra mer av det?
- Vilket av hindren kan vi själva flytta på?

# Bestäm en sak
[ ] Vi prövar det här till nästa träff:
[ ] Den som påminner oss är:
[ ] Vi ser att det fungerar när:`,
  },
  {
    title: 'APT: Barnet i rummet',
    body: `Tid: 20 minuter. Utgå från ett ärende som är avslutat. Ta bort allt som pekar ut någon.

# Läs högt
”Mamman uppger att det fungerar bättre hemma. Skolan är nöjd. Insatsen avslutas.”

# Prata om
1. Var är barnet i texten?
2. Vad skulle barnet själv ha sagt att insatsen ledde till?
3. Vilken mening skulle vi lägga till, och vem skulle vi fråga först?

# Kryssa i det ni gör i dag
[ ] Barnets egna ord står i journalen
[ ] Barnet har fått veta vad som bestämdes, och varför
[ ] Barnet vet vem det kan ringa
[ ] Vi har frågat barnet hur det blev

Det som inte är kryssat är inget misslyckande. Det är nästa steg.`,
  },
  {
    title: 'APT: När en ny kollega börjar sin resa',
    body: `Tid: 10 minuter. För gruppen som tar emot någon ny.

# Gå varvet runt
Var och en säger en sak som hen hade velat veta första månaden.

# Dela upp
[ ] Visar var mallar och rutiner finns:
[ ] Är med på första hembesöket:
[ ] Äter lunch med den nya första veckan:
[ ] Frågar hur förberedelserna går:

# Påminn varandra
- Förberedelserna görs på arbetstid.
- Den som är på kurs svarar inte i telefon.
- Det är bra att vara ny. Nya frågor är gratis kvalitetsarbete.`,
  },
] as const
