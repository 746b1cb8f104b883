import { sentences } from '#values'

export const text = sentences(
  {
    kind: {
      connection: 'Anslutning',
      service: 'Tjänsteavtal',
      'personal-data': 'Personuppgiftsbiträdesavtal (PUB-avtal)',
      regional: 'Regionalt avtal',
      assignment: 'Uppdragsavtal',
    },
    theKind: { service: 'Tjänsteavtalet', 'personal-data': 'PUB-avtalet' },
    with: { service: 'SKR', 'personal-data': 'Adda' },
    ended: (agreement: string, municipality: string, day: string) => `${agreement} för ${municipality} gick ut ${day}.`,
    toCome: (agreement: string, municipality: string, day: string) =>
      `${agreement} för ${municipality} börjar gälla först ${day}.`,
    missing: (agreement: string, municipality: string, counterpart: string) =>
      `${agreement} mellan ${municipality} och ${counterpart} saknas.`,
    notEmployed: 'Du har ingen anställning här i dag.',
    state: {
      inForce: 'Gäller',
      inForceUntil: (day: string) => `Gäller till och med ${day}`,
      ended: (day: string) => `Gick ut ${day}`,
      toCome: (day: string) => `Börjar gälla ${day}`,
      missing: 'Saknas',
    },
  },
  {
    kind: {
      connection: 'Connection',
      service: 'Service agreement',
      'personal-data': 'Personal-data agreement (PUB)',
      regional: 'Regional agreement',
      assignment: 'Assignment agreement',
    },
    theKind: { service: 'The service agreement', 'personal-data': 'The personal-data agreement' },
    with: { service: 'SKR', 'personal-data': 'Adda' },
    ended: (agreement: string, municipality: string, day: string) => `${agreement} of ${municipality} ended on ${day}.`,
    toCome: (agreement: string, municipality: string, day: string) =>
      `${agreement} of ${municipality} does not begin until ${day}.`,
    missing: (agreement: string, municipality: string, counterpart: string) =>
      `${agreement} between ${municipality} and ${counterpart} is missing.`,
    notEmployed: 'You have no employment here today.',
    state: {
      inForce: 'In force',
      inForceUntil: (day: string) => `In force until ${day}`,
      ended: (day: string) => `Ended on ${day}`,
      toCome: (day: string) => `Begins on ${day}`,
      missing: 'Missing',
    },
  },
)
