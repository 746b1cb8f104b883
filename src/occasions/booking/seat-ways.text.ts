import { sentences } from '#values'

export const text = sentences(
  {
    title: 'Din plats',
    details: 'Berätta vad du äter och behöver',
    detailsNote: 'Det ser bara de som ordnar dagen, inte din chef.',
    takeover: 'Låt en kollega åka i stället',
    takeoverNote: 'Kan du inte komma? En ersättare från samma kommun kostar inget.',
    cancel: 'Avboka',
    cancelNote: 'Du ser vad det kostar innan det blir av.',
  },
  {
    title: 'Your seat',
    details: 'Tell what you eat and need',
    detailsNote: 'Only those who arrange the day see it, not your manager.',
    takeover: 'Let a colleague go instead',
    takeoverNote: 'Not able to come? Someone of the same municipality costs nothing.',
    cancel: 'Cancel',
    cancelNote: 'You see what it costs before it happens.',
  },
)
