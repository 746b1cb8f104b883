import { SubMenu } from '#design'
import type { Language } from '#values'
import { text } from './register.text.ts'

type Way = 'teams' | 'register' | 'rota' | 'calls' | 'meetings' | 'workload'

/** The pages about a region's trainers, beside each other. */
export function TrainerWays({ lang, regionId, current }: { lang: Language; regionId: number; current?: Way }) {
  const say = text[lang]
  const ways: readonly (readonly [Way, string])[] = [
    ['teams', `/trainers?region=${regionId}`],
    ['register', `/trainers/register?region=${regionId}`],
    ['rota', `/rota/${regionId}`],
    ['calls', `/trainers/calls?region=${regionId}`],
    ['meetings', '/trainers/meetings'],
    ['workload', '/workload'],
  ]
  return (
    <SubMenu
      label={say.ways}
      items={ways.map(([way, href]) => ({ href, label: say[way], current: way === current }))}
    />
  )
}
