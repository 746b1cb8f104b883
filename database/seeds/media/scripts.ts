/** What is said and shown in the demo's film and podcast. The texts are ours; films, captions and transcripts are made of them. */

export interface Scene {
  readonly say: readonly string[]
  /** What is seen and not said. */
  readonly seen: string
  /** Which drawing, of those in `draw.ts`. */
  readonly draw: 'door' | 'floor' | 'pencils' | 'words' | 'silence' | 'clock' | 'end'
}

export const film: { readonly name: string; readonly title: string; readonly scenes: readonly Scene[] } = {
  name: 'samtalet-pa-golvet',
  title: 'Samtalet på golvet',
  scenes: [
    {
      draw: 'door',
      seen: 'En tecknad dörr står på glänt. Innanför lyser det varmt.',
      say: [
        'Innan du knackar på har samtalet redan börjat.',
        'Barnet vet att du kommer. Vad har någon sagt om varför?',
      ],
    },
    {
      draw: 'floor',
      seen: 'Två figurer sitter på golvet, en stor och en liten, i samma höjd.',
      say: ['Sätt dig där barnet är.', 'På golvet är ni lika höga, och ingen behöver titta upp.'],
    },
    {
      draw: 'pencils',
      seen: 'Fyra färgpennor ligger på ett papper. En har börjat rita en linje.',
      say: ['Ha något för händerna.', 'Den som ritar får pauser utan att behöva be om dem.'],
    },
    {
      draw: 'words',
      seen: 'En stor pratbubbla med ordet Berätta. En liten, överkorsad, med ordet Varför.',
      say: ['Börja öppet: Berätta om en vanlig dag.', 'Varför-frågor låter lätt som en anklagelse. Vänta med dem.'],
    },
    {
      draw: 'silence',
      seen: 'Tre punkter på rad på en tom yta.',
      say: ['Tål tystnaden.', 'Räkna till sju innan du frågar nästa sak.'],
    },
    {
      draw: 'clock',
      seen: 'En klocka där en kvart är ifylld.',
      say: ['Säg hur länge ni ska prata, och håll det.', 'Säg också vad du måste berätta vidare, och för vem.'],
    },
    {
      draw: 'end',
      seen: 'Dörren från början, nu öppen. På golvet ligger teckningen kvar.',
      say: ['Sluta med vad som händer sedan.', 'Och fråga: Vad vill du att jag ska komma ihåg?'],
    },
  ],
}

export interface Turn {
  readonly who: 'Ylva' | 'Omar'
  readonly say: string
}

export const podcast: { readonly name: string; readonly title: string; readonly turns: readonly Turn[] } = {
  name: 'forsta-aret',
  title: 'Första året: det jag önskar att någon hade sagt',
  turns: [
    {
      who: 'Ylva',
      say: 'Hej och välkommen. Jag heter Ylva, och med mig har jag Omar. Vi är påhittade, men frågorna är det inte.',
    },
    {
      who: 'Omar',
      say: 'Hej. Jag började för ett år sedan. Det jag minns bäst är att jag trodde att alla andra visste hur man gör.',
    },
    { who: 'Ylva', say: 'Och visste de det?' },
    { who: 'Omar', say: 'Nej. De visste vem man frågar. Det är en annan sak, och den går att lära sig på en vecka.' },
    { who: 'Ylva', say: 'Vad gör du i dag som du inte gjorde då?' },
    {
      who: 'Omar',
      say: 'Jag skriver ner barnets egna ord samma dag. Inte min sammanfattning, utan orden. De blir annorlunda redan efter en natt.',
    },
    { who: 'Ylva', say: 'Något som du har slutat med?' },
    {
      who: 'Omar',
      say: 'Att lova. Jag säger vad jag ska göra och när jag hör av mig. Sedan hör jag av mig, också när jag inte har något att säga.',
    },
    { who: 'Ylva', say: 'Ett råd till den som börjar på måndag?' },
    { who: 'Omar', say: 'Ät lunch med någon. Och fråga det dumma först, så är det gjort.' },
    {
      who: 'Ylva',
      say: 'Tack, Omar. Till dig som lyssnar: skriv upp en fråga som du har burit på för länge. Ta med den till första kursdagen.',
    },
  ],
}
