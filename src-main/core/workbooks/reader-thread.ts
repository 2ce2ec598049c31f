import { readFileSync, statSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import { FileFailure } from './file-failure.ts'
import { readBytes } from './read-bytes.ts'
import type { ReaderAnswer, ReaderTask } from './reader-task.ts'

/** Entry of the killable thread: reads one file, answers once, and ends. */
const answer = (task: ReaderTask): ReaderAnswer => {
  try {
    if (statSync(task.path).size > Math.max(task.limits.fileBytes, task.limits.textBytes))
      return { ok: false, problem: 'file-too-large' }
    return { ok: true, book: readBytes(readFileSync(task.path), task.name, task.limits) }
  } catch (error) {
    if (error instanceof FileFailure) return { ok: false, problem: error.problem }
    if (isMissing(error)) return { ok: false, problem: 'missing' }
    throw error
  }
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'EISDIR')

// `workerData` is untyped by nature; its only writer is `read-workbook.ts`.
parentPort?.postMessage(answer(workerData as ReaderTask))
