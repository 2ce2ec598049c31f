import { expect, it } from 'vitest'
import type { Segment } from '#shared/domain/report.ts'
import { withSigns } from '../../../src-renderer/features/reports/figure-signs.ts'

const figure = (text: string): Segment => ({
  text,
  slot: { figure: 'receptions.closeRate', kind: 'value', title: '办结率', value: 92.2 },
})

it('the sign behind a figure stays with it, and no letter of the sentence is lost', () => {
  const segments = [
    { text: '办结率' },
    figure('92.2%'),
    { text: '，共' },
    figure('3'),
    { text: '件。' },
  ]
  const pieces = withSigns(segments)
  expect(pieces.map(({ segment: { text }, sign }) => [text, sign])).toEqual([
    ['办结率', ''],
    ['92.2%', '，'],
    ['共', ''],
    ['3', ''],
    ['件。', ''],
  ])
  const whole = (parts: readonly { readonly text: string }[]) =>
    parts.map(({ text }) => text).join('')
  expect(pieces.map(({ segment, sign }) => segment.text + sign).join('')).toBe(whole(segments))
})
