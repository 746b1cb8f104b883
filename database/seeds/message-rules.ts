import { keepMessageRule, type MessageTerms } from '#occasions'
import type { Db } from '#platform/db'
import { timeOfDay } from '#values'

const from = {
  journeyId: null,
  atTime: timeOfDay('08:00'),
  fromName: 'Kursgruppen i Norrbotten',
  replyTo: 'kurs@norrbotten.example',
}

/** What Norrbotten writes about course days. Invented. */
const messages: readonly MessageTerms[] = [
  {
    ...{ ...from, name: 'Välkommen, en vecka före', reader: 'participant', occurs: 'before-first-day', days: 7 },
    wording: {
      sv: {
        subject: 'Snart börjar {kurs}',
        body: 'Hej {namn}!\n\nOm en vecka ses vi:\n{dagar}\n\nVad du ska förbereda och hur du hittar står här: {länk}\n\nSäg till din arbetsledare så snart du vet att du inte kan komma. Då kan en kollega ta platsen.',
      },
      en: {
        subject: '{course} begins soon',
        body: 'Hi {name}!\n\nIn a week we meet:\n{days}\n\nWhat to prepare and how to find us: {link}\n\nTell your team leader as soon as you know that you cannot come. Then a colleague can take the seat.',
      },
    },
  },
  {
    ...{ ...from, name: 'I morgon', reader: 'participant', occurs: 'before-each-day', days: 1 },
    wording: {
      sv: {
        subject: 'I morgon: {kurs}',
        body: 'Hej {namn}!\n\nI morgon, {dag}, klockan {tid}: {plats}.\n\nVarmt välkommen!',
      },
      en: { subject: 'Tomorrow: {course}', body: 'Hi {name}!\n\nTomorrow, {day}, at {time}: {place}.\n\nWelcome!' },
    },
  },
  {
    ...{
      ...from,
      name: 'Till den som leder, två veckor före',
      reader: 'manager',
      occurs: 'before-first-day',
      days: 14,
    },
    wording: {
      sv: {
        subject: '{kurs}: {deltagare}',
        body: 'Hej {namn}!\n\nOm två veckor går {deltagare} på {kurs}:\n{dagar}\n\nGe dem tid att förbereda sig. Kan någon inte komma hittar du alternativen här: {link}',
      },
      en: {
        subject: '{course}: {people}',
        body: 'Hi {name}!\n\nIn two weeks {people} attend {course}:\n{days}\n\nGive them time to prepare. If someone cannot come, the alternatives are here: {link}',
      },
    },
  },
  {
    ...{ ...from, name: 'Till dem som leder dagen', reader: 'trainer', occurs: 'before-each-day', days: 5 },
    wording: {
      sv: {
        subject: 'Din dag: {kurs}, {dag}',
        body: 'Hej {namn}!\n\n{dagar}\n\nLista, körschema och vilka som är redo: {länk}',
      },
      en: {
        subject: 'Your day: {course}, {day}',
        body: 'Hi {name}!\n\n{days}\n\nList, run sheet and who is ready: {link}',
      },
    },
  },
  {
    ...{ ...from, name: 'Tack, och hur var det?', reader: 'participant', occurs: 'after-last-day', days: 1 },
    wording: {
      sv: {
        subject: 'Tack för att du var med på {kurs}',
        body: 'Hej {namn}!\n\nTack för dagarna. Svara gärna på det här brevet: vad tar du med dig, och vad kan vi göra bättre?\n\nFördjupningen ligger kvar: {länk}',
      },
      en: {
        subject: 'Thank you for attending {course}',
        body: 'Hi {name}!\n\nThank you for the days. Please answer this letter: what do you take with you, and what can we do better?\n\nThe deepening is still there: {link}',
      },
    },
  },
  {
    ...{ ...from, name: 'Till lokalen, tio dagar före', reader: 'venue', occurs: 'before-first-day', days: 10 },
    wording: {
      sv: {
        subject: 'Vi kommer {dag}',
        body: 'Hej {namn}!\n\nVi har bokat hos er:\n{dagar}\n\nHör av er om något är oklart.',
      },
      en: {
        subject: 'We come on {day}',
        body: 'Hi {name}!\n\nWe have booked with you:\n{days}\n\nTell us if anything is unclear.',
      },
    },
  },
]

export async function seedMessageRules(db: Db): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const region = await tx
      .selectFrom('organisation')
      .select('id')
      .where('slug', '=', 'norrbottens-kommuner')
      .executeTakeFirst()
    const eivor = await tx
      .selectFrom('person')
      .select('id')
      .where('email', '=', 'eivor@norrbotten.example')
      .executeTakeFirst()
    if (region === undefined || eivor === undefined) return
    const actor = { personId: eivor.id, address: null }
    for (const terms of messages) await keepMessageRule(tx, { regionId: region.id, terms, replacesId: null, actor })
  })
}
