import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { scoreFile } from '#core/app/assessment/score-file.ts'
import { AppError } from '#core/errors.ts'
import type { ErrorDetails } from '#shared/errors.ts'

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
    if (!(error instanceof AppError)) return error
    const { path, code, allowed } = error.details as ErrorDetails<'facts-invalid'> // as its code says
    return [error.code, path, code, allowed.slice(0, 2)]
  }
  return undefined
}

it('tells of a subject that its members name already as of one', () => {
  const two = ['甲', '乙'].map((name, at) => ({ id: `m${at + 1}`, name }))
  const told = two.map(({ id, name }) => ({ kind: 'member', id, name }))
  for (const subjects of [told, told.toReversed()]) {
    const facts = { ...proposals({}), members: two, subjects }
    const sheets = scoreFile(place, { id: 'yanbian-2022' }, facts)
    expect(sheets.map(({ subject }) => subject.id)).toEqual(['m1', 'm2'])
  }
})

describe('facts that say something else than a ledger does', () => {
  type Case = readonly [
    what: string,
    facts: unknown,
    path: string,
    code: string,
    allowed: readonly string[],
  ]
  const cases: readonly Case[] = [
    [
      'a ledger there is not',
      { year: 2024, members, gifts: [] },
      'gifts',
      'unknown-ledger',
      ['receptions（来访接待）', 'members（委员）'],
    ],
    [
      'a field there is not',
      proposals({ colour: 1 }),
      'proposals.0.colour',
      'unknown-field',
      ['session（届次会议）', 'number（提案号）'],
    ],
    [
      'a choice there is not',
      proposals({ review: 'MAYBE' }),
      'proposals.0.review',
      'unknown-choice',
      ['FILED（立案）', 'NOT_FILED（不立案）'],
    ],
    [
      'a value of another kind',
      proposals({ keyProposal: '也许' }),
      'proposals.0.keyProposal',
      'type',
      ['true', 'false'],
    ],
    [
      'a day there is not',
      proposals({ submittedOn: '2024-02-30' }),
      'proposals.0.submittedOn',
      'calendar',
      ['2024-03-08'],
    ],
    [
      'an unknown column of a person',
      proposals({ coSigners: [{ name: '乙', hat: 1 }] }),
      'proposals.0.coSigners.0.hat',
      'unknown-field',
      ['name', 'status（会签状态）'],
    ],
    ['no year and no records', { members }, 'year', 'required', ['2024']],
    [
      'a record twice',
      { year: 2024, members: [members[0], members[0]] },
      'members.1.id',
      'duplicate',
      [],
    ],
    [
      'a name two of them bear',
      { ...proposals({}), members: [...members, { id: 'm2', name: '甲' }] },
      'proposals.0.firstProposer.0',
      'same-name',
      ['m1', 'm2'],
    ],
    [
      'points for nobody',
      { year: 2024, members, entries: [{ subject: '丁', item: 'others', points: 1 }] },
      'entries.0.subject',
      'unknown-subject',
      ['m1'],
    ],
    [
      'points for an item the scheme has not',
      { year: 2024, members, entries: [{ item: 'x', points: 1 }] },
      'entries.0.item',
      'not-in-scheme',
      ['sentUp', 'others'],
    ],
    [
      'points by hand for an item that counts',
      { year: 2024, members, entries: [{ item: 'filed', points: 1 }] },
      'entries.0.item',
      'not-in-scheme',
      ['sentUp', 'others'],
    ],
    [
      'an opinion where none is asked',
      { year: 2024, members, reviews: [{ item: 'filed', rater: 'x', score: 1 }] },
      'reviews.0.item',
      'not-in-scheme',
      [],
    ],
    [
      'a mark of earlier years the scheme has not',
      { year: 2024, members, history: [{ year: 2023, marks: ['TAIL'] }] },
      'history.0.marks',
      'not-in-scheme',
      [],
    ],
    ['no object', [], '', 'type', []],
  ]

  it.each(cases)(
    'are refused with the place and what could stand there: %s',
    (_, facts, ...fault) => {
      expect(faultOf(facts)).toEqual(['facts-invalid', ...fault])
    },
  )
})
