import { describe, expect, it } from 'vitest'
import type { FactRecord } from '#shared/domain/fact-record.ts'
import { lineOf, people, recordMaker, score, setupMember, shippedScheme } from './world.ts'

const make = recordMaker()
const ann = setupMember('ann')

const attend = (kind: string, ...who: readonly string[]): FactRecord =>
  make('activities', '2024-03-10', { kinds: [kind] }, people('attendance', ...who))
const times = <T>(count: number, one: () => T): readonly T[] => Array.from({ length: count }, one)
const proposal = (values: FactRecord['values'], first: string, ...others: readonly string[]) =>
  make('proposals', '2024-02-20', values, [
    ...people('firstProposer', first),
    ...people('coSigners', ...others),
  ])
const information = (author: string, ...adoptions: readonly Record<string, string>[]) =>
  make('informations', '2024-05-05', { adoptions }, people('authors', author))
const entry = (item: string, points: number) => ({
  id: `entry-${item}`,
  subjectId: 'ann',
  item,
  on: '2024-12-01',
  points,
  reason: 'proved by paper',
})
const pointsOf = (sheet: Parameters<typeof lineOf>[0], ...items: readonly string[]) =>
  items.map((item) => lineOf(sheet, item).points)
const filed = { review: 'FILED' }
const byCounty = { level: 'COUNTY', mode: 'SINGLE', on: '2024-06-01' }
const byCity = { level: 'CITY', mode: 'SINGLE', on: '2024-07-01' }

describe('scheme A (Tongcheng)', () => {
  const scheme = shippedScheme('tongcheng-2019')
  const work = (plenary: string) => [
    attend('PLENARY', `ann:${plenary}`),
    proposal({ ...filed, proposerKind: 'JOINT' }, 'ann', 'bob:SIGNED', 'cid:SIGNED'),
    ...times(3, () => attend('MICRO_RESEARCH', 'ann:PRESENT')),
    attend('CONSULT_MEETING', 'ann/WRITTEN_SPEAKER:PRESENT'),
    information('ann'),
    information('ann', byCounty),
  ]

  it('gives 87.5 with half of a joint proposal and capped activities and informations', () => {
    const [sheet, bob] = score(scheme, [ann, setupMember('bob')], work('PRESENT'))
    expect(pointsOf(sheet, 'plenary', 'proposals', 'activities', 'informations')).toEqual([
      50, 12.5, 10, 15,
    ])
    expect(sheet?.total).toBe(87.5)
    expect(lineOf(sheet, 'activities')).toMatchObject({ capped: true, count: 4, full: 10 })
    expect(lineOf(bob, 'proposals').points).toBe(6.25)
  })

  it('gives 67.5 when the leave from the plenary was approved', () => {
    const [sheet] = score(scheme, [ann], work('LEAVE_OK'))
    expect(sheet?.total).toBe(67.5)
    expect(sheet?.grade).toBe('及格')
  })
})

it('scheme B (a city near Hefei) gives 82.5 + 22 = 104.5', () => {
  const [sheet] = score(
    shippedScheme('hefei-county'),
    [ann],
    [
      attend('PLENARY', 'ann:PRESENT'),
      ...times(3, () => attend('INSPECTION', 'ann:PRESENT')),
      proposal({ ...filed, excellentProposal: true }, 'ann'),
      proposal(filed, 'ann'),
      information('ann', byCounty),
      information('ann', byCounty, byCity),
    ],
  )
  const base = sheet?.lines.filter(({ block }) => block === 'BASE').map(({ points }) => points)
  const bonus = sheet?.lines.filter(({ block }) => block === 'BONUS').map(({ points }) => points)
  expect(base).toEqual([35, 22.5, 15, 10])
  expect(bonus).toEqual([5, 8, 3, 6, 0])
  expect(sheet?.total).toBe(104.5)
})

describe('scheme C (Anqing)', () => {
  const scheme = shippedScheme('anqing-2018')
  const absences = (others: number) => [
    attend('PLENARY', 'ann:ABSENT'),
    ...times(others, () => attend('STANDING_MEETING', 'ann:ABSENT')),
  ]

  it('takes 10 and twice 5 from 50', () => {
    const [sheet] = score(scheme, [ann], absences(2))
    expect(lineOf(sheet, 'meetings').points).toBe(30)
  })

  it('stops at nothing, not below', () => {
    const [sheet] = score(scheme, [ann], absences(11))
    expect(lineOf(sheet, 'meetings')).toMatchObject({ points: 0, capped: true })
  })
})

