export interface Dropped {
  readonly files: readonly File[]
  readonly left: readonly string[]
}

const NO_TABLE =
  /\.(?:jpe?g|png|gif|bmp|webp|heic|tiff?|svg|pdf|docx?|wps|pptx?|dps|ofd|rtf|md|mp[34]|m4a|wav|avi|mov|wmv|zip|rar|7z|gz|tar|exe|dll|msi|lnk|url|ini|log|db|sqlite|psd|dwg)$/i
const TEMPORARY = /^(?:~\$|\.|Thumbs\.db$|desktop\.ini$)/i
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
  if (TEMPORARY.test(entry.name) || files.length >= MOST_FILES) return
  if (isFile(entry)) {
    if (NO_TABLE.test(entry.name)) left.push(entry.name)
    else files.push(await fileOf(entry))
  } else if (isFolder(entry)) {
    const entries = await readAll(entry.createReader())
    entries.sort((a, b) => a.name.localeCompare(b.name, 'zh-CN'))
    for (const each of entries) await walk(each, files, left)
  }
}

/**
 * What was dropped, folders opened. Files dropped by themselves are all taken; in a folder those that
 * are plainly no tables stay where they are, and are named.
 */
export const droppedFiles = async (transfer: DataTransfer): Promise<Dropped> => {
  // Entries must be asked for before the first wait: afterwards the browser has emptied the transfer.
  const plain = [...transfer.files]
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? [])
  if (!entries.some(isFolder)) return { files: plain, left: [] }
  const files: File[] = []
  const left: string[] = []
  for (const entry of entries) await walk(entry, files, left)
  return { files, left }
}

const inFolder = (files: readonly File[]): Dropped => {
  const kept = files
    .filter(({ name }) => !TEMPORARY.test(name))
    .toSorted((a, b) => a.webkitRelativePath.localeCompare(b.webkitRelativePath, 'zh-CN'))
  return {
    files: kept.filter(({ name }) => !NO_TABLE.test(name)).slice(0, MOST_FILES),
    left: kept.filter(({ name }) => NO_TABLE.test(name)).map(({ name }) => name),
  }
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
