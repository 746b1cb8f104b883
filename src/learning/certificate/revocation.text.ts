import { sentences } from '#values'

export const text = sentences(
  {
    title: 'Ska intyget återkallas?',
    lead: 'Den som kontrollerar intyget får veta att det är återkallat, när, och grunden i allmänna ord. Det som är gjort tas inte bort.',
    alreadyTitle: 'Intyget är redan återkallat',
    ground: 'Varför?',
    reason: 'Vad har hänt?',
    reasonHint: 'Läses bara av den som utreder. Skriv inget känsligt.',
    submit: 'Återkalla intyget',
    certificate: 'Intyget',
    done: 'Intyget är återkallat.',
    already: 'Intyget var redan återkallat.',
    back: 'Till intyget',
  },
  {
    title: 'Shall the certificate be revoked?',
    lead: 'Whoever checks the certificate is told that it is revoked, when, and why in general words. What was done is not removed.',
    alreadyTitle: 'The certificate has already been revoked',
    ground: 'Why?',
    reason: 'What happened?',
    reasonHint: 'Read only by whoever looks into it. Write nothing sensitive.',
    submit: 'Revoke the certificate',
    certificate: 'The certificate',
    done: 'The certificate has been revoked.',
    already: 'The certificate had already been revoked.',
    back: 'To the certificate',
  },
)