describe('scheme D (Jinan)', () => {
  const scheme = shippedScheme('jinan-2015')
  const bonus = [
    attend('PLENARY', 'ann:LEAVE_OK'),
    proposal({ ...filed, keyProposal: true }, 'ann'),
    proposal({ ...filed, excellentProposal: true }, 'ann'),
    proposal(filed, 'ann'),
    ...times(7, () => attend('MICRO_SERVICE', 'ann:PRESENT')),
  ]

  it('gives 70 − 10 + 35 = 95, and the three demands decide the grade', () => {
    const [sheet] = score(scheme, [ann], bonus)
    expect(pointsOf(sheet, 'base.granted', 'plenary')).toEqual([70, -10])
    expect(pointsOf(sheet, 'moreProposals', 'key', 'excellent', 'charity')).toEqual([10, 5, 10, 10])
    expect(sheet?.total).toBe(95)
    expect(sheet?.grade).toBe('不称职')
  })

  it('is excellent once the plenary and an inspection were attended', () => {
    const attended = [attend('PLENARY', 'ann:PRESENT'), attend('INSPECTION', 'ann:PRESENT')]
    const [sheet] = score(scheme, [ann], [...bonus, ...attended])
    expect([sheet?.total, sheet?.grade]).toEqual([95, '优秀'])
  })
})

it('scheme E (Guangshui) gives 70.5', () => {
  const [sheet] = score(
    shippedScheme('guangshui-2017'),
    [ann],
    [
      proposal({ review: 'TO_INFO' }, 'bob', 'ann:SIGNED'),
      information('ann'),
      attend('PLENARY', 'ann:LATE'),
      attend('PLENARY', 'ann:ABSENT'),
      make('honors', '2024-09-01', { kind: 'AWARD', level: 'PROVINCE' }, people('persons', 'ann')),
    ],
    { entries: [entry('family', 20), entry('notes', 5)] },
  )
  expect(pointsOf(sheet, 'proposals', 'informations', 'enterprise', 'family')).toEqual([
    10, 20, 0, 20,
  ])
  expect(pointsOf(sheet, 'attendance', 'notes', 'awards')).toEqual([7.5, 5, 8])
  expect(sheet?.total).toBe(70.5)
})

it('scheme F (Yanbian) gives 75, and nothing to a co-signer', () => {
  const instructed = { level: 'CITY', effect: 'INSTRUCTION', instructionLevel: 'CITY' }
  const [sheet, bob] = score(
    shippedScheme('yanbian-2022'),
    [ann, setupMember('bob')],
    [
      proposal({ ...filed, keyProposal: true }, 'ann', 'bob:SIGNED'),
      proposal(filed, 'ann', 'bob:SIGNED'),
      proposal({ review: 'NOT_FILED' }, 'ann', 'bob:SIGNED'),
      information('ann', byCity),
      information('ann', byCity, instructed),
      information('ann'),
      information('ann'),
    ],
  )
  expect(pointsOf(sheet, 'submitted', 'filed', 'key')).toEqual([10, 20, 10])
  expect(pointsOf(sheet, 'reflected', 'adopted', 'instructed')).toEqual([5, 20, 10])
  expect([sheet?.total, bob?.total]).toEqual([75, 0])
})

it('scheme H (Minhang) gives 85', () => {
  const plenary = make(
    'activities',
    '2024-01-20',
    { kinds: ['PLENARY'], halfDays: 5 },
    people('attendance', 'ann:PRESENT'),
  )
  const [sheet] = score(
    shippedScheme('minhang'),
    [ann],
    [
      plenary,
      ...times(4, () => attend('FORUM', 'ann:PRESENT')),
      attend('STUDY', 'ann:PRESENT'),
      proposal({ ...filed, proposerKind: 'JOINT' }, 'bob', 'ann:SIGNED'),
      proposal({ ...filed, keyProposal: true }, 'ann'),
    ],
  )
  expect(pointsOf(sheet, 'plenary', 'activities', 'training', 'proposals', 'key')).toEqual([
    25, 20, 10, 15, 15,
  ])
  expect(sheet?.total).toBe(85)
})

it('scheme I (Hongkou) takes 6 points for absence and leave', () => {
  const event = (participation: string, status: string) =>
    make('activities', '2024-04-01', { participation }, people('attendance', `ann:${status}`))
  const [sheet] = score(
    shippedScheme('hongkou-2018'),
    [ann],
    [
      event('MANDATORY', 'ABSENT'),
      event('MANDATORY', 'LEAVE_REFUSED'),
      event('MANDATORY', 'LEAVE_OK'),
      event('OPTIONAL', 'ABSENT'),
      event('OPTIONAL', 'DECLINED'),
    ],
  )
  expect(lineOf(sheet, 'deductions')).toMatchObject({ points: -6, count: 4 })
})

it('the table of CNDCA adds one information up to 56 through four levels', () => {
  const [sheet] = score(
    shippedScheme('information-cndca-2014'),
    [ann],
    [
      information(
        'ann',
        { level: 'DEMOCRATIC_PARTY', mode: 'SINGLE', on: '2024-05-10' },
        { level: 'CITY', mode: 'SINGLE', on: '2024-06-10' },
        { level: 'NATIONAL', mode: 'SINGLE', on: '2024-07-10' },
        {
          level: 'NATIONAL',
          effect: 'INSTRUCTION',
          instructionLevel: 'NATIONAL',
          on: '2024-08-10',
        },
      ),
    ],
  )
  expect(sheet?.total).toBe(56)
})
