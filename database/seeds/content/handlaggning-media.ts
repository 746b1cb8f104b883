import { filmDescription, filmSeconds, filmTranscript, media, podcastSeconds, podcastTranscript } from './media.ts'
import { type DraftItem, paragraph } from './write.ts'

type Draft = Omit<DraftItem, 'part' | 'firstDay' | 'source'>

export const firstYear: Draft = {
  title: 'Första året: det jag önskar att någon hade sagt',
  reason: 'Att höra någon som nyss varit ny gör det lättare att fråga.',
  minutes: 2,
  goal: 'uppdraget',
  mandatory: false,
  body: {
    format: 'podcast',
    media: media.podcast.key,
    captions: media.podcastCaptions.key,
    seconds: podcastSeconds,
    transcript: podcastTranscript,
    description: [],
  },
}

export const expectations: Draft = {
  title: 'Vad vill du få ut av dagarna?',
  reason: 'Kursledaren läser svaren före dag 1 och lägger upp övningarna efter dem.',
  minutes: 5,
  goal: 'uppdraget',
  body: {
    format: 'form',
    intro: [paragraph('Dina svar läses av kursledaren och utbildarna på ditt kurstillfälle, av ingen annan.')],
    fields: [
      { kind: 'text', key: 'fraga', label: 'Vilken fråga vill du ha svar på under dagarna?', isRequired: true },
      {
        kind: 'choice',
        key: 'vana',
        label: 'Hur ofta talar du med barn i ditt arbete i dag?',
        choices: ['Nästan aldrig', 'Någon gång i månaden', 'Varje vecka', 'Varje dag'],
        isRequired: true,
      },
      {
        kind: 'line',
        key: 'behov',
        label: 'Något vi behöver veta för att du ska kunna delta fullt ut',
        isRequired: false,
      },
    ],
  },
}

export const onTheFloor: Draft = {
  title: 'Samtalet på golvet',
  reason: 'Dag 3 börjar i filmen. Den som har sett den vet vad de andra talar om.',
  minutes: 2,
  goal: 'samtal',
  sources: ['samtala'],
  body: {
    format: 'film',
    media: media.film.key,
    captions: media.filmCaptions.key,
    seconds: filmSeconds,
    transcript: filmTranscript,
    description: filmDescription,
  },
}

export const theCase: Draft = {
  title: 'Ärendets gång, ur minnet',
  reason: 'Ett prov på det ni byggde på golvet dag 2.',
  minutes: 10,
  goal: 'uppdraget',
  sources: ['utreda'],
  body: {
    format: 'quiz',
    intro: [paragraph('Tre frågor. Du har tre försök och behöver två rätt. Efteråt ser du varför.')],
    rules: { attempts: 3, passShare: 60, showsRight: 'after-each' },
    questions: [
      {
        kind: 'order',
        key: 'gang',
        question: 'I vilken ordning kommer de?',
        steps: [
          { key: 'anmalan', text: 'Anmälan kommer in' },
          { key: 'skydd', text: 'Skyddsbedömning' },
          { key: 'utredning', text: 'Beslut att inleda utredning' },
          { key: 'samtal', text: 'Samtal med barnet' },
          { key: 'beslut', text: 'Bedömning och beslut' },
        ],
        feedback: {
          right: 'Ja. Skyddet först, sedan utredningen, och barnet före bedömningen.',
          wrong: 'Tänk på vad som inte kan vänta, och på att barnet hörs före bedömningen.',
        },
      },
      {
        kind: 'multiple',
        key: 'plan',
        question: 'Vad ska ett barn kunna läsa ut av planen?',
        answers: [
          { key: 'vad', text: 'Vad som ska hända', isRight: true, feedback: 'Ja, med ord som barnet använder.' },
          { key: 'vem', text: 'Vem som gör vad', isRight: true, feedback: 'Ja, med namn.' },
          { key: 'lagrum', text: 'Vilka paragrafer som gäller', isRight: false, feedback: 'Det hör till beslutet.' },
          { key: 'nar', text: 'När ni ses igen', isRight: true, feedback: 'Ja, med dag och plats.' },
        ],
      },
      {
        kind: 'text',
        key: 'samma',
        question: 'När ska skyddsbedömningen göras? Svara med två ord.',
        accepted: ['samma dag', 'genast', 'samma dygn'],
        feedback: {
          right: 'Ja, den väntar inte till nästa morgon.',
          wrong: 'Den görs samma dag som anmälan kommer in.',
        },
      },
    ],
  },
}
