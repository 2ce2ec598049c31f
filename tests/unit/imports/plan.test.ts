import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ExistingRecord, type PlannedRow, planSheet } from '#core/imports/plan.ts'
import { draftKey } from '#core/imports/record-keys.ts'
import type { Draft } from '#core/imports/sheet-draft.ts'
import type { Values } from '#shared/domain/record.ts'
import { ledgers } from '#shared/ledgers/index.ts'

const { receptions, members } = ledgers

const draftOf = (values: Values, row = 5): Draft => ({
  row,
  rows: [row],
  values,
  extra: {},
  raw: {},
  hidden: false,
})

const visit: Values = {
  visitedOn: '2024-01-02',
  visitorName: '郝洁',
  phone: '13900002488',
  content: '反映拖欠工资一事',
  persons: 5,
  receivedBy: [{ name: '尹军' }],
  studio: { id: null, name: '商会委员工作室' },
}

const recordOf = (id: string, values: Values, from: readonly Draft[] = []): ExistingRecord => ({
  id,
  values,
  draftKeys: from.map((draft) => draftKey(receptions, draft)),
})

const fates = (rows: readonly PlannedRow[]) => rows.map(({ fate, recordId }) => [fate, recordId])

describe('what becomes of the rows of an old ledger', () => {
  it('a row that the book does not know is new', () => {
    expect(fates(planSheet(receptions, [draftOf(visit)], []))).toEqual([['new', null]])
  })

  it('a row that says nothing else than a record is the same, whoever wrote the record', () => {
    const record = recordOf('a', {
      ...visit,
      receivedBy: [{ name: '尹军', memberId: 'm1' }],
      studio: { id: 's1', name: '商会委员工作室' },
      remark: '后来补写的',
    })
    expect(fates(planSheet(receptions, [draftOf(visit)], [record]))).toEqual([['same', 'a']])
  })

  it('a row imported before is the same even where a person has edited the record since', () => {
    const draft = draftOf(visit)
    const record = recordOf('a', { ...visit, visitorName: '郝杰', persons: 3 }, [draft])
    expect(fates(planSheet(receptions, [draft], [record]))).toEqual([['same', 'a']])
  })

  it('a row about a known entry that says something new is a change of these fields only', () => {
    const record = recordOf('a', { ...visit, persons: 4, address: '新安小区' })
    const [row] = planSheet(receptions, [draftOf(visit)], [record])
    expect(row).toMatchObject({
      fate: 'changed',
      recordId: 'a',
      changes: [{ field: 'persons', before: 4, after: 5 }],
    })
  })

  it('a day of closing that is news closes the entry, unless somebody has gone further with it', () => {
    const draft = draftOf({ ...visit, closedOn: '2024-01-09' })
    const changesOf = (status: string) =>
      planSheet(receptions, [draft], [recordOf('a', { ...visit, status })])[0]?.changes
    const closing = { field: 'closedOn', before: null, after: '2024-01-09' }
    expect(changesOf('REGISTERED')).toEqual([
      closing,
      { field: 'status', before: 'REGISTERED', after: 'CLOSED' },
    ])
    expect(changesOf('CALLED_BACK')).toEqual([closing])
  })

  it('a row that is like an entry but not surely it is left to a person', () => {
    const record = recordOf('a', { ...visit, content: '咨询补贴' })
    expect(fates(planSheet(receptions, [draftOf(visit)], [record]))).toEqual([['maybe', 'a']])
  })

  it('two equal rows are two visits, and stay two when they come again', () => {
    const [first, second] = [draftOf(visit, 5), draftOf(visit, 6)]
    expect(fates(planSheet(receptions, [first, second], []))).toEqual([
      ['new', null],
      ['new', null],
    ])
    const one = [recordOf('a', visit, [first])]
    expect(fates(planSheet(receptions, [first, second], one))).toEqual([
      ['same', 'a'],
      ['new', null],
    ])
    const both = [...one, recordOf('b', visit, [second])]
    expect(fates(planSheet(receptions, [first, second], both))).toEqual([
      ['same', 'a'],
      ['same', 'b'],
    ])
  })

  it('a roster without roles does not take a convenor his office', () => {
    const studio = { id: null, name: '商会委员工作室' }
    const open = { from: null, to: null }
    const draft = draftOf({ name: '尹军', studio: [{ studio, role: 'MEMBER', ...open }] })
    const record = {
      id: 'a',
      values: { name: '尹军', studio: [{ studio, role: 'CONVENOR', ...open }] },
      draftKeys: [],
    }
    expect(fates(planSheet(members, [draft], [record]))).toEqual([['same', 'a']])
  })

  it('a member whose ID number is damaged in the file may be the one in the register', () => {
    const record = {
      id: 'a',
      values: { name: '汪云', idNumber: '610999198512224121' },
      draftKeys: [],
    }
    expect(fates(planSheet(members, [draftOf({ name: '汪云' })], [record]))).toEqual([
      ['maybe', 'a'],
    ])
  })

  it('importing what was imported changes nothing, in any order and however often rows repeat', () => {
    const anyVisit = fc.record({
      visitedOn: fc.constantFrom('2024-01-02', '2024-01-03'),
      visitorName: fc.constantFrom('郝洁', '黄德福'),
      content: fc.constantFrom('修路', '讨薪'),
      persons: fc.integer({ min: 1, max: 3 }),
    })
    fc.assert(
      fc.property(fc.array(anyVisit, { maxLength: 12 }), fc.gen(), (visits, gen) => {
        const drafts = visits.map((values, at) => draftOf(values, at + 3))
        const records = drafts.map((draft, at) => recordOf(`r${at}`, draft.values, [draft]))
        const shuffled = gen(fc.shuffledSubarray, drafts, { minLength: drafts.length })
        const again = planSheet(receptions, shuffled, records)
        expect(again.every(({ fate }) => fate === 'same')).toBe(true)
        expect(new Set(again.map(({ recordId }) => recordId)).size).toBe(drafts.length)
      }),
    )
  })

  it('no record answers for two rows', () => {
    const value = fc.constantFrom('甲', '乙')
    const any = fc.record({ visitedOn: value, visitorName: value, content: value, persons: value })
    fc.assert(
      fc.property(fc.array(any), fc.array(any), (rows, stored) => {
        const records = stored.map((values, at) => recordOf(`r${at}`, values))
        const planned = planSheet(
          receptions,
          rows.map((values) => draftOf(values)),
          records,
        )
        const used = planned.flatMap(({ recordId }) => recordId ?? [])
        expect(new Set(used).size).toBe(used.length)
      }),
    )
  })
})

describe('a number that a paper masked', () => {
  const { receptions } = ledgers
  const visitBy = (phone: string) => ({
    visitedOn: '2024-03-05',
    visitorName: '汤芳',
    content: '修路',
    phone,
  })
  const planned = (stored: string, read: string) =>
    planSheet(
      receptions,
      [{ row: 3, rows: [3], values: visitBy(read), extra: {}, raw: {}, hidden: false }],
      [{ id: 'a', values: visitBy(stored), draftKeys: [] }],
    ).map(({ fate, changes }) => [fate, changes.map(({ field }) => field)])

  it('is the number it hides; another number is a change, or maybe another visit', () => {
    expect(planned('13900000001', '139****0001')).toEqual([['same', []]])
    expect(planned('13900000001', '13911110001')).toEqual([['changed', ['phone']]])
    expect(planned('13900000001', '139****0002')).toEqual([['maybe', ['phone']]])
  })
})
