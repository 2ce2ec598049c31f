import { resolve } from 'node:path'
import { statisticsRoute } from '#shared/contract/paper-route.ts'
import { withBooks } from './books.ts'
import { handOver } from './hand-over.ts'
import { builtPage, writePdf } from './page-out.ts'
import type { Said } from './print-out.ts'
import { endingOf } from './refusal.ts'
import { periodTyped, type StatsOptions, studioId } from './stats.ts'
import { words } from './words.ts'

const formats = ['xlsx', 'docx', 'pdf'] as const

/** The table of the statistics, studio by studio, written by the ending of the file. */
export const statsFile = async (
  dataDir: string,
  options: StatsOptions & { readonly out: string; readonly json?: boolean },
): Promise<Said> => {
  const { out, studio: named } = options
  const format = endingOf(out, formats)
  const period = periodTyped(options)
  const page = format === 'pdf' ? await builtPage(dataDir, options) : undefined
  return withBooks(dataDir, async (books) => {
    const studios = named === undefined ? [] : [await studioId(books, named)]
    if (page !== undefined) {
      const route = statisticsRoute({ period, studios, perStudio: true })
      await writePdf(books, { dataDir, page, route }, out)
    } else {
      const { token } = await books.call('statistics.export', {
        period,
        ...(studios.length === 0 ? {} : { studios }),
        breakdowns: format === 'xlsx',
        format: format === 'xlsx' ? 'xlsx' : 'docx',
      })
      await handOver(books, token, out)
    }
    return { data: { file: resolve(out) }, lines: [words.statsWritten(out)] }
  })
}
