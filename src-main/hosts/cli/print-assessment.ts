import { copyFile, mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { createLogFile } from '../common/log-file.ts'
import { startWebHost } from '../common/loopback/server.ts'
import type { PageFiles } from '../common/page-files.ts'
import { inTurn, printAddress } from '../common/pdf.ts'
import { findPlace } from '../common/place.ts'
import type { Books } from './books.ts'
import { valueOfAnswer } from './refusal.ts'

export interface PrintOptions {
  readonly dataDir: string
  readonly page: PageFiles
  /** Address of the print page in the program. */
  readonly route: string
  readonly out: string
}

/** Prints a page of the program to a file, by the same host and browser the web host prints with. */
export const printToFile = async ({ core }: Books, options: PrintOptions): Promise<void> => {
  const place = findPlace(options.dataDir)
  const host = await startWebHost({
    core,
    page: options.page,
    log: createLogFile(place.logFile),
    port: 0,
    idleMs: Number.POSITIVE_INFINITY,
    nowMs: () => performance.now(),
    print: inTurn(printAddress),
  })
  try {
    const printed = await host.print({ route: options.route, name: 'print.pdf' })
    const { path } = valueOfAnswer(await core.locate(valueOfAnswer(printed).token))
    await mkdir(dirname(options.out), { recursive: true })
    await copyFile(path, options.out)
  } finally {
    await host.close()
  }
}
