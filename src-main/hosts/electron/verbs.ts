import { copyFile, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { FileRef } from '#shared/bridge.ts'
import { openingOf } from '#shared/domain/opening.ts'
import type { Envelope } from '#shared/errors.ts'
import { copyTaken } from '../common/copy-taken.ts'
import type { CoreClient } from '../common/core-client.ts'
import type { PrintedPaper, PrintJob } from '../common/print-job.ts'
import { type PrintTasks, paperFileNames } from '../common/print-tasks.ts'
import { putOut, refusedWrite } from '../common/put-out.ts'
import type { Dialogs } from './dialogs.ts'
import type { HostVerbs } from './ipc.ts'

/** What this host does for a page, with the dialogs and the printer it is lent. */
export const createVerbs = (
  core: CoreClient,
  dialogs: Dialogs,
  { print, tasks }: Printer,
): HostVerbs => ({
  call: ({ name, payload }) => core.dispatch(name, payload),
  pickFiles: async ({ options }) => {
    const paths = await dialogs.open(options.accept, options.several)
    return takeAll(
      paths.map((path) => ({ name: basename(path), put: (to: string) => copyTaken(path, to) })),
      core,
    )
  },
  takeFiles: ({ files }) =>
    takeAll(
      files.map(({ name, bytes }) => ({
        name,
        put: (to: string) =>
          refusedWrite(name, () => writeFile(to, new Uint8Array(bytes), { mode: 0o600 })),
      })),
      core,
    ),
  saveFile: async ({ file }) => {
    const found = await core.locate(file.token)
    if (!found.ok) return found
    return savedAt(dialogs, found.value.name, (to) => copyFile(found.value.path, to))
  },
  openFile: async ({ file }) => {
    const found = await core.locate(file.token)
    if (!found.ok) return found
    // The path is the core's own copy under a cleaned name; the page only ever named a token.
    const mayOpen = openingOf(found.value.path).way !== 'saved'
    return { ok: true, value: mayOpen && (await dialogs.show(found.value.path)) }
  },
  savePdf: async ({ request }) => {
    const papers = await tasks.run(request, (job) => print(request.route, job))
    if (papers === undefined) return { ok: true, value: { saved: false } }
    const outcome =
      request.each === true
        ? await savedInFolder(dialogs, papers)
        : await savedAt(dialogs, request.name, (to) => writeFile(to, papers[0]?.pdf ?? ''))
    return outcome.ok ? { ok: true, value: { saved: outcome.value } } : outcome
  },
  cancelPdf: async ({ task }) => {
    tasks.cancel(task)
    return { ok: true, value: null }
  },
})

/** The window nobody sees that prints, and the prints under way. */
export interface Printer {
  readonly print: (route: string, job: PrintJob) => Promise<readonly PrintedPaper[]>
  readonly tasks: PrintTasks
}

interface Incoming {
  readonly name: string
  readonly put: (path: string) => Promise<Envelope<void>>
}

/** Puts files where the core finds them by token; the page learns tokens only. */
const takeAll = async (
  files: readonly Incoming[],
  core: CoreClient,
): Promise<Envelope<readonly FileRef[]>> => {
  const refs: FileRef[] = []
  for (const { name, put } of files) {
    const reserved = await core.reserve(name)
    if (!reserved.ok) return reserved
    const taken = await put(reserved.value.path)
    if (!taken.ok) return taken
    const found = await core.locate(reserved.value.token)
    if (!found.ok) return found
    const { token, size } = found.value
    refs.push({ token, name: found.value.name, size })
  }
  return { ok: true, value: refs }
}

const savedAt = async (
  dialogs: Dialogs,
  name: string,
  put: (path: string) => Promise<void>,
): Promise<Envelope<boolean>> => {
  const path = await dialogs.save(name)
  if (path === undefined) return { ok: true, value: false }
  const saved = await putOut(path, put)
  return saved.ok ? { ok: true, value: true } : saved
}

/** Every paper into a file of its own, named by the paper, in a folder the person chooses. */
const savedInFolder = async (
  dialogs: Dialogs,
  papers: readonly PrintedPaper[],
): Promise<Envelope<boolean>> => {
  const folder = await dialogs.folder()
  if (folder === undefined) return { ok: true, value: false }
  const names = await paperFileNames(papers)
  for (const [at, { pdf }] of papers.entries()) {
    const saved = await putOut(join(folder, names[at] ?? `${at}.pdf`), (to) => writeFile(to, pdf))
    if (!saved.ok) return saved
  }
  return { ok: true, value: true }
}
