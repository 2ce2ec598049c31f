import { expect, it } from 'vitest'
import { type Pickers, pickersToChoice } from '../../../src-renderer/ui/period-choice.ts'

const december: Pickers = { kind: 'month', year: 2024, part: 12, from: '', to: '' }

it('a part of a year that the next kind does not have becomes its last', () => {
  const choices = (['month', 'quarter', 'half'] as const).map((kind) =>
    pickersToChoice({ ...december, kind }),
  )
  expect(choices).toEqual([
    { kind: 'month', year: 2024, month: 12 },
    { kind: 'quarter', year: 2024, quarter: 4 },
    { kind: 'half', year: 2024, half: 2 },
  ])
})
