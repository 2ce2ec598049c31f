import type { FileProblem } from '#shared/errors.ts'
import type { RawBook } from './book.ts'
import type { Limits } from './limits.ts'
import type { RowBlock } from './packed-rows.ts'
import type { PackedBook } from './read-bytes.ts'

/** What the reading thread is asked. */
export interface ReaderTask {
  readonly path: string
  readonly name: string
  readonly limits: Limits
}

/** Asked before there is a file: the thread reads a book of its own, so that the next finds it ready. */
export const getReady = 'get-ready'

/** What it says on the way: the texts of a book, then its rows, block by block. */
export type ReaderNews =
  | { readonly kind: 'texts'; readonly texts: readonly string[] }
  | { readonly kind: 'rows'; readonly sheet: number; readonly block: RowBlock }

/** What it answers in the end; a bug is no answer but an `error` event of the thread. */
export type ReaderAnswer =
  | { readonly kind: 'book'; readonly book: RawBook | PackedBook }
  | { readonly kind: 'failed'; readonly problem: FileProblem }
