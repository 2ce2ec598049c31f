import { createZipFile } from './zip-file.ts'

export interface ZipEntry {
  readonly name: string
  readonly bytes: Buffer
}

/** Writes files into a .zip; two of one name are told apart. */
export const writeZip = (path: string, entries: readonly ZipEntry[]): void => {
  const zip = createZipFile(path)
  try {
    for (const { name, bytes } of withOwnNames(entries)) zip.add(name, bytes)
    zip.finish()
  } finally {
    zip.close()
  }
}

const withOwnNames = (entries: readonly ZipEntry[]): readonly ZipEntry[] => {
  const taken = new Map<string, number>()
  return entries.map(({ name, bytes }) => {
    const times = (taken.get(name) ?? 0) + 1
    taken.set(name, times)
    return { name: times === 1 ? name : name.replace(/(\.[^.]*)?$/, `-${times}$1`), bytes }
  })
}
