import { createCore } from '#core/index.ts'
import { someMember, someStudio } from './assess-books.ts'
import { median, timeOf } from './measure.ts'
import { barePorts, placeOf } from './store.ts'

/** Milliseconds of a whole year, of one sheet, and of one whose grade hangs on all the others; megabytes at the highest. */
export interface AssessFigures {
  readonly year: number
  readonly sheet: number
  readonly ranked: number
  readonly memory: number
}

const [, , dataDir = ''] = process.argv
const { dispatch, dispose } = createCore('writer', placeOf(dataDir), barePorts)
const asked = { year: 2024, scheme: 'wangyi-2024' }

const expectOk = async (name: string, input: unknown): Promise<void> => {
  const answer = await dispatch(name, input)
  if (!answer.ok) throw new Error(JSON.stringify(answer.error))
}

const sheets: number[] = []
for (let round = 0; round < 5; round++)
  sheets.push(await timeOf(() => expectOk('assessments.get', { ...asked, subject: someMember })))
const year = await timeOf(() => expectOk('assessments.overview', asked))
const memory = process.resourceUsage().maxRSS / 1024
const ranking = { year: 2024, scheme: 'studio-default' }
await expectOk('assessments.overview', ranking)
const ranked: number[] = []
for (let round = 0; round < 5; round++)
  ranked.push(await timeOf(() => expectOk('assessments.get', { ...ranking, subject: someStudio })))
const figures: AssessFigures = {
  year,
  sheet: median(sheets),
  ranked: median(ranked),
  memory,
}
console.log(JSON.stringify(figures))
dispose()
