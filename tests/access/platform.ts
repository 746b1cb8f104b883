import { line } from './line.ts'

/** What is open to whoever runs the site, and the switches of every page. */
export const platform = [
  line('GET /assets/*', 'style, fonts and scripts', { may: ['anyone'], ids: () => ({ '*': 'line.ts' }) }),
  line('GET /manifest.webmanifest', 'the site as an app', { may: ['anyone'] }),
  line('GET /offline.js', 'reading without network', { may: ['anyone'] }),
  line('GET /healthz', 'that the process answers', { may: ['anyone'] }),
  line('GET /readyz', 'that the database answers', { may: ['anyone'] }),
  line('GET /metrics', 'figures for those on this machine', { may: ['anyone'] }),
  line('POST /language', 'the language', {
    may: ['anyone'],
    form: () => ({ to: 'en', back: '/' }),
    changesNothing: true,
  }),
  line('GET /demo', 'another day in the demo, which this is not', { may: [] }),
  line('POST /demo', 'another day in the demo, which this is not', { may: [], form: () => ({ day: '2026-12-24' }) }),
]
