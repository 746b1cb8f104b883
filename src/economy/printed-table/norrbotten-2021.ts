import { kr } from '#values'
import type { PrintedRow, PrintedTable } from './printed-table.rules.ts'

function row(key: string, inhabitants: number, [regional, national, sum]: [number, number, number]): PrintedRow {
  return { key, inhabitants, regionalCost: kr(regional), nationalFee: kr(national), sum: kr(sum) }
}

/**
 * The costs of 2021 as printed in the letter to Norrbotten's municipalities, every figure as it stands there, errors
 * included. The letter does not say which day the population was counted.
 */
export const norrbotten2021: PrintedTable = {
  rows: [
    row('Arjeplog', 2714, [10323, 6188, 16511]),
    row('Arvidsjaur', 6163, [23437, 14049, 37487]),
    row('Boden', 28059, [106723, 63975, 170698]),
    row('Gällivare', 17478, [66478, 39850, 106328]),
    row('Haparanda', 9620, [36590, 21934, 58524]),
    row('Jokkmokk', 4861, [18489, 11083, 29572]),
    row('Kalix', 15781, [60024, 35981, 96004]),
    row('Kiruna', 22666, [86211, 51678, 137889]),
    row('Luleå', 78609, [298992, 179229, 478220]),
    row('Pajala', 6002, [22829, 13685, 36513]),
    row('Piteå', 42250, [160699, 96330, 257029]),
    row('Älvsbyn', 8035, [30561, 18320, 48881]),
    row('Överkalix', 3301, [12555, 7527, 20082]),
    row('Övertorneå', 4230, [16089, 9644, 25733]),
  ],
  total: row('SUMMA', 249768, [950000, 569471, 1519471]),
  regionalCostHeadingInOre: '380',
  nationalFeeInOre: '228',
}
