import { startOnFronts } from './pdf-leaves.ts'
import { restoreCharacters } from './pdf-text.ts'

/** How a page is to be printed, whichever engine does it. */
export interface PrintJob {
  /** One PDF for every paper on the page, or one for all of them. */
  readonly each: boolean
  readonly progress: (done: number, total: number) => void
  readonly signal: AbortSignal
}

export interface PrintedPaper {
  /** The paper's own name; empty for all papers together. */
  readonly name: string
  readonly pdf: Buffer
}

/** A page that stands, and an engine that prints what it shows. */
export interface PrintEngine {
  readonly evaluate: (script: string) => Promise<unknown>
  readonly print: () => Promise<Uint8Array>
}

const NAMES = `[...document.querySelectorAll('[data-paper]')].map((paper) => paper.dataset.paper)`

/** Every paper is laid out already: to print one, the others step aside. */
const showOnly = (wanted: number): string =>
  `document.querySelectorAll('[data-paper]').forEach((paper, at) => { paper.hidden = at !== ${wanted} })`

/** Prints a page that is ready; stops between two papers when it is asked to. */
export const printReady = async (
  engine: PrintEngine,
  { each, progress, signal }: PrintJob,
): Promise<readonly PrintedPaper[]> => {
  if (!each) {
    progress(0, 1)
    return [{ name: '', pdf: finishPdf(await engine.print()) }]
  }
  const names = (await engine.evaluate(NAMES)) as readonly string[] // what the script makes
  const printed: PrintedPaper[] = []
  for (const [at, name] of names.entries()) {
    progress(at, names.length)
    signal.throwIfAborted()
    await engine.evaluate(showOnly(at))
    printed.push({ name, pdf: finishPdf(await engine.print()) })
  }
  return printed
}

const finishPdf = (pdf: Uint8Array): Buffer => restoreCharacters(startOnFronts(Buffer.from(pdf)))
