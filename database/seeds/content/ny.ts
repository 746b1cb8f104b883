import { aReflection, authority, before, type CourseContent, deepening, fact, list, page, paragraph } from './write.ts'

/** The other courses of Ny, lightly: something to prepare before each group of days. */
export const ny: Readonly<Record<string, CourseContent>> = {
  'samtal-och-delaktighet': {
    summary: 'Två dagar om samtal som gör barn och föräldrar delaktiga i det som rör dem.',
    goals: [
      {
        key: 'delaktig',
        level: 'understanding',
        wording: 'Du förstår vad som gör ett barn delaktigt och inte bara hört.',
      },
      { key: 'lyssna', level: 'skill', wording: 'Du kan lyssna, sammanfatta och fråga vidare utan att leda.' },
    ],
    items: [
      ...before(1, {
        title: 'Hörd eller delaktig?',
        reason: 'Dag 1 bygger på skillnaden.',
        minutes: 10,
        goal: 'delaktig',
        body: page(
          paragraph(
            'Ett barn kan bli hört utan att något förändras. Delaktig är den som vet vad som ska bestämmas, får påverka det och får veta hur det gick.',
          ),
          list(
            'Information: vad händer, när och varför?',
            'Inflytande: vad kan barnet påverka, och vad inte?',
            'Återkoppling: vad blev det av det barnet sade?',
          ),
          fact(
            'Säg som det är',
            'Det är bättre att berätta att något redan är bestämt än att fråga som om det inte vore det.',
          ),
        ),
      }),
      ...before(2, {
        title: 'Ett samtal som fastnade',
        reason: 'Dag 2 övar ni på det som är svårt för just er.',
        minutes: 10,
        goal: 'lyssna',
        body: {
          ...aReflection,
          intro: [paragraph('Tänk på ett samtal där du inte kom vidare. Skriv utan namn. Det du skriver ser bara du.')],
          question: 'Vad hände precis innan det tog stopp, och vad hade du kunnat säga i stället?',
        },
      }),
      ...deepening({
        title: 'Be om återkoppling',
        reason: 'Andra hör det man själv inte hör.',
        minutes: 15,
        goal: 'lyssna',
        body: {
          format: 'checklist',
          intro: [],
          points: [
            { key: 'kollega', text: 'En kollega har varit med på ett samtal och sagt vad som fungerade.' },
            { key: 'barn', text: 'Jag har frågat ett barn hur det var att prata med mig.' },
          ],
        },
      }),
    ],
  },
  'vald-och-utsatthet': {
    summary: 'Två dagar om att upptäcka våld, fråga om det och skydda barnet.',
    goals: [
      {
        key: 'se',
        level: 'fact',
        wording: 'Du känner till hur våld mot barn kan se ut och vilka barn som är mer utsatta.',
      },
      { key: 'fraga', level: 'skill', wording: 'Du kan fråga om våld och vet vad du gör med svaret.' },
    ],
    items: [
      ...before(1, {
        title: 'Våld har många former',
        reason: 'Den som bara letar efter slag ser inte resten.',
        minutes: 12,
        goal: 'se',
        body: page(
          paragraph(
            'Våld kan vara slag, hot, kränkningar, kontroll, försummelse och att leva där någon annan blir slagen. Ofta finns flera former samtidigt.',
          ),
          list(
            'Små barn och barn med funktionsnedsättning har svårare att berätta.',
            'Ett barn kan vara lojalt mot den som slår.',
            'Våld efter en separation är fortfarande våld.',
          ),
          fact(
            'Om du själv berörs',
            'Ämnet kan väcka egna minnen. Prata med din arbetsledare om hur du vill vara med under dagarna.',
          ),
        ),
      }),
      ...before(2, {
        title: 'Leta upp er rutin',
        reason: 'Dag 2 går ni igenom vad som händer de första timmarna.',
        minutes: 10,
        goal: 'fraga',
        body: {
          format: 'checklist',
          intro: [paragraph('Hitta svaren hos er innan du behöver dem.')],
          points: [
            { key: 'samma-dag', text: 'Jag vet vem som gör en skyddsbedömning samma dag.' },
            { key: 'polis', text: 'Jag vet när och hur vi gör en polisanmälan.' },
            { key: 'jour', text: 'Jag har numret till socialjouren.' },
          ],
        },
      }),
    ],
  },
  'unga-lagovertradare': {
    summary: 'En dag om unga som begår brott: socialtjänstens uppdrag, samverkan och insatser.',
    goals: [
      {
        key: 'uppdrag',
        level: 'understanding',
        wording: 'Du förstår socialtjänstens uppdrag när unga misstänks för brott.',
      },
    ],
    items: [
      ...before(
        1,
        {
          title: 'Den unga först, brottet sedan',
          reason: 'Dagen utgår från den unga personens hela situation.',
          minutes: 10,
          goal: 'uppdrag',
          body: page(
            paragraph(
              'När en ung person misstänks för brott är flera myndigheter inblandade, var och en med sitt uppdrag. Ditt är detsamma som alltid: vad behöver den här unga människan?',
            ),
            list(
              'Vem gör vad: polis, åklagare, skola, socialtjänst?',
              'Vad får ni veta av varandra?',
              'Vad vet den unga om vad som väntar?',
            ),
          ),
        },
        {
          title: 'Vad finns samlat?',
          reason: 'Du ska veta var kunskapen om insatser finns.',
          minutes: 12,
          goal: 'uppdrag',
          body: authority(
            'Kunskapsguiden',
            paragraph('Leta upp det som handlar om unga som begår brott. Välj en insats och läs vad man vet om den.'),
          ),
        },
      ),
    ],
  },
  'arbeta-med-familjehem': {
    summary: 'En dag om att rekrytera, utreda och stödja familjehem.',
    goals: [
      {
        key: 'stod',
        level: 'understanding',
        wording: 'Du förstår vad ett familjehem behöver av socialtjänsten för att barnet ska ha det bra.',
      },
    ],
    items: [
      ...before(
        1,
        {
          title: 'Tre uppdrag i ett hem',
          reason: 'Dagen följer ett barn in i ett familjehem.',
          minutes: 10,
          goal: 'stod',
          body: page(
            paragraph(
              'Familjehemmet är barnets vardag. Det har ett uppdrag av socialtjänsten, och det ska kunna samarbeta med barnets föräldrar. Allt på samma gång.',
            ),
            list(
              'Vad behöver barnet veta innan det flyttar?',
              'Vad behöver familjehemmet veta om barnet, och vad inte?',
              'Vem ringer man en lördag?',
            ),
          ),
        },
        {
          title: 'Vems barn, vems beslut?',
          reason: 'Det är den fråga som familjehem oftast ställer.',
          minutes: 8,
          goal: 'stod',
          body: {
            ...aReflection,
            intro: [paragraph('Det du skriver ser bara du.')],
            question: 'Vilka beslut i ett barns vardag tycker du att familjehemmet ska kunna fatta självt?',
          },
        },
      ),
    ],
  },
  'verktyg-i-vardagen': {
    summary: 'Två halvdagar på skärm om det som håller i vardagen: planering, stöd och egen återhämtning.',
    goals: [{ key: 'halla', level: 'skill', wording: 'Du kan planera din vecka så att barnen får tid och du orkar.' }],
    items: [
      ...before(1, {
        title: 'Räkna din vecka',
        reason: 'Första halvdagen utgår från hur din tid går i dag.',
        minutes: 10,
        goal: 'halla',
        body: {
          format: 'checklist',
          intro: [paragraph('Ta fram kalendern för förra veckan.')],
          points: [
            { key: 'barn', text: 'Jag har räknat hur många timmar jag träffade barn.' },
            { key: 'skriva', text: 'Jag har räknat hur många timmar jag skrev.' },
            { key: 'paus', text: 'Jag har sett efter om jag hade lunch varje dag.' },
          ],
        },
      }),
      ...before(2, {
        title: 'En sak att pröva',
        reason: 'Andra halvdagen berättar ni för varandra.',
        minutes: 6,
        goal: 'halla',
        body: {
          ...aReflection,
          intro: [paragraph('Det du skriver ser bara du.')],
          question: 'Vad prövade du mellan halvdagarna, och vad hände?',
        },
      }),
    ],
  },
}
