import { walkEveryPage } from './every-page.ts'
import { isMade } from './made.ts'

// Whoever travels, leads, teaches, heads, follows up or runs the site.
walkEveryPage({
  people: ['Fia', 'Maj', 'Karin', 'Bo', 'Siv', 'Sten', 'Tor'],
  isTheirs: (route) => !isMade(route),
  unmet: {
    '/courses/:courseId/items/:itemId/package': 'no course has a web package',
    '/requests/:token': 'led to from a letter',
    '/trainer-meeting-answers/:token': 'led to from a letter, and the demo has sent none about a meeting',
    '/takeovers/:token': 'led to from a letter, or by hand',
    '/check-in/:code': 'led to by the code on the wall, on the day',
    '/offers/:token': 'led to from a letter',
    '/certificates/:checkCode': 'nobody has a certificate, and it is led to from the certificate',
    '/certificates/:checkCode/revocation': 'nobody has a certificate to take back',
  },
})
