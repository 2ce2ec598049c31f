import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { scoreFile } from '#core/app/score-file.ts'
import { AppError } from '#core/errors.ts'

const root = join(import.meta.dirname, '../../..')
const place = { resourcesDir: join(root, 'resources') }
const readFacts = (name: string): unknown =>
  JSON.parse(readFileSync(join(root, 'tests/fixtures/facts', `${name}.json`), 'utf8'))

interface Expected {
  readonly scheme: string
  readonly totals: Readonly<Record<string, number>>
}

const expected = Object.entries(readFacts('expected') as Readonly<Record<string, Expected>>)

describe('the worked examples as files of facts', () => {
  it.each(expected)('%s comes out to the hundredth', (name, { scheme, totals }) => {
    const sheets = scoreFile(place, { id: scheme }, readFacts(name))
    const found = Object.fromEntries(sheets.map(({ subject, total }) => [subject.id, total]))
    expect(found).toMatchObject(totals)
  })

  it('are the eleven of the reference', () => {
    expect(expected).toHaveLength(11)
  })

  it('mark the one who was among the last ten twice, and not the one who was there once', () => {
    const sheets = scoreFile(place, { id: 'xiangyang-2017' }, readFacts('11-xiangyang'))
    const marksOf = (id: string) =>
      sheets.find(({ subject }) => subject.id === id)?.marks.map(({ code }) => code)
    expect([marksOf('m20'), marksOf('m21'), marksOf('m30')]).toEqual([
      [],
      ['TAIL'],
      ['TAIL', 'ADVISE'],
    ])
  })
})

const members = [{ id: 'm1', name: '甲' }]
const proposals = (over: object) => ({
  year: 2024,
  members,
  proposals: [{ submittedOn: '2024-02-01', firstProposer: '甲', review: 'FILED', ...over }],
})

const faultOf = (facts: unknown): unknown => {
  try {
    scoreFile(place, { id: 'yanbian-2022' }, facts)
  } catch (error) {
    return error instanceof AppError ? [error.code, error.details] : error
  }
  return undefined
}

describe('facts that say something else than a ledger does', () => {
  const cases: readonly (readonly [what: string, facts: unknown, path: string, code: string])[] = [
    ['a ledger there is not', { year: 2024, members, gifts: [] }, 'gifts', 'unknown-ledger'],
    ['a field there is not', proposals({ colour: 1 }), 'proposals.0.colour', 'unknown-field'],
    [
      'a choice there is not',
      proposals({ review: 'MAYBE' }),
      'proposals.0.review',
      'unknown-choice',
    ],
    [
      'a value of another kind',
      proposals({ keyProposal: '是' }),
      'proposals.0.keyProposal',
      'type',
    ],
    [
      'a day there is not',
      proposals({ submittedOn: '2024-02-30' }),
      'proposals.0.submittedOn',
      'calendar',
    ],
    ['no day at all', proposals({ submittedOn: null }), 'proposals.0.submittedOn', 'required'],
    [
      'an unknown column of a person',
      proposals({ coSigners: [{ name: '乙', hat: 1 }] }),
      'proposals.0.coSigners.0.hat',
      'unknown-field',
    ],
    ['no year', { members }, 'year', 'required'],
    [
      'a record twice',
      { year: 2024, members: [members[0], members[0]] },
      'members.1.id',
      'duplicate',
    ],
    [
      'points for nobody',
      { year: 2024, members, entries: [{ subject: '丁', item: 'x', points: 1 }] },
      'entries.0.subject',
      'unknown-subject',
    ],
    ['no object', [], '', 'type'],
  ]

  it.each(cases)('are refused with the place: %s', (_, facts, path, code) => {
    expect(faultOf(facts)).toEqual(['facts-invalid', { path, code }])
  })

  it('may use the words of an office for its codes', () => {
    const [sheet] = scoreFile(place, { id: 'yanbian-2022' }, proposals({ review: '立案' }))
    expect(sheet?.total).toBe(20)
  })
})
