import { writeFile } from 'node:fs/promises'
import type { FileRef, PrintRequest } from '#shared/bridge.ts'
import type { Envelope } from '#shared/errors.ts'
import type { CoreClient } from '../core-client.ts'
import type { PrintedPaper, PrintJob } from '../print-job.ts'
import { type PrintTasks, paperFileNames } from '../print-tasks.ts'
import { refusedWrite } from '../put-out.ts'

interface Printer {
  readonly core: CoreClient
  readonly print: (job: PrintJob) => Promise<Envelope<readonly PrintedPaper[]>>
}

/**
 * Prints a page into a file in passing: a PDF, or for papers of their own a zip of PDFs, since a
 * browser hands over one file. Null when the print was stopped.
 */
export const printToFile = async (
  { core, print }: Printer,
  tasks: PrintTasks,
  request: PrintRequest,
): Promise<Envelope<FileRef | null>> => {
  let refused: Envelope<never> | undefined
  const papers = await tasks.run(request, async (job) => {
    const printed = await print(job)
    if (printed.ok) return printed.value
    refused = printed
    return []
  })
  if (refused !== undefined) return refused
  if (papers === undefined) return { ok: true, value: null }
  const isEach = request.each === true
  const reserved = await core.reserve(
    isEach ? request.name.replace(/\.pdf$/, '.zip') : request.name,
  )
  if (!reserved.ok) return reserved
  const { path, token } = reserved.value
  const written = await refusedWrite(request.name, () =>
    isEach ? writePapers(path, papers) : writeFile(path, papers[0]?.pdf ?? '', { mode: 0o600 }),
  )
  return written.ok ? core.locate(token) : written
}

const writePapers = async (path: string, papers: readonly PrintedPaper[]): Promise<void> => {
  const names = await paperFileNames(papers)
  const { writeZip } = await import('#core/index.ts')
  writeZip(
    path,
    papers.map(({ pdf }, at) => ({ name: names[at] ?? `${at}.pdf`, bytes: pdf })),
  )
}
