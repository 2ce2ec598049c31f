import { createLogFile } from '../common/log-file.ts'
import { startWebHost } from '../common/loopback/server.ts'
import type { PageFiles } from '../common/page-files.ts'
import { printAddress } from '../common/pdf.ts'
import { findPlace } from '../common/place.ts'
import type { PrintedPaper } from '../common/print-job.ts'
import type { Books } from './books.ts'
import { valueOfAnswer } from './refusal.ts'

export interface PrintOptions {
  readonly dataDir: string
  readonly page: PageFiles
  /** Address of the print page in the program. */
  readonly route: string
  readonly each: boolean
  readonly progress: (done: number, total: number) => void
}

/** Prints a page of the program by the same host and browser the web host prints with. */
export const printPages = async (
  { core }: Books,
  { dataDir, page, route, each, progress }: PrintOptions,
): Promise<readonly PrintedPaper[]> => {
  const host = await startWebHost({
    core,
    page,
    log: createLogFile(findPlace(dataDir).logFile),
    port: 0,
    idleMs: Number.POSITIVE_INFINITY,
    nowMs: () => performance.now(),
    print: printAddress,
  })
  try {
    const { signal } = new AbortController()
    const addressOf = (): string => host.launchAddress(route)
    return valueOfAnswer(await printAddress(addressOf, { each, progress, signal }))
  } finally {
    await host.close()
  }
}
