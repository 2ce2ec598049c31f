import { describe, expect, it } from 'vitest'
import { gradeWarnings } from '#core/assessment/scheme/grade-warnings.ts'
import { noteText } from '#core/assessment/words/note-text.ts'
import { byPoints, demand, grades, manual } from './graded.ts'
import { each, type Json } from './one-item.ts'
import { events, schemeJson, setupScheme } from './world.ts'

describe('the most a scheme can give', () => {
  const top = (points: number): Json => ({
    grading: {
      grades: [{ code: 'TOP', label: '优秀' }],
      rules: [{ kind: 'THRESHOLD', steps: [{ grade: 'TOP', points }] }],
    },
  })
  const capped = (cap: number, group = 'work'): Json => ({
    metrics: [events()],
    ...each(1),
    cap,
    group,
  })
  const work: Json = { id: 'work', name: 'work', subject: 'member' }
  const groups = (...more: readonly Json[]): Json => ({ groups: [work, ...more] })

  it.each<[what: string, items: readonly Json[], over: Json, most: number]>([
    ['is the sum of its items', [capped(20), capped(10)], {}, 30],
    [
      'is no more for what only takes away',
      [capped(20), { metrics: [events()], ...each(-1) }],
      {},
      20,
    ],
    [
      'is that of one kind of subject, not of both',
      [capped(20), capped(15, 'rooms')],
      groups({ id: 'rooms', name: 'rooms', subject: 'studio' }),
      20,
    ],
    [
      'holds a block within another once',
      [capped(20), capped(15, 'inner')],
      groups({ id: 'inner', name: 'inner', subject: 'member', within: 'work' }),
      35,
    ],
  ])('%s', (_, items, over, most) => {
    const warned = (points: number) =>
      gradeWarnings(setupScheme(schemeJson(items, { ...over, ...top(points) }))).length
    expect([warned(most), warned(most + 1)]).toEqual([0, 1])
  })
})

describe('what a sheet says of one who left inside the year', () => {
  const graded = { grading: { grades, rules: [byPoints] } }
  const lenient = { partYear: { quotas: 'WHOLE_SPANS', thresholds: 'PRO_RATA' } }
  it.each<[what: string, item: Json, over: Json, text: string]>([
    ['no demands and no points for grades', manual, {}, ''],
    ['demands', demand, {}, '，任务要求不减'],
    ['demands of whole stretches', demand, lenient, '，任职不满的时段不作任务要求'],
    ['points for grades', manual, graded, '，等次分数线不按任职时间折算'],
    [
      'both',
      demand,
      { ...graded, ...lenient },
      '，任职不满的时段不作任务要求，等次分数线按任职月数折算',
    ],
  ])('tells how a scheme takes it that has %s', (_, item, over, text) => {
    const scheme = setupScheme(schemeJson([item], over))
    expect(noteText(scheme, { code: 'left-inside', on: '2024-08-31' })).toBe(
      `任职至2024年8月31日${text}`,
    )
  })
})
