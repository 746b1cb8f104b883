import { attempt } from '#platform/db'
import { askerOf, frameOf, packageOriginFor, type Screen } from '#platform/web'
import { Forbidden, isRefusal, Missing } from '#values'
import { whyNotRead } from '../player/access.rules.ts'
import { addressOf, type ItemAddress, openItem } from '../player/open-item.screen.tsx'
import { openLaunch } from './open-launch.ts'

/** Opens the package of an item, and sends the browser to where packages run. */
export const launchScreen: Screen = (area, house) => {
  area.get<ItemAddress>('/:courseId/items/:itemId/package', async (request, reply) => {
    if (house.packages === undefined) throw new Missing('an origin for packages')
    const asker = askerOf(request)
    const address = addressOf(request.params)
    const { access } = await openItem(house, asker, address)
    const refusal = whyNotRead(access)
    if (refusal) throw new Forbidden(refusal.refused)
    const launch = await attempt(house.db, (tx) =>
      openLaunch(tx, {
        ...{ ...address, personId: asker.personId, isTravelling: access.isTravelling },
        site:
          house.config.baseUrl === undefined ? `${request.protocol}://${request.host}` : originOf(house.config.baseUrl),
        lang: frameOf(request).lang,
      }),
    )
    if (isRefusal(launch)) throw new Missing('a package')
    return reply.redirect(`${packageOriginFor(request, house.packages)}/open/${launch.token}/`, 303)
  })
}

function originOf(address: string): string {
  return new URL(address).origin
}
