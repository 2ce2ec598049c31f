import { expect, it } from 'vitest'
import type { FieldValue, Values } from '#shared/domain/record.ts'
import type { FieldProblem } from '#shared/errors.ts'
import type { Field, FieldKind, Ledger } from '#shared/ledgers/field.ts'
import { type LedgerId, ledgerIds, ledgerOf } from '#shared/ledgers/index.ts'
import { fullRecord, leastRecord } from '../../helpers/least-record.ts'
import { setupApp, type TestApp } from '../../helpers/test-app.ts'
import { createStudio } from '../../helpers/visits.ts'

type Code = FieldProblem['code']
type Cell = string | number | boolean
/** Something to enter, and what is to be said beside which field and of which cell in it. */
type Bad = readonly [
  values: Values,
  field: string,
  code: Code,
  cell?: Pick<FieldProblem, 'row' | 'part'>,
]

/** What no field of a kind may hold. */
const badCells: Partial<Record<FieldKind, readonly (readonly [Cell, Code])[]>> = {
  date: [
    ['2024-02-30', 'calendar'],
    ['去年', 'calendar'],
  ],
  time: [['25:00', 'calendar']],
  integer: [
    [-1, 'negative'],
    [1.5, 'type'],
    ['三', 'type'],
  ],
  money: [[-100, 'negative']],
  yesNo: [['是', 'type']],
  choice: [['NO_SUCH_CODE', 'unknown-choice']],
  phone: [
    ['1390000abcd', 'phone'],
    ['139', 'phone'],
  ],
  idNumber: [
    ['110101199003071230', 'id-number'],
    ['11010119900307', 'id-number'],
  ],
}

const partsBad = (field: Field, rowOf: (cells: Record<string, Cell>) => object): Bad[] =>
  (field.parts ?? []).flatMap((part) =>
    (badCells[part.kind] ?? []).map(([cell, code]): Bad => {
      const value = [rowOf({ [part.id]: cell })] as FieldValue // rows of scalars
      return [{ [field.id]: value }, field.id, code, { row: 1, part: part.id }]
    }),
  )

const membership = (from: string | null, to: string | null, role = 'MEMBER'): FieldValue => [
  { studio: { id: null, name: '商会委员工作室' }, role, from, to },
]

const ownStandIn = (id: string): Bad => [
  { [id]: [{ name: '岳小满', standIn: '岳小满' }] },
  id,
  'same-person',
]

const fieldBad = (field: Field): Bad[] => {
  const { id, min } = field
  switch (field.kind) {
    case 'choices':
      return [[{ [id]: ['NO_SUCH_CODE'] }, id, 'unknown-choice']]
    case 'rows':
      return partsBad(field, (cells) => cells)
    case 'people':
      return [
        ...partsBad(field, (cells) => ({ name: '岳小满', ...cells })),
        ...(field.parts?.some((part) => part.id === 'standIn') ? [ownStandIn(id)] : []),
      ]
    case 'membership':
      return [
        [{ [id]: membership('2024-02-30', null) }, id, 'calendar', { row: 1 }],
        [{ [id]: membership('2024-05-10', '2024-05-09') }, id, 'order', { row: 1 }],
        [{ [id]: membership(null, null, 'NO_SUCH_CODE') }, id, 'unknown-choice', { row: 1 }],
      ]
    default:
      return [
        ...(badCells[field.kind] ?? []).map(([cell, code]): Bad => [{ [id]: cell }, id, code]),
        ...(min === undefined || min < 1 ? [] : [[{ [id]: min - 1 }, id, 'too-small'] as const]),
        ...(field.required === true && field.initial === undefined
          ? [[{ [id]: null }, id, 'required'] as const]
          : []),
      ]
  }
}

const spansBad = ({ fields, spans = [] }: Ledger): Bad[] =>
  spans.map(([from, to]) => {
    const isTime = fields.find(({ id }) => id === to)?.kind === 'time'
    const [late, early] = isTime ? ['10:00', '09:00'] : ['2024-05-10', '2024-05-09']
    return [{ [from]: late, [to]: early }, to, 'order']
  })

const standInBad = ({ standIn }: Ledger): Bad[] =>
  (standIn?.when ?? []).map((status) => {
    const [person, by] = [standIn?.person ?? '', standIn?.by ?? '']
    return [{ [person]: '岳小满', [by]: '岳小满', status }, by, 'same-person']
  })

const badOf = (ledger: Ledger): Bad[] => [
  ...ledger.fields.filter(({ assigned }) => assigned !== true).flatMap(fieldBad),
  ...spansBad(ledger),
  ...standInBad(ledger),
]

/** The problems a record is refused for, or what became of it. */
const said = async (app: TestApp, ledger: LedgerId, values: Values): Promise<unknown> => {
  const answer = await app.core.dispatch('records.create', { ledger, values })
  if (answer.ok) return 'stored'
  return answer.error.code === 'invalid-record' ? answer.error.details : answer.error
}

it.each(ledgerIds)('whatever cannot be in %s is said beside its field', async (id) => {
  using app = await setupApp()
  await createStudio(app, '商会委员工作室')
  const bad = badOf(ledgerOf(id))
  const heard: unknown[] = []
  for (const [values] of bad)
    heard.push([values, await said(app, id, { ...leastRecord(id), ...values })])
  const expected = bad.map(([values, field, code, cell]) => [
    values,
    { problems: [{ field, code, ...cell }] },
  ])
  expect(heard).toEqual(expected)
  expect(bad.length).toBeGreaterThan(3)
  expect((await app.call('records.list', { ledger: id })).total).toBe(id === 'studios' ? 1 : 0)
})

it.each(ledgerIds)('a record of %s with every field filled in is stored as it is', async (id) => {
  using app = await setupApp()
  const studio = await createStudio(app, '商会委员工作室')
  const values = fullRecord(id, studio)
  const stored = await app.call('records.create', { ledger: id, values })
  const found = await app.call('records.get', { ledger: id, id: stored.id })
  expect(found.values).toMatchObject(values)
})
