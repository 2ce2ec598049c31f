import type { ImportFile } from './import-files.ts'

/** The files that lie on the desk, and who wants to know when one of them changes. */
export interface ImportTable {
  files: readonly ImportFile[]
  readonly listeners: Set<() => void>
}

/** A file of the table, as long as it lies there. */
export const fileOf = (table: ImportTable, token: string): ImportFile | undefined =>
  table.files.find(({ file }) => file.token === token)

/** The change made to one file of the table; whoever listens is told. */
export const changeFile = (table: ImportTable, token: string, part: Partial<ImportFile>): void => {
  table.files = table.files.map((each) => (each.file.token === token ? { ...each, ...part } : each))
  for (const listener of table.listeners) listener()
}
