import { describe, expect, it } from 'vitest'
import { schemeNeeds } from '#core/assessment/needs.ts'
import type { FactPerson, FactRecord } from '#shared/domain/fact-record.ts'
import { each, is, type Json } from './one-item.ts'
import {
  lineOf,
  people,
  recordMaker,
  schemeJson,
  score,
  setupMember,
  setupScheme,
  setupStudio,
  shippedScheme,
  where,
} from './world.ts'

const make = recordMaker()
const half = { share: [{ kind: 'SPLIT_EQUALLY', label: 'joint', first: 0.5 }] }
const paper = (named: readonly FactPerson[]) => make('papers', '2024-05-05', {}, named)
const authored = (over: Json = {}): Json => ({
  ledger: 'papers',
  who: ['first', 'others'],
  ...over,
})
const pointsOf = (names: readonly string[], item: Json, records: readonly FactRecord[]) => {
  const scheme = setupScheme(schemeJson([item]))
  return score(
    scheme,
    names.map((name) => setupMember(name)),
    records,
  ).map(({ total }) => total)
}

describe('the persons of a record', () => {
  const item = { metrics: [authored()], ...each(12), ...half }

  it('are taken by field and place, however they are listed', () => {
    const named = [...people('others', 'bob', 'cid'), ...people('first', 'ann')]
    expect(pointsOf(['ann', 'bob', 'cid'], item, [paper(named)])).toEqual([6, 3, 3])
    const quarter = { share: [{ kind: 'SPLIT_EQUALLY', label: 'joint', first: 0.25 }] }
    const alone = { metrics: [authored({ who: ['others'] })], ...each(12), ...quarter }
    expect(pointsOf(['bob', 'cid'], alone, [paper(named.toReversed())])).toEqual([3, 9])
  })

  it('count once when they stand in two fields', () => {
    const twice = [...people('first', 'ann'), ...people('others', 'ann', 'bob')]
    expect(pointsOf(['ann', 'bob'], item, [paper(twice)])).toEqual([6, 6])
  })

  it('share also with those who are not in the register', () => {
    const stranger = { field: 'others', memberId: null, name: 'zoe', position: 1 }
    const named = [...people('first', 'ann'), stranger, { ...stranger, name: 'yan', position: 2 }]
    expect(pointsOf(['ann'], item, [paper(named)])).toEqual([6])
    const led = [{ ...stranger, field: 'first' }, ...people('others', 'ann')]
    expect(pointsOf(['ann'], item, [paper(led)])).toEqual([6])
    const equal = { ...item, share: [{ kind: 'SPLIT_EQUALLY', label: 'all' }] }
    expect(pointsOf(['ann', 'null'], equal, [paper(named)])).toEqual([4, 0])
  })
})

describe('the date that decides', () => {
  const adopted = (values: FactRecord['values']) =>
    make('papers', '2023-12-20', values, people('first', 'ann'))
  const total = (metric: Json, records: readonly FactRecord[]) =>
    pointsOf(['ann'], { metrics: [authored(metric)], ...each(1) }, records)[0]

  it('is that of the child row where the rule says so', () => {
    const rows = [{ on: '2024-03-01' }, { on: '2023-12-30' }, { on: null }]
    expect(total({ rows: 'rows', dateField: 'row.on' }, [adopted({ rows })])).toBe(1)
    expect(total({ rows: 'rows' }, [adopted({ rows })])).toBe(0)
  })

  it('is that of another field where the rule says so, else that of the record', () => {
    const records = [adopted({ closedOn: '2024-01-05' }), adopted({ closedOn: '' }), adopted({})]
    expect(total({ dateField: 'closedOn' }, records)).toBe(1)
    expect(total({}, records)).toBe(0)
  })

  it('may be known to the month only', () => {
    const record = { ...adopted({}), on: '2024-12' }
    expect(total({}, [record])).toBe(1)
  })
})

describe('an OR-group', () => {
  it('counts a child row once that two of its metrics find', () => {
    const rows = [{ level: 'A' }, { level: 'B' }, { level: 'A' }]
    const record = make('papers', '2024-05-05', { rows }, people('first', 'ann'))
    const item = {
      metrics: [
        authored({ rows: 'rows' }),
        authored({ rows: 'rows', ...where(is('row.level', 'A')) }),
      ],
      ...each(1),
    }
    expect(pointsOf(['ann'], item, [record])).toEqual([3])
    const [sheet] = score(setupScheme(schemeJson([item])), [setupMember('ann')], [record])
    expect(lineOf(sheet, 'item0').records.map(({ id }) => id)).toEqual([record.id])
  })
})

