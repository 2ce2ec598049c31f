import { describe, expect, it } from 'vitest'
import {
  spreadPeople,
  withPeople,
  withRows,
} from '../../../src-renderer/features/records/editors/people-rows.ts'

describe('rows written in one line', () => {
  it('stand behind those there are, and blank ones go', () => {
    const rows = [{ level: 'CITY', mode: 'SINGLE' }, {}, { level: null }]
    expect(withRows(rows, [{ level: 'CITY', mode: null, on: '2024-03-05' }])).toEqual([
      { level: 'CITY', mode: 'SINGLE' },
      { level: 'CITY', on: '2024-03-05' },
    ])
  })
})

describe('persons named many at once', () => {
  it('become a row each behind those there are, and blank rows go', () => {
    const rows = [{ name: '岳小满', status: 'LATE' }, { name: null }, {}]
    const named = [
      { name: '程大川', status: null },
      { name: '尹军', memberId: 'm1' },
    ]
    expect(withPeople(rows, named)).toEqual([
      { name: '岳小满', status: 'LATE' },
      { name: '程大川' },
      { name: '尹军', memberId: 'm1' },
    ])
  })

  it('are told what is new of them where they stand already, and lose nothing', () => {
    const rows = [{ name: '岳小满', memberId: 'm1', note: '会前报告' }]
    const named = [{ name: '岳小满', status: 'LEAVE_OK', note: null }, { name: '岳小满' }]
    expect(withPeople(rows, named)).toEqual([
      { name: '岳小满', memberId: 'm1', note: '会前报告', status: 'LEAVE_OK' },
    ])
  })

  it('are two where two members share the name', () => {
    const rows = [{ name: '王芳', memberId: 'm1' }]
    expect(withPeople(rows, [{ name: '王芳', memberId: 'm2' }])).toHaveLength(2)
  })

  it('in one cell are spread over rows, each with what was said of all', () => {
    const rows = [
      { name: '岳小满' },
      { name: '程大川、尹军（迟到）', memberId: 'm1', status: 'ABSENT' },
      { name: '俞月琴' },
    ]
    const named = [{ name: '程大川' }, { name: '尹军', status: 'LATE' }]
    expect(spreadPeople(rows, 1, named)).toEqual([
      { name: '岳小满' },
      { name: '程大川', status: 'ABSENT' },
      { name: '尹军', status: 'LATE' },
      { name: '俞月琴' },
    ])
  })
})
