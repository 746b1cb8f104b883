import { sentences } from '#values'

interface Told {
  readonly name: string
  readonly what: string
  readonly link: string
}

export const text = sentences(
  {
    days: (n: number) => (n === 1 ? 'en kursdag' : `${n} kursdagar`),
    opened: {
      subject: (what: string) => `Vi söker utbildare i ${what}`,
      body: (
        region: string,
        {
          what,
          wanted,
          until,
          asked,
          link,
        }: { what: string; wanted: number; until: string; asked: string; link: string },
      ) =>
        `${region} söker ${wanted === 1 ? 'en utbildare' : `${wanted} utbildare`} i ${what}. Svara senast ${until}.\n\n${asked}\n\nTipsa den du tror på. Den som vill anmäler sig själv här:\n${link}\n\nNär någon hos er har anmält sig får du en fråga: kan ni låna ut personen, och hur många kursdagar om året?`,
    },
    sent: {
      subject: (name: string, what: string) => `${name} vill bli utbildare i ${what}`,
      body: ({ name, what, link }: Told, words: string, region: string) =>
        `${name} har anmält intresse för att utbilda i ${what} hos ${region}, och skriver:\n\n${words}\n\nSäg ja eller nej som arbetsgivare. Ett ja säger också hur många kursdagar om året ni bidrar med:\n${link}`,
    },
    received: {
      subject: (what: string) => `Din anmälan som utbildare i ${what} är skickad`,
      body: ({ what, link }: Told) =>
        `Du har anmält intresse för att utbilda i ${what}. Nu frågar vi din arbetsgivare. Säger de ja bestämmer regionen.\n\nHur det går ser du här:\n${link}`,
    },
    nobody: (link: string) =>
      `Ingen hos din arbetsgivare har ett konto som kan svara. Tala med din chef. Hur det går ser du här:\n${link}`,
    consented: {
      subject: (what: string) => `Din arbetsgivare säger ja till att du utbildar i ${what}`,
      body: ({ name, what, link }: Told, days: string) =>
        `${name} har sagt ja till att du utbildar i ${what}: ${days} om året. Nu bestämmer regionen.\n\nHur det går ser du här:\n${link}`,
    },
    ready: {
      subject: (name: string, what: string) => `${name} kan bli utbildare i ${what}`,
      body: ({ name, what, link }: Told, employer: string, days: string) =>
        `${employer} lånar gärna ut ${name} som utbildare i ${what}: ${days} om året.\n\nSäg ja eller nej här:\n${link}`,
    },
    refused: {
      subject: (what: string) => `Din arbetsgivare kan inte låna ut dig till ${what}`,
      body: ({ name, what }: Told, why: string) =>
        `${name} har svarat nej på din anmälan som utbildare i ${what}, med det här skälet:\n\n${why}\n\nDu kan anmäla dig igen en annan gång.`,
    },
    accepted: {
      subject: (what: string) => `Välkommen som utbildare i ${what}`,
      body: ({ what, link }: Told, region: string) =>
        `${region} har antagit dig som utbildare i ${what}. På Plattformen hittar du dina dagar, materialet och de andra som utbildar. Börja med att berätta vad du gärna tar:\n${link}`,
      employerSubject: (name: string, what: string) => `${name} är antagen som utbildare i ${what}`,
      employer: (name: string, region: string, days: string) =>
        `${region} har antagit ${name} som utbildare. Ni har kommit överens om ${days} om året.`,
    },
    declined: {
      subject: (what: string) => `Det blev inte ${what} den här gången`,
      body: ({ what }: Told, region: string, why: string) =>
        `${region} har tackat nej till din anmälan som utbildare i ${what}, med det här skälet:\n\n${why}\n\nDu kan anmäla dig igen en annan gång.`,
      employer: (name: string, what: string, region: string) =>
        `${region} har tackat nej till ${name} som utbildare i ${what}. Ni behöver inte göra något.`,
    },
    withdrawn: {
      subject: (name: string, what: string) => `${name} har tagit tillbaka sin anmälan till ${what}`,
      body: ({ name, what }: Told) => `${name} vill inte längre utbilda i ${what}. Du behöver inte göra något.`,
    },
  },
  {
    days: (n: number) => (n === 1 ? 'one course day' : `${n} course days`),
    opened: {
      subject: (what: string) => `We look for trainers in ${what}`,
      body: (
        region: string,
        {
          what,
          wanted,
          until,
          asked,
          link,
        }: { what: string; wanted: number; until: string; asked: string; link: string },
      ) =>
        `${region} looks for ${wanted === 1 ? 'one trainer' : `${wanted} trainers`} in ${what}. Answer by ${until}.\n\n${asked}\n\nTell those you believe in. Whoever wants to applies here:\n${link}\n\nWhen someone of yours has applied you are asked: can you lend them, and how many course days a year?`,
    },
    sent: {
      subject: (name: string, what: string) => `${name} wants to become a trainer in ${what}`,
      body: ({ name, what, link }: Told, words: string, region: string) =>
        `${name} would like to teach ${what} at ${region}, and writes:\n\n${words}\n\nSay yes or no as the employer. A yes also says how many course days a year you contribute:\n${link}`,
    },
    received: {
      subject: (what: string) => `Your application as a trainer in ${what} has been sent`,
      body: ({ what, link }: Told) =>
        `You have applied to teach ${what}. Now we ask your employer. If they say yes the region decides.\n\nSee how it goes here:\n${link}`,
    },
    nobody: (link: string) =>
      `Nobody at your employer has an account that can answer. Talk to your manager. See how it goes here:\n${link}`,
    consented: {
      subject: (what: string) => `Your employer says yes to your teaching ${what}`,
      body: ({ name, what, link }: Told, days: string) =>
        `${name} has said yes to your teaching ${what}: ${days} a year. Now the region decides.\n\nSee how it goes here:\n${link}`,
    },
    ready: {
      subject: (name: string, what: string) => `${name} can become a trainer in ${what}`,
      body: ({ name, what, link }: Told, employer: string, days: string) =>
        `${employer} gladly lends ${name} as a trainer in ${what}: ${days} a year.\n\nSay yes or no here:\n${link}`,
    },
    refused: {
      subject: (what: string) => `Your employer cannot lend you to ${what}`,
      body: ({ name, what }: Told, why: string) =>
        `${name} has said no to your application as a trainer in ${what}, for this reason:\n\n${why}\n\nYou can apply again another time.`,
    },
    accepted: {
      subject: (what: string) => `Welcome as a trainer in ${what}`,
      body: ({ what, link }: Told, region: string) =>
        `${region} has accepted you as a trainer in ${what}. On the platform you find your days, the material and the others who teach. Begin by saying what you gladly take:\n${link}`,
      employerSubject: (name: string, what: string) => `${name} has been accepted as a trainer in ${what}`,
      employer: (name: string, region: string, days: string) =>
        `${region} has accepted ${name} as a trainer. You have agreed on ${days} a year.`,
    },
    declined: {
      subject: (what: string) => `Not ${what} this time`,
      body: ({ what }: Told, region: string, why: string) =>
        `${region} has declined your application as a trainer in ${what}, for this reason:\n\n${why}\n\nYou can apply again another time.`,
      employer: (name: string, what: string, region: string) =>
        `${region} has declined ${name} as a trainer in ${what}. You need not do anything.`,
    },
    withdrawn: {
      subject: (name: string, what: string) => `${name} has taken back the application to ${what}`,
      body: ({ name, what }: Told) => `${name} no longer wants to teach ${what}. You need not do anything.`,
    },
  },
)
