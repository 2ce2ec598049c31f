import { isStrayName, isTemporaryName } from '#shared/domain/stray-files.ts'

export interface Dropped {
  readonly files: readonly File[]
  readonly left: readonly string[]
  /** How many more there were than one go can hold; `MOST_BEYOND` where counting was given up. */
  readonly beyond: number
}

/** As many as a page can show and a clerk can look through in one go. */
export const MOST_FILES = 500
/** A whole disk dropped by mistake is not counted through. */
export const MOST_BEYOND = 5000

interface Found {
  readonly files: File[]
  readonly left: string[]
  beyond: number
}

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

const walk = async (entry: FileSystemEntry, found: Found): Promise<void> => {
  if (isTemporaryName(entry.name) || found.beyond >= MOST_BEYOND) return
  if (isFile(entry)) {
    if (isStrayName(entry.name)) found.left.push(entry.name)
    else if (found.files.length < MOST_FILES) found.files.push(await fileOf(entry))
    else found.beyond += 1
  } else if (isFolder(entry)) {
    const entries = await readAll(entry.createReader())
    entries.sort((a, b) => a.name.localeCompare(b.name, 'zh-CN'))
    for (const each of entries) await walk(each, found)
  }
}

/** Files that are plainly no tables stay where they are, and are named; a lone one she meant. */
const withoutStrays = (files: readonly File[]): Dropped => {
  if (files.length === 1) return { files, left: [], beyond: 0 }
  const kept = files.filter(({ name }) => !isTemporaryName(name))
  const tables = kept.filter(({ name }) => !isStrayName(name))
  return {
    files: tables.slice(0, MOST_FILES),
    left: kept.filter(({ name }) => isStrayName(name)).map(({ name }) => name),
    beyond: Math.min(MOST_BEYOND, Math.max(0, tables.length - MOST_FILES)),
  }
}

/** What was dropped, folders opened; what is plainly no table is left where it is, and named. */
export const droppedFiles = async (transfer: DataTransfer): Promise<Dropped> => {
  // Entries must be asked for before the first wait: afterwards the browser has emptied the transfer.
  const plain = [...transfer.files]
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? [])
  if (!entries.some(isFolder)) return withoutStrays(plain)
  const found: Found = { files: [], left: [], beyond: 0 }
  for (const entry of entries) await walk(entry, found)
  return found
}

const inFolder = (files: readonly File[]): Dropped =>
  withoutStrays(
    files.toSorted((a, b) => a.webkitRelativePath.localeCompare(b.webkitRelativePath, 'zh-CN')),
  )

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
