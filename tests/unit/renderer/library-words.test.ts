import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { inChinese, libraryWords } from '../../../src-renderer/i18n/library-words.ts'

const modules = new URL('../../../node_modules/', import.meta.url)

it.each(Object.entries(libraryWords))('puts Chinese into %s', (module, words) => {
  const file = new URL(module, modules).pathname
  const said = inChinese(file, readFileSync(file, 'utf8'))
  for (const [find, put] of words) {
    expect(said).toContain(put)
    if (!put.startsWith(find)) expect(said).not.toContain(find)
  }
})

it('leaves every other module alone, and stops a build whose kit says something else by now', () => {
  expect(inChinese('/x/node_modules/antd/es/button/Button.js', "'Clear'")).toBeUndefined()
  const [module = ''] = Object.keys(libraryWords)
  expect(() => inChinese(`/x/node_modules/${module}`, 'other')).toThrow('no longer says')
})
