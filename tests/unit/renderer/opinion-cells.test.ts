import { describe, expect, it } from 'vitest'
import type { Opinion } from '#shared/domain/assessment.ts'
import { givesPoints } from '../../../src-renderer/features/assessment/gives-points.ts'
import { withChanges } from '../../../src-renderer/features/assessment/opinion-changes.ts'
import {
  parseDay,
  parseGrade,
  parsePoints,
} from '../../../src-renderer/features/assessment/opinion-columns.ts'
import { emptyOpinion } from '../../../src-renderer/features/assessment/opinions.ts'

const grades = [
  { code: 'GOOD', label: '优秀' },
  { code: 'FAIR', label: '称职' },
]

describe('a cell of an opinion', () => {
  it.each([
    ['85.5', 85.5],
    ['８５．５分', 85.5],
    ['-3', -3],
    ['', null],
    ['  ', null],
  ])('reads the points %j as %j', (text, value) => {
    expect(parsePoints(text)).toEqual({ ok: true, value })
  })

  it.each(['八十', '1e9', '85.5.5', '12345678'])('refuses the points %j', (text) => {
    expect(parsePoints(text).ok).toBe(false)
  })

  it.each([
    ['2024-12-20', '2024-12-20'],
    ['2024.1.8', '2024-01-08'],
    ['2024年12月20日', '2024-12-20'],
    ['20241220', '2024-12-20'],
    ['', ''],
  ])('reads the day %j as %j', (text, value) => {
    expect(parseDay(text)).toEqual({ ok: true, value })
  })

  it.each(['2024-02-30', '12月20日', '2024', '昨天'])('refuses the day %j', (text) => {
    expect(parseDay(text).ok).toBe(false)
  })

  it('knows a grade by its label or its code, and names the grades there are', () => {
    expect(parseGrade(' 优秀 ', grades)).toEqual({ ok: true, value: 'GOOD' })
    expect(parseGrade('fair', grades)).toEqual({ ok: true, value: 'FAIR' })
    expect(parseGrade('', grades)).toEqual({ ok: true, value: '' })
    const refused = parseGrade('良好', grades)
    expect(refused.ok ? '' : refused.sentence).toContain('优秀、称职')
  })
})

describe('changed cells', () => {
  const stored: Opinion = { ...emptyOpinion('CHAIR'), points: 80, text: '同意', person: '主席' }
  const cell = (row: string, column: string, after: unknown) => ({
    row,
    column,
    before: undefined,
    after,
  })

  it('keep what was said before, and gather several cells of one sheet', () => {
    const next = withChanges(
      [cell('a', 'grade', 'GOOD'), cell('a', 'points', 90), cell('b', 'text', '同意')],
      new Map([['a', stored]]),
      'CHAIR',
    )
    expect(next.get('a')).toEqual({ ...stored, grade: 'GOOD', points: 90 })
    expect(next.get('b')).toEqual({ ...emptyOpinion('CHAIR'), text: '同意' })
  })

  it('that are emptied leave nothing behind', () => {
    const cells = ['points', 'text', 'person'].map((column) => cell('a', column, null))
    expect(withChanges(cells, new Map([['a', stored]]), 'CHAIR').get('a')).toEqual(
      emptyOpinion('CHAIR'),
    )
  })
})

it.each([
  ['only tasks, met or not', [{ points: 0, full: null }], false],
  ['a line that could give points and gave none', [{ points: 0, full: 10 }], true],
  ['a deduction without a full mark', [{ points: -2, full: null }], true],
])('a sheet of %s has points to show: %#', (_, lines, given) => {
  expect(givesPoints({ lines })).toBe(given)
})
