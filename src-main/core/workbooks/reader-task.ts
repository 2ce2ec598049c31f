import type { FileProblem } from '#shared/errors.ts'
import type { RawBook } from './book.ts'
import type { Limits } from './limits.ts'

/** What the reading thread is asked. */
export interface ReaderTask {
  readonly path: string
  readonly name: string
  readonly limits: Limits
}

/** What it answers; a bug is no answer but an `error` event of the thread. */
export type ReaderAnswer =
  | { readonly ok: true; readonly book: RawBook }
  | { readonly ok: false; readonly problem: FileProblem }
