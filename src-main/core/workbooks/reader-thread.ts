import { readFileSync, statSync } from 'node:fs'
import { parentPort } from 'node:worker_threads'
import { errorCodeOf } from '#shared/file-failure.ts'
import { FileFailure } from './file-failure.ts'
import { defaultLimits } from './limits.ts'
import { readBytesInto } from './read-bytes.ts'
import { getReady, type ReaderAnswer, type ReaderNews, type ReaderTask } from './reader-task.ts'
import { sampleBook } from './sample-book.ts'
import type { RowSink } from './xlsx/xlsx-book.ts'

const tell = (message: ReaderNews | ReaderAnswer, moved: ArrayBuffer[] = []): void =>
  parentPort?.postMessage(message, moved)

/** Texts go in parts, so that the thread that takes them is never busy with them for long. */
const TEXTS = 20_000

const sink: RowSink = {
  texts: (texts) => {
    for (let from = 0; from < texts.length; from += TEXTS)
      tell({ kind: 'texts', texts: texts.slice(from, from + TEXTS) })
  },
  block: (sheet, block) => {
    const { widths, codes, numbers } = block
    tell({ kind: 'rows', sheet, block }, [widths.buffer, codes.buffer, numbers.buffer])
  },
}

/** Entry of the killable thread: waits for one file, tells its rows as they come, and answers. */
const answer = (task: ReaderTask): ReaderAnswer => {
  try {
    if (statSync(task.path).size > Math.max(task.limits.fileBytes, task.limits.textBytes))
      return { kind: 'failed', problem: 'file-too-large' }
    const bytes = readFileSync(task.path)
    return { kind: 'book', book: readBytesInto(bytes, task.name, task.limits, sink) }
  } catch (error) {
    if (error instanceof FileFailure) return { kind: 'failed', problem: error.problem }
    if (isMissing(error)) return { kind: 'failed', problem: 'missing' }
    throw error
  }
}

const isMissing = (error: unknown): boolean =>
  ['ENOENT', 'EISDIR'].includes(errorCodeOf(error) ?? '')

const nowhere: RowSink = { texts: () => undefined, block: () => undefined }

parentPort?.on('message', (task: ReaderTask | typeof getReady) => {
  if (task === getReady) readBytesInto(sampleBook(), 'sample.xlsx', defaultLimits, nowhere)
  else tell(answer(task))
})
