import { sentences } from '#values'

export const text = sentences(
  {
    title: 'Logga in på Yrkesresan',
    lead: 'Med din e-postadress på jobbet och din lösenfras.',
    email: 'E-postadress',
    passphrase: 'Lösenfras',
    submit: 'Logga in',
    missing: { email: 'Skriv din e-postadress.', passphrase: 'Skriv din lösenfras.' },
    forgotten: 'Jag har glömt min lösenfras',
    newHere: 'Ny här? Din arbetsledare eller kommunens administratör skapar ditt konto. Då får du en länk med e-post.',
    demoTitle: 'Prova som någon av oss',
    demoLead: 'Alla här är påhittade. Välj en person, så ser du det hon eller han ser.',
    demoPassphrase: 'Vill du logga in för hand? Alla i demon har lösenfrasen ”en lugn resa norrut”.',
    demoSignIn: 'Logga in',
    demoSignInAs: (name: string) => `Logga in som ${name}`,
    byHand: 'Logga in med lösenfras',
    at: (role: string, place: string) => `${role} · ${place}`,
    unitIn: (unit: string, municipality: string) => `${unit}, ${municipality}`,
    refused: {
      wrong: 'E-postadressen och lösenfrasen hör inte ihop. Kontrollera båda, eller be om en ny länk.',
      'too-many-attempts':
        'För många försök har misslyckats. Vänta en kvart och försök igen, eller be om en ny länk med e-post.',
      'no-access':
        'Ditt konto är stängt, för du har ingen anställning eller roll här i dag. Intygen finns kvar. Fråga din arbetsledare om det är fel.',
    },
    alreadyIn: (name: string) => `Du är inloggad som ${name}.`,
    toStart: 'Till startsidan',
    welcome: (name: string) => `Hej ${name}. Du är inloggad.`,
    signedOut: 'Du är utloggad.',
  },
  {
    title: 'Sign in to Yrkesresan',
    lead: 'With your e-mail address at work and your passphrase.',
    email: 'E-mail address',
    passphrase: 'Passphrase',
    submit: 'Sign in',
    missing: { email: 'Write your e-mail address.', passphrase: 'Write your passphrase.' },
    forgotten: 'I have forgotten my passphrase',
    newHere:
      'New here? Your team leader or your municipality’s administrator makes your account. You then get a link by e-mail.',
    demoTitle: 'Try it as one of us',
    demoLead: 'Everyone here is invented. Choose a person and see what she or he sees.',
    demoPassphrase: 'Rather sign in by hand? Everyone in the demo has the passphrase “en lugn resa norrut”.',
    demoSignIn: 'Sign in',
    demoSignInAs: (name: string) => `Sign in as ${name}`,
    byHand: 'Sign in with a passphrase',
    at: (role: string, place: string) => `${role} · ${place}`,
    unitIn: (unit: string, municipality: string) => `${unit}, ${municipality}`,
    refused: {
      wrong: 'The e-mail address and the passphrase do not go together. Check both, or ask for a new link.',
      'too-many-attempts':
        'Too many attempts have failed. Wait a quarter of an hour and try again, or ask for a new link by e-mail.',
      'no-access':
        'Your account is closed, since you have no employment or role here today. Your certificates are kept. Ask your team leader if this is wrong.',
    },
    alreadyIn: (name: string) => `You are signed in as ${name}.`,
    toStart: 'To the start page',
    welcome: (name: string) => `Hello ${name}. You are signed in.`,
    signedOut: 'You are signed out.',
  },
)