describe('a studio', () => {
  const scheme = setupScheme(
    schemeJson(
      [
        {
          metrics: [{ ledger: 'papers', rows: 'rows', ...where(is('row.level', 'A')) }],
          ...each(1),
        },
      ],
      {
        groups: [{ id: 'work', name: 'work', subject: 'studio' }],
      },
    ),
  )
  const record = (studioId: string | null) =>
    make('papers', '2024-05-05', { rows: [{ level: 'A' }, { level: 'B' }] }, [], { studioId })

  it('is credited with its own records and the rows that fit', () => {
    const sheets = score(
      scheme,
      [setupStudio('one'), setupStudio('two')],
      [record('one'), record(null)],
    )
    expect(sheets.map(({ total }) => total)).toEqual([1, 0])
  })

  it('is not mixed up with a member of the same id', () => {
    const sheets = score(scheme, [setupMember('one'), setupStudio('one')], [record('one')])
    expect(sheets.map(({ subject, total }) => [subject.kind, total])).toEqual([['studio', 1]])
  })
})

describe('a meeting that says it does not count for members', () => {
  const meeting = (countsForMemberScore: boolean | null) =>
    make('activities', '2024-05-05', { countsForMemberScore }, people('attendance', 'ann'), {
      studioId: 'one',
    })
  const meetings = [meeting(true), meeting(false), meeting(null)]
  const item = (metric: Json): Json => ({
    metrics: [{ ledger: 'activities', who: ['attendance'], ...metric }],
    ...each(1),
  })
  const studios = { groups: [{ id: 'work', name: 'work', subject: 'studio' }] }

  it.each<[string, Json, readonly FactRecord[], number]>([
    ['one by one', {}, meetings, 2],
    ['by their days', { aggregate: { kind: 'DAYS' } }, meetings.slice(1), 1],
  ])('is left out %s, and one that says nothing is not', (_how, metric, records, count) => {
    const [sheet] = score(setupScheme(schemeJson([item(metric)])), [setupMember('ann')], records)
    const line = lineOf(sheet, 'item0')
    expect(line.count).toBe(count)
    expect(line.notCounted.map(({ reason }) => reason)).toEqual(['set-aside'])
  })

  it('counts for its studio', () => {
    const scheme = setupScheme(schemeJson([item({ who: undefined })], studios))
    const [sheet] = score(scheme, [setupStudio('one')], meetings)
    expect(lineOf(sheet, 'item0').count).toBe(3)
  })

  it('is read with that answer for members only', () => {
    const fieldsRead = (over: Json) =>
      schemeNeeds(setupScheme(schemeJson([item({})], over))).map(({ fields }) => fields)
    expect(fieldsRead({})).toEqual([['countsForMemberScore']])
    expect(fieldsRead(studios)).toEqual([[]])
  })
})

it('lists the evidence in order of time', () => {
  const days = ['2024-05-05', '2024-01-01', '2024-03-03']
  const records = days.map((on) => make('papers', on, {}, people('first', 'ann')))
  const scheme = setupScheme(schemeJson([{ metrics: [authored()], ...each(1), cap: 2 }]))
  const line = lineOf(score(scheme, [setupMember('ann')], records)[0], 'item0')
  expect(line.records.map(({ on }) => on)).toEqual(['2024-01-01', '2024-03-03'])
  expect(line.notCounted.map(({ on }) => on)).toEqual(['2024-05-05'])
})

describe('what a scheme reads', () => {
  it('is said ledger by ledger: fields, persons, and dates beside the own one', () => {
    const needs = schemeNeeds(shippedScheme('information-cndca-2014'))
    expect(needs).toEqual([
      {
        ledger: 'informations',
        fields: ['adoptions', 'origin', 'status'],
        people: ['authors'],
        asked: [],
        dates: ['adoptions.on'],
      },
    ])
  })

  it('includes what values, shares, sums and dates ask for', () => {
    const scheme = setupScheme(
      schemeJson([
        {
          metrics: [
            authored({ aggregate: { kind: 'SUM', field: 'pages' }, dateField: 'closedOn' }),
          ],
          value: {
            kind: 'STAGE_ADD',
            cases: [{ label: 'a', when: [is('filed', true)], points: 1 }],
          },
          share: [{ kind: 'ROLE_FACTOR', label: 'b', when: [is('kind', 'J')], factor: 0.5 }],
        },
        { metrics: [authored()], value: { kind: 'RATE', points: 1, met: [is('done', true)] } },
      ]),
    )
    expect(schemeNeeds(scheme)).toEqual([
      {
        ledger: 'papers',
        fields: ['closedOn', 'done', 'filed', 'kind', 'pages'],
        people: ['first', 'others'],
        asked: [],
        dates: ['closedOn'],
      },
    ])
  })
})
