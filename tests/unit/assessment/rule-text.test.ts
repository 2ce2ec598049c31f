import { describe, expect, it } from 'vitest'
import { roundTo } from '#core/assessment/points.ts'
import { ruleText } from '#core/assessment/words/rule-text.ts'
import { each, is, type Json } from './one-item.ts'
import { events, schemeJson, setupScheme } from './world.ts'

const textOf = (item: Json, over: Json = {}) => {
  const scheme = setupScheme(
    schemeJson(
      [
        { metrics: [events()], name: '提案', ...item },
        { metrics: [events()], name: '信息' },
      ],
      over,
    ),
  )
  const [first] = scheme.items
  return first && ruleText(scheme, first)
}
const city = { label: '市级', when: [is('row.level', 'CITY')], points: 3 }
const rows = { metrics: [events({ rows: 'rows' })] }
const group = (over: Json): Json => ({
  groups: [{ id: 'work', name: '建言', subject: 'member', ...over }],
})
const hand = (over: Json): Json => ({ metrics: [], value: { kind: 'MANUAL', ...over } })

describe('the sentence of a rule', () => {
  it.each<[string, Json, Json?]>([
    [
      '社情民意被市政协采用，每篇加6分，封顶20分',
      { name: '社情民意被市政协采用', unit: '篇', ...each(6), cap: 20 },
    ],
    ['提案，每件扣0.5分，基本分10分，扣完为止', { ...each(-0.5), granted: 10, floor: 0 }],
    ['提案，每件扣1分，最低-5分', { ...each(-1), floor: -5 }],
    ['每季度值班不少于1次', { name: '值班', unit: '次', quota: { per: 'quarter', min: 1 } }],
    [
      '每半年提案不少于2件，达到得5分',
      { quota: { per: 'half', min: 2 }, value: { kind: 'QUOTA_POINTS', points: 5 } },
    ],
    [
      '每月提案不少于1件，每完成1个月得0.5分，封顶5分',
      { quota: { per: 'month', min: 1 }, value: { kind: 'SPAN_POINTS', points: 0.5 }, cap: 5 },
    ],
    [
      '春季各提案不少于1件',
      {
        quota: {
          per: 'own',
          min: 1,
          spans: [
            {
              label: '春季',
              from: { year: 0, month: 3, day: 1 },
              to: { year: 0, month: 5, day: 31 },
            },
          ],
        },
      },
    ],
    ['提案，有1件即加10分，只计一次', { ...each(10), accumulate: { kind: 'ONCE_IF_ANY' } }],
    ['提案，从第3件起，每件加5分', { ...each(5), accumulate: { kind: 'AFTER', hits: 2 } }],
    [
      '提案，第1件加15分，其后每件加5分',
      { ...each(15), accumulate: { kind: 'NTH_AND_AFTER', hits: 1, further: 5 } },
    ],
    [
      '提案，前2件每件加15分，其后每件加5分',
      { ...each(15), accumulate: { kind: 'NTH_AND_AFTER', hits: 2, further: 5 } },
    ],
    ['提案，每件加5分，取最高的2件', { ...each(5), accumulate: { kind: 'BEST', hits: 2 } }],
    ['提案：市级3分，可累计', { ...rows, value: { kind: 'LEVEL_POINTS', cases: [city] } }],
    [
      '提案：市级3分，同一件有多件的只计最高一件',
      { ...rows, value: { kind: 'LEVEL_POINTS', cases: [city] }, chain: 'HIGHER_REPLACES_LOWER' },
    ],
    [
      '提案：提交加10分，立案加15分（逐级累加）',
      {
        value: {
          kind: 'STAGE_ADD',
          cases: [
            { label: '提交', points: 10 },
            { label: '立案', points: 15 },
          ],
        },
      },
    ],
    [
      '提案：无故缺席每件扣5分',
      { value: { kind: 'STATUS_POINTS', cases: [{ label: '无故缺席', points: -5 }] } },
    ],
    [
      '提案，每件加8分，联名按50%计',
      { ...each(8), share: [{ kind: 'ROLE_FACTOR', label: '联名', factor: 0.5 }] },
    ],
    [
      '提案，每件加8分，联名第一人得50%，其余人平均分配余下部分，最多计3人',
      { ...each(8), share: [{ kind: 'SPLIT_EQUALLY', label: '联名', first: 0.5, heads: 3 }] },
    ],
    [
      '提案，按比例计分，满分10分，达到95%得满分',
      { value: { kind: 'RATE', points: 10, met: [is('done', true)], full: 0.95 } },
    ],
    ['提案，由考核组评定，1至5分', hand({ min: 1, max: 5 })],
    ['提案，由考核组据实扣分', hand({ max: 0 })],
    [
      '提案，按评议平均分折算（群众占75%，领导占25%），满分10分',
      {
        metrics: [],
        value: {
          kind: 'EXTERNAL_REVIEW',
          points: 10,
          raters: [
            { code: 'M', label: '群众', weight: 3 },
            { code: 'L', label: '领导', weight: 1 },
          ],
        },
      },
    ],
    ['提案，每件加1分，自2024年4月3日起执行', { ...each(1), effective: { from: '2024-04-03' } }],
    ['提案，只统计，不计分', {}],
    ['提案，每件加1分，“建言”合计封顶20分', each(1), group({ cap: 20 })],
    ['提案，每件加1分，与“建言”其他各项取最高一项', each(1), group({ exclusive: true })],
  ])('is %s', (text, item, over) => {
    expect(textOf(item, over)).toBe(text)
  })

  it('does not speak of a cap the block cannot reach', () => {
    const groups = [{ id: 'work', name: '建言', subject: 'member', cap: 6 }]
    const capped = { metrics: [events()], ...each(1), cap: 3 }
    const scheme = setupScheme(schemeJson([capped, capped], { groups }))
    expect(scheme.items.map((item) => ruleText(scheme, item))[0]).toBe('item0，每件加1分，封顶3分')
  })

  it('says what an earlier item takes away', () => {
    const scheme = setupScheme(
      schemeJson(
        [0, 1, 2].map(() => ({ metrics: [events()], ...each(1) })),
        {
          noDouble: [{ by: 'RECORD', sets: [['item0'], ['item1'], ['item2']] }],
        },
      ),
    )
    expect(scheme.items.map((item) => ruleText(scheme, item).split('，').at(-1))).toEqual([
      '每件加1分',
      '已计入“item0”的不重复计',
      '已计入“item0”等2项的不重复计',
    ])
  })
})

it.each([
  [1.005, 2, 1.01],
  [2.675, 2, 2.68],
  [-0.125, 2, -0.13],
  [-0.001, 2, 0],
  [12.5, 0, 13],
])('rounds %f to %i digits as %f', (value, digits, rounded) => {
  expect(roundTo(value, digits)).toBe(rounded)
})
