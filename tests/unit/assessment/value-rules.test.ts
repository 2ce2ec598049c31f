import { describe, expect, it } from 'vitest'
import { type Event, each, is, type Json, lineWith, many } from './one-item.ts'
import { events, where } from './world.ts'

describe('the kinds of rules', () => {
  it.each<[string, Json, readonly Event[], number]>([
    ['n points per record', each(2), many(3), 6],
    [
      'points by a measure unit',
      {
        metrics: [events({ aggregate: { kind: 'SUM', field: 'halfDays' } })],
        value: { kind: 'PER_UNIT', points: 5 },
      },
      [{ values: { halfDays: 3 } }, { values: { halfDays: 2 } }],
      25,
    ],
    [
      'distinct days',
      { metrics: [events({ aggregate: { kind: 'DAYS' } })], ...each(2) },
      [...many(2), { on: '2024-02-01' }],
      4,
    ],
    [
      'distinct matters',
      { metrics: [events({ aggregate: { kind: 'MATTERS' } })], ...each(2) },
      many(3, { values: { matter: 'm1' } }),
      2,
    ],
    [
      'records without a matter as matters of their own',
      { metrics: [events({ aggregate: { kind: 'MATTERS' } })], ...each(2) },
      many(2),
      4,
    ],
    [
      'whether there is any',
      { metrics: [events({ aggregate: { kind: 'EXISTS' } })], ...each(7) },
      many(4),
      7,
    ],
    ['once if any', { ...each(10), accumulate: { kind: 'ONCE_IF_ANY' } }, many(3), 10],
    ['once if any, of none', { ...each(10), accumulate: { kind: 'ONCE_IF_ANY' } }, [], 0],
    [
      'the first at full, the further at less',
      { ...each(15), accumulate: { kind: 'NTH_AND_AFTER', hits: 1, further: 5 } },
      many(3),
      25,
    ],
    [
      'only from the second on',
      { ...each(5), accumulate: { kind: 'AFTER', hits: 1 } },
      many(3),
      10,
    ],
    [
      'only the best',
      {
        value: {
          kind: 'ROLE_POINTS',
          cases: [
            { label: 'main', when: [is('person.role', 'MAIN')], points: 15 },
            { label: 'other', points: 3 },
          ],
        },
        accumulate: { kind: 'BEST', hits: 1 },
      },
      [{ who: ['ann/OTHER'] }, { who: ['ann/MAIN'] }],
      15,
    ],
    ['a cap', { ...each(2), cap: 5 }, many(3), 5],
    ['a grant with deductions', { ...each(-3), granted: 10 }, many(2), 4],
    ['a floor', { ...each(-3), granted: 10, floor: 0 }, many(4), 0],
    [
      'points by status',
      {
        value: {
          kind: 'STATUS_POINTS',
          cases: [
            { label: 'there', when: [is('person.status', 'PRESENT')], points: 50 },
            { label: 'leave', when: [is('person.status', 'LEAVE_OK')], points: 30 },
          ],
        },
      },
      [{ who: ['ann:LEAVE_OK'] }],
      30,
    ],
  ])('express %s', (_, item, all, points) => {
    expect(lineWith(item, all).points).toBe(points)
  })

  it.each<[string, Json, number]>([
    ['filled', { field: 'text', filled: true }, 1],
    ['empty', { field: 'text', filled: false }, 1],
    ['one of several codes of a field', is('kinds', 'B'), 1],
    ['none of the codes', { field: 'kinds', notIn: ['B'] }, 1],
    ['at least', { field: 'amount', min: 5 }, 1],
    ['at most', { field: 'amount', max: 4 }, 1],
    ['from a day on', { field: 'counted.on', min: '2024-01-11' }, 1],
    ['a child row', { rows: 'rows', has: 'some', where: [is('level', 'CITY')] }, 1],
    ['no child row', { rows: 'rows', has: 'none' }, 1],
    ['no such child row', { rows: 'rows', has: 'none', where: [is('level', 'TOWN')] }, 2],
  ])('ask whether a value is %s', (_, condition, count) => {
    const both = [
      {
        values: { text: 'x', kinds: ['A', 'B'], amount: 5, rows: [{ level: 'CITY' }] },
        on: '2024-01-11',
      },
      { values: { text: '', kinds: ['A'], amount: 4, rows: [] } },
    ]
    expect(lineWith({ metrics: [events(where(condition))] }, both).count).toBe(count)
  })
})
