import { isStrayName, isTemporaryName } from '#shared/domain/stray-files.ts'

export interface Dropped {
  readonly files: readonly File[]
  readonly left: readonly string[]
}

const MOST_FILES = 500

const readAll = (reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> =>
  new Promise((resolve, reject) => {
    const all: FileSystemEntry[] = []
    // A browser hands out a hundred entries at a time, and none at the end.
    const next = (): void =>
      reader.readEntries((entries) => {
        all.push(...entries)
        if (entries.length === 0) resolve(all)
        else next()
      }, reject)
    next()
  })

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => {
    entry.file(resolve, reject)
  })

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory

const walk = async (entry: FileSystemEntry, files: File[], left: string[]): Promise<void> => {
  if (isTemporaryName(entry.name) || files.length >= MOST_FILES) return
  if (isFile(entry)) {
    if (isStrayName(entry.name)) left.push(entry.name)
    else files.push(await fileOf(entry))
  } else if (isFolder(entry)) {
    const entries = await readAll(entry.createReader())
    entries.sort((a, b) => a.name.localeCompare(b.name, 'zh-CN'))
    for (const each of entries) await walk(each, files, left)
  }
}

/** Files that are plainly no tables stay where they are, and are named; a lone one she meant. */
const withoutStrays = (files: readonly File[]): Dropped => {
  if (files.length === 1) return { files, left: [] }
  const kept = files.filter(({ name }) => !isTemporaryName(name))
  return {
    files: kept.filter(({ name }) => !isStrayName(name)),
    left: kept.filter(({ name }) => isStrayName(name)).map(({ name }) => name),
  }
}

/** What was dropped, folders opened; what is plainly no table is left where it is, and named. */
export const droppedFiles = async (transfer: DataTransfer): Promise<Dropped> => {
  // Entries must be asked for before the first wait: afterwards the browser has emptied the transfer.
  const plain = [...transfer.files]
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? [])
  if (!entries.some(isFolder)) return withoutStrays(plain)
  const files: File[] = []
  const left: string[] = []
  for (const entry of entries) await walk(entry, files, left)
  return { files, left }
}

const inFolder = (files: readonly File[]): Dropped => {
  const sorted = files.toSorted((a, b) =>
    a.webkitRelativePath.localeCompare(b.webkitRelativePath, 'zh-CN'),
  )
  const { files: kept, left } = withoutStrays(sorted)
  return { files: kept.slice(0, MOST_FILES), left }
}

/** Lets the person choose a folder; undefined when she thinks better of it. */
export const chooseFolder = (): Promise<Dropped | undefined> =>
  new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.webkitdirectory = true
    input.addEventListener('change', () => resolve(inFolder([...(input.files ?? [])])))
    input.addEventListener('cancel', () => resolve(undefined))
    input.click()
  })
