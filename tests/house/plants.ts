import { arrowPlants } from './plants-arrows.ts'
import { pagePlants } from './plants-pages.ts'
import { shapePlants } from './plants-shapes.ts'
import { storePlants } from './plants-stores.ts'
import { wordPlants } from './plants-words.ts'

export const plants = [...arrowPlants, ...storePlants, ...pagePlants, ...shapePlants, ...wordPlants]
