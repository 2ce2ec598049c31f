import { copyFile, writeFile } from 'node:fs/promises'
import { putOut } from '../common/put-out.ts'
import type { Books } from './books.ts'
import { valueOfAnswer } from './refusal.ts'

/** Copies what the core wrote under a token to the place a person named. */
export const handOver = async (
  { core }: Pick<Books, 'core'>,
  token: string,
  out: string,
): Promise<void> => {
  const { path } = valueOfAnswer(await core.locate(token))
  valueOfAnswer(await putOut(out, (part) => copyFile(path, part)))
}

/** Writes bytes made here to the place a person named. */
export const writeOut = async (out: string, bytes: Uint8Array | string): Promise<void> => {
  valueOfAnswer(await putOut(out, (part) => writeFile(part, bytes)))
}
