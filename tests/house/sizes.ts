import { isCode, isTest, shipped } from './places.ts'
import { at, type SourceFile, type Violation } from './source.ts'

const longest = 250
const ninetieth = 150
const median = 80

const linesOf = ({ text }: SourceFile) => text.split('\n').length - (text.endsWith('\n') ? 1 : 0)
const isStyle = ({ path }: SourceFile) => /^public\/.*\.(css|js)$/.test(path)
const isText = ({ path }: SourceFile) => path.endsWith('.text.ts')

/** No file over 250 lines: tests, texts and generated files aside. */
export function filesAreShort(files: readonly SourceFile[]): Violation[] {
  return files
    .filter((file) => (isCode(file) || isStyle(file)) && !/^tests\/|\.test\.tsx?$/.test(file.path) && !isText(file))
    .filter((file) => linesOf(file) > longest)
    .map((file) => at(file, file.text.length, `${linesOf(file)} lines; over ${longest} it is two subjects`))
}

/** Most files are one idea: the 90th percentile of what ships is under 150 lines, the median under 80. */
export function mostFilesAreShort(files: readonly SourceFile[]): Violation[] {
  const code = shipped(files)
    .filter((file) => !isText(file) && !isTest(file.path))
    .sort((a, b) => linesOf(a) - linesOf(b))
  const percentile = (part: number) => code[Math.floor(part * (code.length - 1))]
  return [
    { file: percentile(0.5), limit: median, what: 'the median file' },
    { file: percentile(0.9), limit: ninetieth, what: 'the file at the 90th percentile' },
  ].flatMap(({ file, limit, what }) =>
    file && linesOf(file) > limit
      ? [at(file, 0, `${what} has ${linesOf(file)} lines, over ${limit}; split the long ones`)]
      : [],
  )
}
