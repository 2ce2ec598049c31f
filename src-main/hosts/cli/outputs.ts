import { resolve } from 'node:path'
import type { OutputTemplate } from '#shared/contract/outputs.ts'
import { withBooks } from './books.ts'
import { handOver } from './hand-over.ts'
import { deliver } from './import-files.ts'
import { printRevealed } from './print-forms.ts'
import type { Said } from './print-out.ts'
import type { PaperOptions } from './print-papers.ts'
import { refuseName } from './refusal.ts'
import { periodTyped, type StatsOptions } from './stats.ts'
import { words } from './words.ts'

/** The tables for superiors the office keeps. */
export const listOutputs = (dataDir: string): Promise<Said> =>
  withBooks(dataDir, async ({ call }) => {
    const found = await call('outputs.list', {})
    const lines = found.map(({ id, name }) => words.output(id, name))
    return { data: found, lines: lines.length === 0 ? [words.noOutputs] : lines }
  })

/** Writes the template of a table to a file for another office. */
export const exportOutput = async (dataDir: string, named: string, out: string): Promise<Said> => {
  const { id } = await outputNamed(dataDir, named, '<template>')
  return withBooks(dataDir, async ({ core, call }) => {
    const { token } = await call('outputs.export', { id })
    await handOver({ core }, token, out)
    return { data: { file: resolve(out) }, lines: [words.outputExported(out)] }
  })
}

/** Takes the template of another office in. */
export const importOutput = (dataDir: string, file: string): Promise<Said> =>
  withBooks(dataDir, async (books) => {
    const taken = await books.call('outputs.import', { file: await deliver(books, file) })
    return { data: taken, lines: [words.outputImported(taken.name, taken.id)] }
  })

/** Fills a table for superiors for a period: to Excel, Word or PDF by the ending of the file. */
export const fillOutput = async (
  dataDir: string,
  named: string,
  options: PaperOptions & StatsOptions & { readonly unmasked?: boolean },
): Promise<Said> => {
  const period = periodTyped(options)
  const { id, name } = await outputNamed(dataDir, named)
  const { data } = await printRevealed(dataDir, { form: 'output', template: id, period }, options)
  return { data, lines: [words.outputFilled(name, options.out)] }
}

/** The table a person named by its id or its name. */
const outputNamed = (
  dataDir: string,
  named: string,
  part = '--template',
): Promise<OutputTemplate> =>
  withBooks(dataDir, async ({ call }) => {
    const all = await call('outputs.list', {})
    const found = all.find(({ id, name }) => id === named || name === named)
    if (found !== undefined) return found
    throw refuseName(
      part,
      named,
      all.map(({ name }) => name),
    )
  })
