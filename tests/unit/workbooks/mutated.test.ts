import { Worker } from 'node:worker_threads'
import { describe, expect, it } from 'vitest'
import { hardFile } from './books.ts'
import type { DamageReport, DamageTask } from './damage-thread.ts'

/** Small ones of every format that is read, 2,000 damaged copies in all. */
const originals = [
  't/order.xlsx',
  't/comment.xlsx',
  't/formula.xlsx',
  't/text.xlsx',
  't/stored.xlsx',
  't/overlap-merge.xlsx',
  'm/layout.xlsb',
  'lo/xls/comment.xls',
  'lo/xls/formula.xls',
  'm/biff5-gbk.xls',
  'm/ods-renamed.xlsx',
  'lo/ods/datetext.ods',
  'm/html-utf8.xls',
  'm/html-gb2312.xls',
  'm/mhtml.xls',
  'm/utf8.csv',
  'm/gb18030.csv',
  'm/utf16le-tab.txt',
  'm/xlml.xls',
  'm/bom-xls.et',
]
const TIMES = 100
/** Far more than any copy takes, on a busy machine too; the program itself waits a minute. */
const HANGS_MS = 20_000

/** One killable thread a file; it is ended, and the copy named, when one of them takes too long. */
const damageMany = (path: string): Promise<DamageReport> => {
  const task: DamageTask = { path, first: 1, last: TIMES }
  const worker = new Worker(new URL('damage-thread.ts', import.meta.url), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: 384 },
    stdout: true,
    stderr: true,
  })
  let seed = 0
  const outcome = Promise.withResolvers<DamageReport>()
  const giveUp = (): void => outcome.reject(new Error(`seed ${seed} of ${path} hangs`))
  let clock = setTimeout(giveUp, HANGS_MS)
  worker.on('message', (message: { seed?: number; report?: DamageReport }) => {
    clearTimeout(clock)
    clock = setTimeout(giveUp, HANGS_MS)
    seed = message.seed ?? seed
    if (message.report !== undefined) outcome.resolve(message.report)
  })
  worker.once('error', (error) =>
    outcome.reject(new Error(`seed ${seed} of ${path} breaks the reader`, { cause: error })),
  )
  return outcome.promise.finally(() => {
    clearTimeout(clock)
    return worker.terminate()
  })
}

describe('damaged files', () => {
  it('are 2,000', () => expect(originals.length * TIMES).toBeGreaterThanOrEqual(2000))

  it.each(originals)(
    '%s, however damaged, is read down to its tables or refused with a reason, and breaks nothing',
    async (name) => {
      const { broken, done, mostMb } = await damageMany(hardFile(name))
      expect(broken).toEqual([])
      expect(done).toBe(TIMES)
      expect(mostMb).toBeLessThan(400)
    },
    120_000,
  )
})
