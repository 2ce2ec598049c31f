import { describe, expect, it } from 'vitest'
import type { FactSubject, Facts } from '#core/assessment/facts.ts'
import { shortfallsOf } from '#core/assessment/words/shortfalls.ts'
import { entry } from './by-hand.ts'
import { byPoints, grades } from './graded.ts'
import { type Event, each, is, type Json, many, recordsOf } from './one-item.ts'
import { events, schemeJson, score, setupMember, setupScheme, where } from './world.ts'

const MIDYEAR = '2024-06-15'

/** Why ann has no more, as `code missing until`, most important first; `texts` as people read it. */
const told = (
  items: readonly Json[],
  {
    all = [],
    scheme = {},
    ann = {},
    facts = {},
    today = MIDYEAR,
  }: {
    readonly all?: readonly Event[]
    readonly scheme?: Json
    readonly ann?: Partial<FactSubject>
    readonly facts?: Partial<Facts>
    readonly today?: string
  } = {},
) => {
  const rules = setupScheme(
    schemeJson(
      items.map((item) => ({ metrics: [events()], name: '会议', ...item })),
      scheme,
    ),
  )
  const [sheet] = score(rules, [setupMember('ann', ann)], recordsOf(all), facts)
  const found = sheet === undefined ? [] : shortfallsOf(rules, sheet, today)
  return {
    codes: found.map(({ code, missing, until }) =>
      [code, missing, until].filter((part) => part !== null).join(' '),
    ),
    texts: found.map(({ text }) => text),
  }
}

const grading = (...rules: readonly Json[]): Json => ({ grading: { grades, rules } })
const capped = { ...each(10), cap: 30 }
const deducting = { ...each(-5), granted: 50, floor: 0 }
const manual = { metrics: [], value: { kind: 'MANUAL', max: 5 } }
const quarterly = { quota: { per: 'quarter', min: 2 } }
const veto = {
  kind: 'VETO',
  label: '三个一',
  items: ['item0'],
  when: 'ANY_UNMET',
  notAbove: 'PASS',
}
const fraud = { ...veto, label: '弄虚作假', when: 'ANY_COUNTED' }

describe('why a sheet has no more:', () => {
  it.each<[string, Parameters<typeof told>, readonly string[], string]>([
    [
      'the points to the next grade',
      [[{ ...each(65), cap: 65 }], { all: many(1), scheme: grading(byPoints) }],
      ['next-grade 15'],
      '再得15分即可达到“good”',
    ],
    [
      'those of a part of the year, where the scheme asks no more',
      [
        [{ ...each(32), cap: 32 }],
        {
          all: [{ on: '2024-08-01' }],
          scheme: { ...grading(byPoints), partYear: { quotas: 'FULL', thresholds: 'PRO_RATA' } },
          ann: { joinedOn: '2024-07-01' },
        },
      ],
      ['next-grade 8'],
      '再得8分即可达到“good”',
    ],
    [
      'nothing above the best',
      [[{ ...each(95), cap: 95 }], { all: many(1), scheme: grading(byPoints) }],
      ['top'],
      '已是最高等次“top”',
    ],
    [
      'a demand that caps the grade comes first',
      [
        [{ quota: { per: 'year', min: 1 } }, { ...each(1), cap: 1 }],
        { scheme: grading(byPoints, veto) },
      ],
      ['veto', 'next-grade 60', 'quota-open 1 2024-12-31', 'room 1'],
      '未达到“三个一”（会议），等次不高于“pass”',
    ],
    [
      'a fault that caps the grade',
      [[{ ...each(-1) }], { all: many(1), scheme: grading(byPoints, fraud) }],
      ['veto', 'next-grade 61', 'lost 1'],
      '有“弄虚作假”情形（会议），等次不高于“pass”',
    ],
    [
      'the places of others',
      [
        [{ ...each(1), cap: 1 }],
        { all: many(1), scheme: grading({ kind: 'QUOTA', mode: 'LIMIT', grade: 'TOP', count: 1 }) },
      ],
      ['rank'],
      '“top”按名额确定，还要看其他人的得分',
    ],
    [
      'demands: this quarter and those to come, then what is over',
      [[quarterly], { all: [{ on: '2024-04-02' }] }],
      [
        'quota-open 1 2024-06-30',
        'quota-open 2 2024-09-30',
        'quota-open 2 2024-12-31',
        'quota-missed 2',
      ],
      '第二季度“会议”还差1件，2024年6月30日前完成仍算数',
    ],
    [
      'on the last day it can still be done',
      [[quarterly], { today: '2024-12-31' }],
      ['quota-open 2 2024-12-31', 'quota-missed 2', 'quota-missed 2', 'quota-missed 2'],
      '第四季度“会议”还差2件，2024年12月31日前完成仍算数',
    ],
    ['room below the cap', [[capped], { all: many(2) }], ['room 10'], '“会议”满分30分，还可得10分'],
    [
      'a cap that is reached',
      [[capped], { all: many(4) }],
      ['capped'],
      '“会议”已到封顶，得30分，再多也不加分',
    ],
    [
      'an item without an end',
      [[each(10)], { all: many(4) }],
      ['room'],
      '“会议”不设上限，每增加1件都可加分',
    ],
    [
      'what was taken away, which cannot be won back',
      [[deducting], { all: many(2) }],
      ['lost 10'],
      '“会议”满分50分，已扣10分',
    ],
    [
      'points taken away from nothing',
      [[each(-5)], { all: many(2) }],
      ['lost 10'],
      '“会议”已扣10分',
    ],
    ['hand work nobody has done', [[manual]], ['by-hand'], '“会议”由考核组评定，尚未登记'],
    [
      'an exemption, and nothing else',
      [[capped, quarterly], { ann: { exempt: true, exemptReason: '驻外' } }],
      ['exempt'],
      '本年度不记分：驻外',
    ],
  ])('%s', (_, asked, codes, text) => {
    const found = told(...asked)
    expect(found.codes).toEqual(codes)
    expect(found.texts[0]).toBe(text)
  })

  it.each<[string, Parameters<typeof told>]>([
    ['a line at its cap to the point', [[capped], { all: many(3) }]],
    ['nothing taken away', [[deducting]]],
    ['faults by hand that nobody found', [[{ metrics: [], value: { kind: 'MANUAL', max: 0 } }]]],
    ['hand work that was done', [[manual], { facts: { entries: [entry(4)] } }]],
    ['a demand that is met', [[{ quota: { per: 'year', min: 1 } }], { all: many(1) }]],
    ['what is only counted', [[{ metrics: [events(where(is('kind', 'A')))] }]]],
  ])('is not %s', (_, asked) => {
    expect(told(...asked).codes).toEqual([])
  })
})
