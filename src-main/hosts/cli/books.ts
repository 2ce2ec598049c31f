import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Input, Output, ProcedureName } from '#shared/contract/index.ts'
import { BACKUP_FOLDER, STORE_FILE } from '#shared/data-folder.ts'
import { type CoreClient, startCore } from '../common/core-client.ts'
import { createLogFile } from '../common/log-file.ts'
import { findPlace } from '../common/place.ts'
import { Refusal, refuseFolder, valueOfAnswer } from './refusal.ts'

/** The opened books of a data folder, with the contract's types. */
export interface Books {
  readonly core: CoreClient
  readonly call: <N extends ProcedureName>(name: N, input: Input<N>) => Promise<Output<N>>
}

interface Opening {
  /** Works on damaged books as well. */
  readonly mends?: boolean
  /** Works where there are no books yet, and begins them. */
  readonly begins?: boolean
}

/** Books, or what they can be brought back from. Seen from outside, for the core is loaded once and in its thread. */
const hasBooks = (dataDir: string): boolean =>
  [STORE_FILE, BACKUP_FOLDER].some((name) => existsSync(join(dataDir, name)))

/** Opens the books, works, and closes them whatever happened; a folder without books is refused. */
export const withBooks = async <T>(
  dataDir: string,
  work: (books: Books) => Promise<T>,
  { mends = false, begins = false }: Opening = {},
): Promise<T> => {
  // A folder that was mistyped would become empty books, in which nothing is found.
  if (!begins && !hasBooks(dataDir)) throw refuseFolder(resolve(dataDir))
  const place = findPlace(dataDir)
  const core = valueOfAnswer(await startCore(place, createLogFile(place.logFile), 'one'))
  if (core.refusal !== undefined && !mends) {
    await core.stop()
    throw new Refusal(core.refusal)
  }
  const call: Books['call'] = async (name, input) =>
    // The core answers what the contract says; the type is lost on the way through the thread.
    valueOfAnswer(await core.dispatch(name, input)) as Output<typeof name>
  try {
    return await work({ core, call })
  } finally {
    await core.stop()
  }
}
