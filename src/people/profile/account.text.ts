import { sentences } from '#values'

export const text = sentences(
  {
    title: (name: string) => `Det här vet Yrkesresan om dig, ${name}`,
    email: 'E-post',
    workplace: 'Arbetsplats',
    noWorkplace: 'Ingen i en kommun i dag',
    unitIn: (unit: string, municipality: string) => (unit === municipality ? unit : `${unit}, ${municipality}`),
    calendar: 'Kalender',
    toCalendar: 'Få dina kursdagar i din egen kalender',
    language: 'Språk',
    languageName: 'Svenska',
    switchLanguage: 'Byt till engelska',
    rolesTitle: 'Det får du göra',
    noRoles: 'Du är medarbetare: du reser, och ser det som är ditt.',
    sessionsTitle: 'Här är du inloggad',
    sessionsLead: 'Känner du inte igen något? Avsluta det, och byt lösenfras.',
    unknownDevice: 'En okänd enhet',
    deviceOn: (browser: string, system: string) => `${browser} på ${system}`,
    thisDevice: 'Den här enheten',
    seen: (signedIn: string, seen: string, where: string) =>
      `Inloggad ${signedIn} · senast här ${seen} · från ${where}`,
    unknownPlace: 'okänd adress',
    end: 'Avsluta',
    endLabel: (device: string) => `Avsluta ${device}`,
    endOthers: 'Logga ut överallt utom här',
    ended: 'Inloggningen är avslutad.',
    alreadyEnded: 'Den inloggningen var redan avslutad.',
    othersEnded: (n: number) =>
      n === 0
        ? 'Du var inte inloggad någon annanstans.'
        : n === 1
          ? 'En inloggning är avslutad.'
          : `${n} inloggningar är avslutade.`,
    passphraseTitle: 'Byt lösenfras',
    passphraseLead: 'Du loggas ut överallt utom här.',
    old: 'Din nuvarande lösenfras',
    fresh: 'Ny lösenfras',
    change: 'Byt lösenfras',
    changed: 'Din lösenfras är bytt, och du är utloggad överallt utom här.',
    wrongOld: 'Det är inte din nuvarande lösenfras. Skriv den igen, eller be om en länk på inloggningssidan.',
    tooMany: 'För många försök har misslyckats. Vänta en kvart och försök igen.',
  },
  {
    title: (name: string) => `This is what Yrkesresan knows about you, ${name}`,
    email: 'E-mail',
    workplace: 'Workplace',
    noWorkplace: 'None in a municipality today',
    unitIn: (unit: string, municipality: string) => (unit === municipality ? unit : `${unit}, ${municipality}`),
    calendar: 'Calendar',
    toCalendar: 'Have your course days in your own calendar',
    language: 'Language',
    languageName: 'English',
    switchLanguage: 'Change to Swedish',
    rolesTitle: 'This is what you may do',
    noRoles: 'You are an employee: you travel, and see what is yours.',
    sessionsTitle: 'You are signed in here',
    sessionsLead: 'Something you do not recognise? End it, and change your passphrase.',
    unknownDevice: 'An unknown device',
    deviceOn: (browser: string, system: string) => `${browser} on ${system}`,
    thisDevice: 'This device',
    seen: (signedIn: string, seen: string, where: string) =>
      `Signed in ${signedIn} · last here ${seen} · from ${where}`,
    unknownPlace: 'an unknown address',
    end: 'End',
    endLabel: (device: string) => `End ${device}`,
    endOthers: 'Sign out everywhere but here',
    ended: 'The session has been ended.',
    alreadyEnded: 'That session had already ended.',
    othersEnded: (n: number) =>
      n === 0
        ? 'You were not signed in anywhere else.'
        : n === 1
          ? 'One session has been ended.'
          : `${n} sessions have been ended.`,
    passphraseTitle: 'Change passphrase',
    passphraseLead: 'You are signed out everywhere but here.',
    old: 'Your present passphrase',
    fresh: 'New passphrase',
    change: 'Change passphrase',
    changed: 'Your passphrase has been changed, and you are signed out everywhere but here.',
    wrongOld: 'That is not your present passphrase. Write it again, or ask for a link on the sign-in page.',
    tooMany: 'Too many attempts have failed. Wait a quarter of an hour and try again.',
  },
)
