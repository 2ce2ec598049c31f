import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { scoreFile } from '#core/app/assessment/score-file.ts'
import { AppError } from '#core/errors.ts'
import type { Json } from './one-item.ts'

const root = join(import.meta.dirname, '../../..')
const place = { resourcesDir: join(root, 'resources') }
const name = '方案.json'

const document = readFileSync(join(root, 'docs/scheme-format.md'), 'utf8')
const example = JSON.parse(/```json\n([\s\S]*?)```/.exec(document)?.[1] ?? '') as {
  readonly items: readonly Json[]
}

const duties = ['2023-12-03', '2024-03-03', '2024-06-02', '2024-09-01']
const facts = {
  year: 2024,
  members: ['甲'],
  activities: [
    { heldOn: '2024-03-10', kinds: ['PLENARY'], attendance: [{ name: '甲', status: 'ABSENT' }] },
  ],
  proposals: [
    { submittedOn: '2024-03-11', firstProposer: '甲', coSigners: ['乙'], review: 'FILED' },
    { submittedOn: '2024-12-01', firstProposer: '甲' },
  ],
  informations: [{ submittedOn: '2024-05-01', authors: ['甲'], levels: ['COUNTY', 'CITY'] }],
  duties: duties.map((date) => ({ date, status: 'DONE', attendedBy: '甲' })),
  entries: [{ item: 'praise', points: 4 }],
}

describe('the scheme of the documents', () => {
  it('scores a year as it says', () => {
    const [sheet] = scoreFile(place, { json: example, name }, facts)
    const points = sheet?.lines.map((line) => [line.item, line.points])
    expect(points).toEqual([
      ['meetings.granted', 50],
      ['absence', -10],
      ['proposals', 12.5],
      ['informations', 6],
      ['duty', 10],
      ['praise', 4],
    ])
    expect([sheet?.total, sheet?.grade]).toEqual([72.5, '称职'])
  })
})

describe('a scheme file of its own', () => {
  const metric = { ledger: 'proposals', who: ['firstProposer'] }
  const with0 = (over: Json): Json => ({
    ...example,
    items: example.items.map((item, at) => (at === 1 ? { ...item, ...over } : item)),
  })
  it.each<[string, Json, string, string, string, string | undefined]>([
    ['of a newer format', { ...example, format: 2 }, '', 'format', 'newer', '1'],
    [
      'with a part nobody knows',
      { ...example, colour: 1 },
      '',
      'colour',
      'unknown-field',
      undefined,
    ],
    [
      'with a part of an item nobody knows',
      with0({ hue: 1 }),
      'proposals',
      'hue',
      'unknown-field',
      undefined,
    ],
    ['without a name', { ...example, name: undefined }, '', 'name', 'missing', undefined],
    [
      'with a kind there is not',
      with0({ value: { kind: 'EACH', points: 1 } }),
      'proposals',
      'value.kind',
      'invalid',
      'PER_EVENT',
    ],
    [
      'with a ledger there is not',
      with0({ metrics: [{ ...metric, ledger: 'gifts' }] }),
      'proposals',
      'metrics.0.ledger',
      'unknown-ledger',
      'receptions',
    ],
    [
      'with a field there is not',
      with0({ metrics: [{ ...metric, where: [{ field: 'hat', filled: true }] }] }),
      'proposals',
      'metrics.0.where',
      'unknown-field',
      'session（届次会议）',
    ],
    [
      'with a code there is not',
      with0({ metrics: [{ ...metric, where: [{ field: 'review', in: ['YES'] }] }] }),
      'proposals',
      'metrics.0.where',
      'unknown-code',
      undefined,
    ],
  ])('is refused %s, with item, field and what could stand there', (_, json, ...fault) => {
    const [item, field, code, allowed] = fault
    try {
      scoreFile(place, { json, name }, facts)
      expect.unreachable()
    } catch (error) {
      expect(error).toBeInstanceOf(AppError)
      expect(error).toMatchObject({ details: { scheme: name, item, field, code } })
      const found = error instanceof AppError ? error.details : undefined
      const [first] = found !== undefined && 'allowed' in found ? found.allowed : []
      expect(first).toBe(allowed)
    }
  })
})
