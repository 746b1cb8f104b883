import type { FastifyInstance } from 'fastify'
import { economyBoard, findYearLeft, moneyPort, pricePort } from '#economy'
import { journeysBoard } from '#journeys'
import { enrolmentPort, learningBoard, packagePlace } from '#learning'
import { messagesBoard } from '#messages'
import { bookedDaysPort, occasionsBoard } from '#occasions'
import { peopleBoard, signInPort } from '#people'
import type { Assets } from '#platform'
import { buildPackageServer, buildServer, type House, type Place } from '#platform/web'
import { trainersBoard } from '#trainers'

/** The whole house in sight: each capability's board of places, and the ports that would otherwise point upwards. */
export function boardsOf({ config }: House): (readonly Place[])[] {
  return [
    peopleBoard({ enrolment: enrolmentPort }),
    messagesBoard(config),
    journeysBoard,
    learningBoard({ bookedDays: bookedDaysPort, yearEnd: { findYearLeft } }),
    trainersBoard,
    occasionsBoard({ money: moneyPort, prices: pricePort }),
    economyBoard,
  ]
}

/** The house on the web, every place of its boards behind its guard. */
export function openApp(house: House, assets: Assets): Promise<FastifyInstance> {
  return buildServer({ house, assets, signIn: signInPort, boards: boardsOf(house) })
}

/** Web packages on an origin of their own, behind launch tokens. */
export function openPackages(house: House, assets: Assets): Promise<FastifyInstance> {
  return buildPackageServer({ house, assets, screen: packagePlace(assets) })
}
