import { sentences } from '#values'

export const text = sentences(
  {
    door: 'Flytta alla dagar',
    title: (course: string) => `Flytta alla dagar av ${course}`,
    lead: (people: number) =>
      people === 0
        ? 'Dagarna behåller tider, platser och bemanning. Bemanningen får ett brev.'
        : `Dagarna behåller tider, platser, bemanning och alla ${people} som är bokade. Alla får ett brev.`,
    now: 'Så ligger dagarna nu',
    first: 'Ny första dag',
    firstHint:
      'De andra dagarna flyttar lika många dagar. Bokningen och beslutsdagen följer med; är bokningen öppen förblir den det.',
    move: 'Flytta dagarna',
    moved: (n: number) =>
      n === 1
        ? 'Dagarna är flyttade och en person har fått brev.'
        : `Dagarna är flyttade och ${n} personer har fått brev.`,
    begun: 'Någon dag har redan varit. Flytta de dagar som är kvar en i taget.',
    notMoved: 'Det är samma dag som nu.',
    stale: 'Någon annan ändrade tillfället medan du skrev. Se hur dagarna ligger nu och försök igen.',
    on: (day: string, fault: string) => `${day}: ${fault}`,
  },
  {
    door: 'Move all days',
    title: (course: string) => `Move all days of ${course}`,
    lead: (people: number) =>
      people === 0
        ? 'The days keep their times, places and staff. The staff get a letter.'
        : `The days keep their times, places, staff and all ${people} who are booked. Everyone gets a letter.`,
    now: 'The days as they are now',
    first: 'New first day',
    firstHint: 'The other days move as many days. Booking and the day of decision move too; what is open stays open.',
    move: 'Move the days',
    moved: (n: number) =>
      n === 1
        ? 'The days are moved and one person has been sent a letter.'
        : `The days are moved and ${n} people have been sent letters.`,
    begun: 'Some day has been already. Move the days that are left one by one.',
    notMoved: 'That is the day it is now.',
    stale: 'Someone else changed the occasion while you wrote. See how the days are now and try again.',
    on: (day: string, fault: string) => `${day}: ${fault}`,
  },
)
