import { sentences } from '#values'

export const text = sentences(
  {
    frameTitle: (title: string) => `Webbkursen ${title}`,
    fullSize: 'Öppna i full storlek, i ett nytt fönster',
    needsScripts:
      'Webbkursen behöver JavaScript, som är avstängt i din webbläsare. Slå på det för den här adressen och ladda om sidan. Går det inte, be din arbetsledare om hjälp att göra kursen på en annan dator.',
    needsScriptsShort: 'Webbkursen behöver JavaScript. Är det avstängt visas inget i rutan.',
    whenDone: 'När webbkursen säger att du är klar räknas uppgiften som gjord. Då kan du gå vidare.',
    refresh: 'Se om den räknas som klar',
    notServed: 'Webbkurser är inte påslagna här än. Den som driver systemet kan läsa i handboken hur det görs.',
    looking: 'Du tittar på webbkursen utan att något sparas.',
    standing: {
      'not-begun': 'Inte påbörjad',
      begun: 'Påbörjad',
      completed: 'Genomförd',
      passed: 'Godkänd',
      failed: 'Inte godkänd än',
    },
    score: (percent: number) => `${percent.toLocaleString('sv-SE')} procent rätt`,
    bestScore: (percent: number) => `bästa resultat ${percent.toLocaleString('sv-SE')} procent`,
    parts: 'Delar i webbkursen',
    part: (number: number, of: number) => `Del ${number} av ${of}`,
    next: 'Nästa del',
    opening: 'Öppnar …',
    saved: 'Sparat',
    saving: 'Sparar …',
    offline: 'Ingen kontakt – sparas när nätet är tillbaka',
    ended:
      'Sidan har varit öppen för länge. Det du gjort är sparat på den här datorn. Öppna uppgiften igen så skickas det.',
    failed: 'Webbkursen gick inte att öppna. Kontrollera nätet och ladda om sidan.',
    done: 'Klar, och sparat som gjord',
    launchEnded: 'Den här adressen gäller inte längre. Gå tillbaka till uppgiften och öppna webbkursen igen.',
  },
  {
    frameTitle: (title: string) => `The web course ${title}`,
    fullSize: 'Open in full size, in a new window',
    needsScripts:
      'The web course needs JavaScript, which is off in your browser. Turn it on for this address and reload the page. If that cannot be done, ask your team leader for help to take the course on another computer.',
    needsScriptsShort: 'The web course needs JavaScript. With it off, nothing is shown in the frame.',
    whenDone: 'When the web course says that you are done, the task counts as done. Then you can go on.',
    refresh: 'See whether it counts as done',
    notServed:
      'Web courses are not turned on here yet. Whoever runs the system can read in the manual how that is done.',
    looking: 'You are looking at the web course, and nothing is kept.',
    standing: {
      'not-begun': 'Not begun',
      begun: 'Begun',
      completed: 'Completed',
      passed: 'Passed',
      failed: 'Not passed yet',
    },
    score: (percent: number) => `${percent.toLocaleString('en-GB')} percent right`,
    bestScore: (percent: number) => `best result ${percent.toLocaleString('en-GB')} percent`,
    parts: 'Parts of the web course',
    part: (number: number, of: number) => `Part ${number} of ${of}`,
    next: 'Next part',
    opening: 'Opening …',
    saved: 'Saved',
    saving: 'Saving …',
    offline: 'No contact – saved when the network is back',
    ended:
      'The page has been open for too long. What you did is kept on this computer. Open the task again and it is sent.',
    failed: 'The web course could not be opened. Check the network and reload the page.',
    done: 'Done, and kept as done',
    launchEnded: 'This address no longer holds. Go back to the task and open the web course again.',
  },
)
