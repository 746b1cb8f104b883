import type { DraftGoal } from './write.ts'

export const summary =
  'Fyra dagar om att handlägga så att barnet syns i varje led: rättigheterna, bedömningen, samtalet och det du skriver.'

export const goals: readonly DraftGoal[] = [
  {
    key: 'rattigheter',
    level: 'fact',
    wording: 'Du kan berätta vilka rättigheter barnet har när socialtjänsten utreder och beslutar.',
  },
  {
    key: 'basta',
    level: 'understanding',
    wording: 'Du förstår hur barnets bästa bedöms, och varför bedömningen måste gå att följa.',
  },
  {
    key: 'samverkan',
    level: 'understanding',
    wording: 'Du förstår vad du får dela med andra kring barnet, och vad du behöver be om lov till.',
  },
  {
    key: 'samtal',
    level: 'skill',
    wording: 'Du kan förbereda och hålla ett samtal där barnet får veta vad som händer och får säga sin mening.',
  },
  {
    key: 'dokumentation',
    level: 'skill',
    wording: 'Du kan skriva så att barnet, familjen och en kollega kan följa vad du bedömt och varför.',
  },
  {
    key: 'uppdraget',
    level: 'familiarity',
    wording: 'Du rör dig vant i ärendets gång, från anmälan till uppföljning, med barnet i sikte hela vägen.',
  },
]
