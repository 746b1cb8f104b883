import { sentences } from '#values'

export const text = sentences(
  {
    choose: 'Lösenfras',
    hint: (advised: number, least: number) =>
      `Ta gärna flera ord du minns, minst ${advised} tecken. Kortare än ${least} går inte. Siffror och tecken behövs inte.`,
    refused: {
      'too-short': (least: number) => `Lösenfrasen är för kort. Den behöver minst ${least} tecken.`,
      common: 'Den lösenfrasen är bland de första som provas. Välj något som bara du kommer på.',
      personal: 'Lösenfrasen liknar ditt namn, din adress eller Yrkesresan. Välj något annat.',
    },
  },
  {
    choose: 'Passphrase',
    hint: (advised: number, least: number) =>
      `Several words that you remember are best, at least ${advised} characters. Shorter than ${least} is refused. Digits and signs are not needed.`,
    refused: {
      'too-short': (least: number) => `The passphrase is too short. It needs at least ${least} characters.`,
      common: 'That passphrase is among the first that are tried. Choose something only you would think of.',
      personal: 'The passphrase is like your name, your address or Yrkesresan. Choose something else.',
    },
  },
)
