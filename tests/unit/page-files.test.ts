import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readPageFiles } from '#hosts/common/page-files.ts'

describe('the built page', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lxq-page-'))

  it('is none where nobody built it, and no fault of the disk', () => {
    expect(readPageFiles(join(folder, 'nowhere'))).toBeUndefined()
    expect(readPageFiles(folder)).toBeUndefined()
  })

  it('has an address for every file of a kind a page is made of, and its own at the root', () => {
    mkdirSync(join(folder, 'assets'))
    for (const name of ['index.html', 'assets/a.js', 'assets/a.js.map', 'notes.md'])
      writeFileSync(join(folder, name), name)
    const page = readPageFiles(folder)
    expect([...(page?.keys() ?? [])].sort()).toEqual(['/', '/assets/a.js', '/index.html'])
    expect(page?.get('/')).toEqual(page?.get('/index.html'))
  })
})
