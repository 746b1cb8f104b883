import { sentences } from '#values'

export const text = sentences(
  {
    welcomeTitle: (name: string) => `Välkommen ${name}. Välj en lösenfras`,
    welcomeLead: 'Sedan är du inne. Nästa gång loggar du in med din e-postadress och lösenfrasen.',
    forgottenTitle: (name: string) => `Hej ${name}. Välj en ny lösenfras`,
    forgottenLead: 'När du sparar loggas du in här och ut överallt annars.',
    email: 'Din e-postadress',
    save: 'Spara och logga in',
    done: 'Din lösenfras är vald och du är inloggad.',
    refused: {
      'unknown-link': {
        title: 'Länken går inte att använda',
        body: 'Den är inte hel, eller så har du fått en nyare. Kopiera hela adressen ur brevet, eller be om en ny länk här.',
      },
      'used-link': {
        title: 'Länken har redan använts',
        body: 'En länk fungerar en gång. Logga in med lösenfrasen du valde, eller be om en ny länk här.',
      },
      'newer-link': {
        title: 'Det finns en nyare länk',
        body: 'Bara den senaste fungerar. Titta efter den i inkorgen, eller be om en ny här.',
      },
      'expired-link': {
        title: 'Länken har gått ut',
        body: 'Länkar gäller en begränsad tid. Be om en ny här, så kommer den med e-post.',
      },
    },
    signIn: 'Logga in',
    askTitle: 'Få en länk för att välja ny lösenfras',
    askLead: 'Skriv din e-postadress på jobbet. Vi skickar en länk som fungerar en gång, i en timme.',
    ask: 'Skicka länken',
    workEmail: 'E-postadress',
    sentTitle: 'Titta i din inkorg',
    sentBody: (email: string) => `Om ${email} har ett konto här är en länk på väg. Den fungerar en gång, i en timme.`,
    sentNothing:
      'Kommer inget? Kontrollera adressen och skräpposten. Fråga sedan din arbetsledare eller kommunens administratör.',
    toSignIn: 'Till inloggningen',
    welcomeSubject: 'Välkommen till Yrkesresan',
    welcomeLetter: ({
      name,
      madeBy,
      link,
      until,
    }: {
      name: string
      madeBy: string | undefined
      link: string
      until: string
    }) =>
      `Hej ${name}!

${madeBy === undefined ? 'Du har fått ett konto' : `${madeBy} har skapat ett konto åt dig`} på Yrkesresan, socialtjänstens gemensamma väg in i yrket.

Välj en lösenfras här. Länken fungerar en gång, till och med ${until}:
${link}

Väntade du dig inte det här? Gör då ingenting, och hör gärna med din arbetsledare.`,
    forgottenSubject: 'Välj en ny lösenfras',
    forgottenLetter: ({ name, link }: { name: string; link: string }) =>
      `Hej ${name}!

Välj en ny lösenfras här. Länken fungerar en gång, i en timme:
${link}

Bad du inte om den? Gör då ingenting. Din lösenfras är kvar som den var.`,
  },
  {
    welcomeTitle: (name: string) => `Welcome ${name}. Choose a passphrase`,
    welcomeLead: 'Then you are in. Next time you sign in with your e-mail address and the passphrase.',
    forgottenTitle: (name: string) => `Hello ${name}. Choose a new passphrase`,
    forgottenLead: 'When you save you are signed in here, and signed out everywhere else.',
    email: 'Your e-mail address',
    save: 'Save and sign in',
    done: 'Your passphrase is chosen and you are signed in.',
    refused: {
      'unknown-link': {
        title: 'The link cannot be used',
        body: 'It is not whole, or you have been sent a newer one. Copy the whole address from the letter, or ask for a new link here.',
      },
      'used-link': {
        title: 'The link has already been used',
        body: 'A link works once. Sign in with the passphrase you chose, or ask for a new link here.',
      },
      'newer-link': {
        title: 'There is a newer link',
        body: 'Only the latest works. Look for it in your inbox, or ask for a new one here.',
      },
      'expired-link': {
        title: 'The link has expired',
        body: 'Links last for a limited time. Ask for a new one here, and it comes by e-mail.',
      },
    },
    signIn: 'Sign in',
    askTitle: 'Get a link to choose a new passphrase',
    askLead: 'Write your e-mail address at work. We send a link that works once, for an hour.',
    ask: 'Send the link',
    workEmail: 'E-mail address',
    sentTitle: 'Look in your inbox',
    sentBody: (email: string) => `If ${email} has an account here, a link is on its way. It works once, for an hour.`,
    sentNothing:
      'Nothing there? Check the address and the junk mail. Then ask your team leader or your municipality’s administrator.',
    toSignIn: 'To the sign-in page',
    welcomeSubject: 'Welcome to Yrkesresan',
    welcomeLetter: ({ name, madeBy, link, until }) =>
      `Hello ${name},

${madeBy === undefined ? 'You have been given an account' : `${madeBy} has made an account for you`} on Yrkesresan, the shared way into work in Swedish social services.

Choose a passphrase here. The link works once, until ${until}:
${link}

Did you not expect this? Then do nothing, and do mention it to your team leader.`,
    forgottenSubject: 'Choose a new passphrase',
    forgottenLetter: ({ name, link }) =>
      `Hello ${name},

Choose a new passphrase here. The link works once, for an hour:
${link}

Did you not ask for it? Then do nothing. Your passphrase is as it was.`,
  },
)
