import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { assessedSheet, selfTotalOf } from '#core/assessment/assessed.ts'
import { parseScheme } from '#core/assessment/scheme/parse-scheme.ts'
import type { Opinion } from '#shared/domain/assessment.ts'
import type { Scheme } from '#shared/domain/scheme.ts'
import type { Sheet } from '#shared/domain/score.ts'

const schemeOf = (id: string): Scheme => {
  const path = join(import.meta.dirname, `../../../resources/schemes/${id}.json`)
  const parsed = parseScheme(JSON.parse(readFileSync(path, 'utf8')))
  if (!parsed.ok) throw new Error(id)
  return parsed.scheme
}

const opinion = (over: Partial<Opinion>): Opinion => ({
  stage: 'CHAIR',
  item: '',
  points: null,
  grade: '',
  text: '',
  person: '',
  on: '',
  ...over,
})

const sheet: Sheet = {
  subject: { kind: 'member', id: 'one', name: '张三', head: {} },
  scheme: '',
  period: { from: '2024-01-01', to: '2024-12-31' },
  lines: [],
  total: 50,
  grade: '不及格',
  gradeCode: 'FAIL',
  marks: [],
  notes: [],
}

const decidedBy = (chair: Partial<Opinion>, scheme = 'tongcheng-2019') => {
  const opinions = [opinion(chair)]
  const work = { id: '', state: 'CHAIR', revision: 1, exemptReason: '', opinions } as const
  const { decidedTotal, decidedGrade } = assessedSheet(schemeOf(scheme), sheet, work).review
  return [decidedTotal, decidedGrade]
}

it.each<[Partial<Opinion>, readonly unknown[]]>([
  [{}, [null, '不及格']],
  [{ text: '同意' }, [null, '不及格']],
  [{ points: 50 }, [50, '不及格']],
  [{ points: 88 }, [88, '及格']],
  [{ points: 59.5 }, [59.5, '不及格']],
])(
  'takes the grade along with the total the chair set, where points alone decide: %j',
  (chair, decided) => {
    expect(decidedBy(chair)).toEqual(decided)
  },
)

it.each<Partial<Opinion>>([
  { item: 'a', points: 3 },
  { stage: 'GROUP', points: 88 },
  { stage: 'SELF', points: 88 },
])('takes no word on one item, and none of another, for the decision: %j', (said) => {
  expect(decidedBy(said)).toEqual([null, '不及格'])
})

it('takes the grade the chair gave before any other', () => {
  const code = schemeOf('tongcheng-2019').grading.grades.at(-1)?.code ?? ''
  expect(decidedBy({ points: 88, grade: code })).toEqual([88, '不及格'])
})

it('leaves the grade of another total to the chair where more than points decides', () => {
  expect(decidedBy({ points: 88 }, 'studio-default')).toEqual([88, ''])
  expect(decidedBy({ text: '同意' }, 'studio-default')).toEqual([null, '不及格'])
})

it.each<[readonly Partial<Opinion>[], number | null]>([
  [[], null],
  [
    [
      { item: 'a', points: 0.1 },
      { item: 'b', points: 0.2 },
    ],
    0.3,
  ],
  [[{ item: 'a', points: 10 }, { points: 90 }], 90],
  [[{ stage: 'GROUP', points: 90 }], null],
])('adds the self score up unless the whole of it was given: %j', (said, total) => {
  const own = said.map((one) => opinion({ stage: 'SELF', ...one }))
  expect(selfTotalOf(own)).toBe(total)
})
