import { resolve } from 'node:path'
import { readJson } from './assess.ts'
import { withBooks } from './books.ts'
import { handOver } from './hand-over.ts'
import { deliver } from './import-files.ts'
import type { Said } from './print-out.ts'
import { words } from './words.ts'

/** The schemes that come with the program can be looked at before there are books. */
const NEEDS_NONE = { begins: true } as const

/** Every scheme there is to choose from. */
export const listSchemes = (dataDir: string): Promise<Said> =>
  withBooks(
    dataDir,
    async ({ call }) => {
      const schemes = await call('schemes.list', {})
      return {
        data: schemes,
        lines: schemes.map(({ id, name, origin }) => words.scheme(id, name, origin)),
      }
    },
    NEEDS_NONE,
  )

/** What is wrong with a scheme, or can hardly be meant: of a file, or of one in the books. */
export const checkScheme = (dataDir: string, named: string): Promise<Said> =>
  withBooks(
    dataDir,
    async ({ call }) => {
      const scheme = named.endsWith('.json')
        ? await readJson(named)
        : (await call('schemes.get', { id: named })).scheme
      const checked = await call('schemes.check', { scheme })
      const { fault, warnings } = checked
      return {
        data: checked,
        lines:
          fault === null
            ? [words.schemeSound(warnings.length), ...warnings.map(({ message }) => `  ${message}`)]
            : [words.schemeFault(fault.message)],
      }
    },
    NEEDS_NONE,
  )

/** Writes a scheme to a file for another office. */
export const exportScheme = (dataDir: string, id: string, out: string): Promise<Said> =>
  withBooks(
    dataDir,
    async ({ core, call }) => {
      const { token } = await call('schemes.export', { id })
      await handOver({ core }, token, out)
      return { data: { file: resolve(out) }, lines: [words.schemeExported(out)] }
    },
    NEEDS_NONE,
  )

/** Takes a scheme file of another office in. */
export const importScheme = (dataDir: string, file: string): Promise<Said> =>
  withBooks(dataDir, async (books) => {
    await readJson(file)
    const taken = await books.call('schemes.import', { file: await deliver(books, file) })
    return {
      data: taken,
      lines: [
        words.schemeImported(taken.name, taken.id),
        ...taken.warnings.map(({ message }) => `  ${message}`),
      ],
    }
  })
