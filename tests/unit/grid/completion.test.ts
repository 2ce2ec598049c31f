import { describe, expect, test } from 'vitest'
import {
  completedPart,
  findChoices,
  withCompletion,
} from '../../../src-renderer/ui/grid/completion.ts'

const CHOICES = [
  { code: 'ADVICE', label: '意见建议', letters: 'yjjy' },
  { code: 'APPEAL', label: '求助', letters: 'qz' },
  { code: 'PRAISE', label: '建议表扬', letters: 'jyby' },
]

describe('choices', () => {
  test.each([
    ['', ['意见建议', '求助', '建议表扬']],
    ['建议', ['建议表扬', '意见建议']],
    ['a', ['意见建议', '求助', '建议表扬']],
    ['appeal', ['求助']],
    ['QZ', ['求助']],
    [' 求 ', ['求助']],
    ['无', []],
  ])('%j finds %j', (typed, labels) => {
    expect(findChoices(CHOICES, typed).map(({ label }) => label)).toEqual(labels)
  })
})

describe('a suggestion', () => {
  test.each([
    ['people', '张三、李', '李', '李四', '张三、李四'],
    ['people', '李', '李', '李四', '李四'],
    ['people', '张三, ', '', '李四', '张三, 李四'],
    ['text', '上街 李', '上街 李', '上街李庄', '上街李庄'],
  ] as const)('in %s %j completes %j to %j', (kind, text, part, taken, whole) => {
    expect(completedPart(kind, text)).toBe(part)
    expect(withCompletion(kind, text, taken)).toBe(whole)
  })
})
