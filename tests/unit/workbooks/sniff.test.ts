import { expect, it } from 'vitest'
import { sniffContainer } from '#core/workbooks/sniff.ts'

it.each([
  ['the oldest workbooks', [0x09, 0x08, 0x10, 0x00, 0x00, 0x05], 'biff'],
  [
    'a text in UTF-16 whose first cell is empty',
    [...Buffer.from('\t姓名\t电话\n', 'utf16le')],
    'text',
  ],
  ['a text whose first cell is empty', [...Buffer.from('\t姓名\t电话\n')], 'text'],
] as const)('%s are known by their first bytes', (_, bytes, container) => {
  expect(sniffContainer(Buffer.from(bytes))).toBe(container)
})
