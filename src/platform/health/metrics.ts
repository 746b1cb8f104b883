import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client'

/** What an operator watches, in Prometheus form. Routes are patterns, never addresses with ids in them. */
export function openMetrics() {
  const register = new Registry()
  collectDefaultMetrics({ register })
  const seconds = new Histogram({
    name: 'http_request_seconds',
    help: 'Time to answer, by route and status class',
    labelNames: ['route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers: [register],
  })
  const faults = new Counter({
    name: 'http_faults_total',
    help: 'Requests that ended in a fault of ours',
    registers: [register],
  })
  return {
    observe(route: string, status: number, time: number) {
      seconds.labels(route, `${String(status)[0]}xx`).observe(time)
      if (status >= 500) faults.inc()
    },
    contentType: register.contentType,
    text: () => register.metrics(),
  }
}
export type Metrics = ReturnType<typeof openMetrics>
