import { describe, expect, it } from 'vitest'
import { droppedFiles, MOST_BEYOND, MOST_FILES } from '../../../src-renderer/ui/dropped-files.ts'

type Tree = { readonly [name: string]: Tree | null }

/** A folder as a browser hands it out: a hundred entries at a time. */
const entryOf = (name: string, within: Tree | null): unknown => {
  if (within === null)
    return {
      ...{ name, isFile: true, isDirectory: false },
      file: (take: (file: File) => void) => take(new File([], name)),
    }
  const entries = Object.entries(within).map(([child, tree]) => entryOf(child, tree))
  const createReader = () => {
    let at = 0
    return {
      readEntries: (take: (entries: unknown[]) => void) => {
        const some = entries.slice(at, at + 100)
        at += 100
        queueMicrotask(() => take(some))
      },
    }
  }
  return { name, isFile: false, isDirectory: true, createReader }
}

const drop = (tree: Tree) => {
  const items = Object.entries(tree).map(([name, within]) => ({
    webkitGetAsEntry: () => entryOf(name, within),
  }))
  const files = Object.keys(tree).map((name) => new File([], name))
  // What a browser gives of a drop, as far as it is read.
  return droppedFiles({ items, files } as unknown as DataTransfer)
}

const filesOf = (count: number): Tree =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`台账${at}.xlsx`, null]))

describe('what is dropped on the window', () => {
  it('opens folders, names what is no table and passes over what programs keep', async () => {
    const { files, left, beyond } = await drop({
      台账: {
        '来访.xlsx': null,
        '~$来访.xlsx': null,
        旧: { '活动.et': null, '合影.jpg': null },
        '.DS_Store': null,
      },
    })
    expect(files.map(({ name }) => name)).toEqual(['活动.et', '来访.xlsx'])
    expect([left, beyond]).toEqual([['合影.jpg'], 0])
  })

  it.each([
    ['as many as one go holds', MOST_FILES, 0],
    ['more', MOST_FILES + 37, 37],
    ['a whole disk', MOST_FILES + MOST_BEYOND + 80, MOST_BEYOND],
  ])('leaves none of a folder unsaid: %s', async (_, count, beyond) => {
    const dropped = await drop({ 台账: filesOf(count) })
    expect([dropped.files.length, dropped.beyond]).toEqual([MOST_FILES, beyond])
  })

  it.each([
    ['a few more', MOST_FILES + 3, 3],
    ['far more', MOST_FILES + MOST_BEYOND + 80, MOST_BEYOND],
  ])('leaves none of many files unsaid: %s', async (_, count, beyond) => {
    const dropped = await drop(filesOf(count))
    expect([dropped.files.length, dropped.beyond]).toEqual([MOST_FILES, beyond])
  })

  it('takes a lone file whatever it is called', async () => {
    expect((await drop({ '台账.zip': null })).files).toHaveLength(1)
  })
})
