import { describe, expect, it } from 'vitest'
import type { FactRow } from '#shared/domain/fact-record.ts'
import { isAdoption, isInstruction } from '#shared/figures/adoptions.ts'
import {
  lineOf,
  people,
  recordMaker,
  schemeJson,
  score,
  setupMember,
  setupScheme,
  shippedScheme,
} from './world.ts'

const rows: readonly (readonly [string, FactRow, { adopted: boolean; instructed: boolean }])[] = [
  ['a level in a way', { level: 'CITY', mode: 'SINGLE' }, { adopted: true, instructed: false }],
  ['a level and no more', { level: 'CITY' }, { adopted: true, instructed: false }],
  ['sent up', { level: 'CITY', mode: 'SENT_UP' }, { adopted: false, instructed: false }],
  ['the studio itself', { level: 'STUDIO', mode: 'SINGLE' }, { adopted: false, instructed: false }],
  ['an outcome chosen', { effect: 'INSTRUCTION' }, { adopted: false, instructed: true }],
  ['a leader named', { leader: '李市长' }, { adopted: false, instructed: true }],
  ['what was written', { instruction: '请阅处' }, { adopted: false, instructed: true }],
  ['a level of it', { instructionLevel: 'CITY' }, { adopted: false, instructed: true }],
  [
    'an outcome chosen beside the level of the leader',
    { level: 'CITY', effect: 'INSTRUCTION' },
    { adopted: false, instructed: true },
  ],
  [
    'a way of adoption and an outcome',
    { level: 'CITY', mode: 'SINGLE', effect: 'INSTRUCTION' },
    { adopted: true, instructed: true },
  ],
  [
    'a leader beside another outcome',
    { level: 'CITY', effect: 'IMPLEMENTED', leader: '李市长' },
    { adopted: true, instructed: true },
  ],
]

const make = recordMaker()
const ann = setupMember('ann')
const information = (...adoptions: readonly FactRow[]) =>
  make('informations', '2024-05-05', { adoptions }, people('authors', 'ann'))

const item = (field: string, rows = 'adoptions') => ({
  unit: '次',
  metrics: [
    {
      ledger: 'informations',
      who: ['authors'],
      rows,
      where: [{ field: `row.${field}`, in: [true] }],
    },
  ],
  value: { kind: 'PER_EVENT', points: 1 },
})

describe('a row of adoptions', () => {
  it.each(rows)('that says %s', (_, row, { adopted, instructed }) => {
    expect([isAdoption(row), isInstruction(row)]).toEqual([adopted, instructed])
    const scheme = setupScheme(schemeJson([item('adopted'), item('instructed')]))
    const [sheet] = score(scheme, [ann], [information(row)])
    const counts = ['item0', 'item1'].map((id) => lineOf(sheet, id).count)
    expect(counts).toEqual([Number(adopted), Number(instructed)])
  })
})

describe('an instruction in a scheme', () => {
  it('is paid where only the leader is written down, by the level of the post', () => {
    const row = { level: 'CITY', mode: 'SINGLE', effect: 'IMPLEMENTED', leader: '某市副市长' }
    const [sheet] = score(shippedScheme('information-cndca-2014'), [ann], [information(row)])
    expect([lineOf(sheet, 'adoption').points, lineOf(sheet, 'instruction').points]).toEqual([5, 10])
  })

  it('is paid by a copy made before there was a word for it', () => {
    const old = {
      ...item('instructed'),
      metrics: [
        {
          ledger: 'informations',
          who: ['authors'],
          where: [
            { rows: 'adoptions', has: 'some', where: [{ field: 'effect', in: ['INSTRUCTION'] }] },
          ],
        },
        {
          ledger: 'informations',
          who: ['authors'],
          rows: 'adoptions',
          where: [{ field: 'row.effect', in: ['INSTRUCTION'] }],
        },
      ],
    }
    const [sheet] = score(
      setupScheme(schemeJson([old])),
      [ann],
      [information({ leader: '李县长' })],
    )
    expect(lineOf(sheet, 'item0').count).toBe(2)
  })

  it('takes the place of the adoption of the same row where only the higher is given', () => {
    const both = {
      unit: '次',
      metrics: [
        {
          ledger: 'informations',
          who: ['authors'],
          rows: 'adoptions',
          where: [{ field: 'row.adopted', in: [true] }],
        },
        {
          ledger: 'informations',
          who: ['authors'],
          rows: 'adoptions',
          where: [{ field: 'row.instructed', in: [true] }],
        },
      ],
      value: {
        kind: 'LEVEL_POINTS',
        cases: [
          { label: '批示', when: [{ field: 'row.instructed', in: [true] }], points: 8 },
          { label: '采用', points: 5 },
        ],
      },
      chain: 'HIGHER_REPLACES_LOWER',
    }
    const scheme = setupScheme(schemeJson([both]))
    const [sheet] = score(
      scheme,
      [ann],
      [
        information(
          { level: 'COUNTY', mode: 'SINGLE', leader: '李县长' },
          { level: 'CITY', mode: 'SINGLE' },
        ),
      ],
    )
    expect(lineOf(sheet, 'item0')).toMatchObject({ points: 8, count: 1 })
  })
})
