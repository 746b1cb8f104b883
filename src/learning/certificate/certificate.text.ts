import { sentences } from '#values'

interface Letter {
  name: string
  what: string
  pdf: string
  check: string
  code: string
}

export const text = sentences(
  {
    mailSubject: (course: string) => `Ditt intyg: ${course}`,
    mailBody: ({ name, what, pdf, check, code }: Letter) => `Hej ${name}!

Du har gått hela kursen ${what}. Intyget är ditt och följer med dig.

Hämta det som PDF: ${pdf}

Den som vill kontrollera det går till ${check}
eller skriver koden ${code}.`,
    mailBodyStep: ({ name, what, pdf, check, code }: Letter) => `Hej ${name}!

Du har gått hela steget ${what}. Alla kurser som hör till din väg är klara. Intyget är ditt och följer med dig.

Hämta det som PDF: ${pdf}

Den som vill kontrollera det går till ${check}
eller skriver koden ${code}.`,
    title: 'Kontrollera ett intyg',
    lead: 'Koden står längst ner på intyget.',
    code: 'Intygets kod',
    codeHint: 'Tolv tecken, som 23BC-DFGH-JKMN. Stora eller små bokstäver går lika bra.',
    check: 'Kontrollera',
    notACode: 'Det där är ingen kod. En kod har tolv tecken och aldrig 0, 1 eller någon vokal.',
    unknownTitle: 'Det finns inget intyg med den koden',
    unknown: (code: string) => `Vi letade efter ${code}. Jämför med intyget, tecken för tecken, och försök igen.`,
    genuineTitle: 'Intyget är äkta',
    correctedTitle: 'Intyget gäller inte längre',
    corrected: (on: string, reason: string) => `Det rättades ${on}: ${reason}`,
    who: 'Namn',
    course: 'Kurs',
    journey: 'Yrkesresa',
    issuedOn: 'Utfärdat',
    issuer: 'Utfärdare',
    rule: 'Krav',
    revision: 'Innehåll',
    revisionNumber: (n: number) => `Revision ${n}`,
    codeAgain: 'Kontrollera ett till',
    paperTitle: 'Intyg',
    paperHas: 'har genomfört kursen',
    paperHasStep: 'har gått hela steget',
    paperCourses: 'Kurserna på vägen',
    paperGoals: 'Det här kan du nu',
    revoke: 'Återkalla intyget',
    revokedTitle: 'Intyget är återkallat',
    revoked: (on: string, ground: string) => `Det återkallades ${on}. ${ground}`,
    grounds: {
      'by-mistake': 'Det utfärdades av misstag.',
      'wrong-person': 'Det utfärdades till fel person.',
      'not-fulfilled': 'Kraven var inte uppfyllda.',
    },
    paperCheck: (address: string, code: string) => `Kontrollera intyget på ${address} eller med koden ${code}.`,
    paperDemo: 'Utfärdat i demoläge. Det gäller inte utanför demon.',
    file: (code: string) => `intyg-${code}.pdf`,
    shows: 'Mer än så här visar vi inte: det är vad som står på intyget.',
  },
  {
    mailSubject: (course: string) => `Your certificate: ${course}`,
    mailBody: ({ name, what, pdf, check, code }: Letter) => `Hello ${name}!

You have completed the course ${what}. The certificate is yours and goes with you.

Fetch it as a PDF: ${pdf}

Whoever wants to check it goes to ${check}
or types the code ${code}.`,
    mailBodyStep: ({ name, what, pdf, check, code }: Letter) => `Hello ${name}!

You have completed the whole step ${what}: every course on your way. The certificate is yours and goes with you.

Fetch it as a PDF: ${pdf}

Whoever wants to check it goes to ${check}
or types the code ${code}.`,
    title: 'Check a certificate',
    lead: 'The code stands at the foot of the certificate.',
    code: 'Code of the certificate',
    codeHint: 'Twelve characters, such as 23BC-DFGH-JKMN. Large or small letters do equally well.',
    check: 'Check',
    notACode: 'That is no code. A code has twelve characters, and never 0, 1 or a vowel.',
    unknownTitle: 'There is no certificate with that code',
    unknown: (code: string) =>
      `We looked for ${code}. Compare it with the certificate, one character at a time, and try again.`,
    genuineTitle: 'The certificate is genuine',
    correctedTitle: 'The certificate is no longer valid',
    corrected: (on: string, reason: string) => `It was corrected on ${on}: ${reason}`,
    who: 'Name',
    course: 'Course',
    journey: 'Journey',
    issuedOn: 'Issued',
    issuer: 'Issuer',
    rule: 'Requirement',
    revision: 'Content',
    revisionNumber: (n: number) => `Revision ${n}`,
    codeAgain: 'Check another',
    paperTitle: 'Certificate',
    paperHas: 'has completed the course',
    paperHasStep: 'has completed the whole step',
    paperCourses: 'The courses on the way',
    paperGoals: 'What you can do now',
    revoke: 'Revoke this certificate',
    revokedTitle: 'The certificate has been revoked',
    revoked: (on: string, ground: string) => `It was revoked on ${on}. ${ground}`,
    grounds: {
      'by-mistake': 'It was issued by mistake.',
      'wrong-person': 'It was issued to the wrong person.',
      'not-fulfilled': 'The requirements were not met.',
    },
    paperCheck: (address: string, code: string) => `Check this certificate at ${address} or with the code ${code}.`,
    paperDemo: 'Issued in the demo. It is not valid outside it.',
    file: (code: string) => `certificate-${code}.pdf`,
    shows: 'This is all we show: it is what stands on the certificate.',
  },
)
