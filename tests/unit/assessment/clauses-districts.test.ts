import type { Scheme, SchemeItem } from '#shared/domain/scheme.ts'
import {
  by,
  came,
  filed,
  given,
  instructed,
  kept,
  proposed,
  proveClauses,
  reflected,
  times,
} from './clauses.ts'

const joint = ['ann', 'bob:SIGNED'] as const

proveClauses('xuanwei', [
  ['plenary 2', 'plenary', 2, [came('PLENARY', 'ann:PRESENT')]],
  ['other meetings 1, without a cap', 'meetings', 9, times(9, came('STANDING_MEETING', 'ann'))],
  ['study 1', 'study', 1, [came('STUDY', 'ann:PRESENT')]],
  ['research 2', 'research', 2, [came('MICRO_RESEARCH', 'ann:PRESENT')]],
  ['inspection 2', 'inspection', 2, [came('INSPECTION', 'ann:PRESENT')]],
  ['democratic appraisal 2', 'review', 2, [came('MICRO_SUPERVISE', 'ann:PRESENT')]],
  ['absence gives nothing', 'plenaryAbsent', 0, [came('PLENARY', 'ann:ABSENT')]],
  ['a proposal a year is asked', 'proposals', 1, [proposed({}, 'bob', 'ann:SIGNED')]],
  ['written speech 2', 'written', 2, [came('PLENARY', 'ann/WRITTEN_SPEAKER:PRESENT')]],
  ['oral speech 2', 'oral', 2, [came('PLENARY', 'ann/SPEAKER:PRESENT')]],
  ['the rest by hand', 'others', 3, [given('others', 3)]],
])

const key = { ...filed, keyProposal: true }
const excellent = { ...filed, excellentProposal: true }

proveClauses('minhang', [
  ['a plenary is demanded', 'minPlenary', 1, [came('PLENARY', 'ann:PRESENT')]],
  ['three meetings or activities', 'minActivities', 1, times(3, came('FORUM', 'ann:PRESENT'))],
  ['two are too few', 'minActivities', 0, times(2, came('FORUM', 'ann:PRESENT'))],
  ['one proposal', 'minProposal', 1, [proposed({}, 'ann')]],
  ['one information', 'minInformation', 1, [reflected('ann')]],
  ['plenary 5 a half-day', 'plenary', 15, [came('PLENARY', 'ann:PRESENT', { halfDays: 3 })]],
  ['another meeting or activity 5', 'activities', 5, [came('FORUM', 'ann:PRESENT')]],
  ['training in full 10', 'training', 10, [came('STUDY', 'ann:PRESENT')]],
  ['training in part 5', 'training', 5, [came('STUDY', 'ann:LEFT_EARLY')]],
  ['filed alone 15, once', 'proposals', 15, times(2, proposed(filed, 'ann'))],
  ['joint, main writer 15', 'proposals', 15, [proposed(filed, ...joint)]],
  ['joint, participant 3', 'proposals', 3, [proposed(filed, ...joint)], 'bob'],
  [
    'the highest, not both',
    'proposals',
    15,
    [proposed(filed, ...joint), proposed(filed, 'bob')],
    'bob',
  ],
  ['key: main writer +15', 'key', 15, [proposed(key, ...joint)]],
  ['key: participant +3', 'key', 3, [proposed(key, ...joint)], 'bob'],
  ['excellent: main writer +10', 'excellent', 10, [proposed(excellent, ...joint)]],
  ['excellent: participant +2', 'excellent', 2, [proposed(excellent, ...joint)], 'bob'],
  ['key and excellent: the higher', 'excellent', 0, [proposed({ ...key, ...excellent }, 'ann')]],
  ['the rest by hand', 'others', 3, [given('others', 3)]],
])

/** The values lie in a database nobody has seen: 4 for `Score`, 8 for `Score2` show the structure. */
const higher = new Set(['常委', '主讲人', '执笔人', '第一提案人', '领导批示'])
const withValues = (item: SchemeItem): SchemeItem => {
  const { value } = item
  if (value?.kind === 'PER_EVENT') return { ...item, value: { ...value, points: 4 } }
  if (!value || !('cases' in value) || value.cases.some(({ points }) => points !== 0)) return item
  const cases = value.cases.map((one) => ({ ...one, points: higher.has(one.label) ? 8 : 4 }))
  return { ...item, value: { ...value, cases } }
}
const filledIn = (scheme: Scheme): Scheme => ({ ...scheme, items: scheme.items.map(withValues) })

const accepted = { status: 'ADOPTED' }
const unregistered = 'ann:PRESENT_UNREGISTERED'
const optional = { participation: 'OPTIONAL' }
const mandatory = { participation: 'MANDATORY' }
const combined = by('COUNTY', 'COMBINED')
const dept = by('COUNTY', 'SINGLE', { effect: 'ADOPTED_BY_DEPT' })
const both = by('COUNTY', 'COMBINED', { effect: 'ADOPTED_BY_DEPT' })
const early = { ...accepted, on: '2020-03-01' }

proveClauses(
  'hongkou-2018',
  [
    ['attended → score', 'attended', 4, [came('INSPECTION', 'ann:PRESENT')]],
    ['optional, not registered → half', 'attended', 2, [came('FORUM', unregistered, optional)]],
    [
      'an event not yet closed gives none',
      'attended',
      0,
      [came('FORUM', 'ann', { status: 'RUNNING' })],
    ],
    [
      'standing: a member of it, the second score',
      'standing',
      8,
      [came('STANDING_MEETING', 'ann')],
    ],
    ['standing: an observer', 'standing', 4, [came('STANDING_MEETING', 'ann/OBSERVER:PRESENT')]],
    ['lecture: who gives it', 'lecture', 8, [came('STUDY', 'ann/KEYNOTE:PRESENT')]],
    ['lecture: who listens', 'lecture', 4, [came('STUDY', 'ann:PRESENT')]],
    ['speech on the stage of a plenary', 'speeches', 4, [came('PLENARY', 'ann/SPEAKER:PRESENT')]],
    ['research: who writes', 'research', 8, [came('MICRO_RESEARCH', 'ann/MAIN_WRITER:PRESENT')]],
    ['research: the team', 'research', 4, [came('MICRO_RESEARCH', 'ann/RESEARCH_TEAM:PRESENT')]],
    ['resources by hand', 'resources', 5, [given('resources', 5)]],
    ['filed: first proposer, the second score', 'filed', 8, [proposed(filed, ...joint)]],
    ['filed: joint', 'filed', 4, [proposed(filed, ...joint)], 'bob'],
    ['key: first proposer', 'keyProposal', 4, [proposed(key, ...joint)]],
    ['key: nobody else', 'keyProposal', 0, [proposed(key, ...joint)], 'bob'],
    ['excellent: first proposer', 'excellentProposal', 4, [proposed(excellent, ...joint)]],
    ['excellent: nobody else', 'excellentProposal', 0, [proposed(excellent, ...joint)], 'bob'],
    ['an information accepted', 'information', 4, [reflected('ann', [], accepted)]],
    ['or retained', 'information', 4, [reflected('ann', [], { status: 'RETAINED' })]],
    ['refused gives none', 'information', 0, [reflected('ann', [], { status: 'NOT_ADOPTED' })]],
    ['joint × 1/2', 'information', 2, [reflected('ann bob', [], accepted)]],
    ['joint and combined × 1/2', 'information', 2, [reflected('ann bob', [combined], accepted)]],
    ['combined alone × 1', 'information', 4, [reflected('ann', [combined], accepted)]],
    ['district: a department', 'district', 4, [reflected('ann', [dept])]],
    ['a leader replaces it', 'district', 8, [reflected('ann', [dept, instructed('COUNTY')])]],
    ['district: joint × 1/2', 'district', 2, [reflected('ann bob', [dept])]],
    ['district: combined × 1/2', 'district', 2, [reflected('ann', [both])]],
    ['district: both × 1/4', 'district', 1, [reflected('ann bob', [both])]],
    [
      'city: each path is its own',
      'city',
      12,
      [reflected('ann', [by('CITY'), instructed('CITY'), by('NATIONAL', 'SENT_UP')])],
    ],
    [
      'national: each path is its own',
      'national',
      8,
      [reflected('ann', [by('NATIONAL', 'COMBINED'), instructed('NATIONAL')])],
    ],
    [
      'an excellent information',
      'excellentInformation',
      4,
      [reflected('ann', [], { excellent: true })],
    ],
    ['mandatory, unexcused −2', 'deductions', -2, [came('FORUM', 'ann:ABSENT', mandatory)]],
    [
      'mandatory, leave refused −2',
      'deductions',
      -2,
      [came('FORUM', 'ann:LEAVE_REFUSED', mandatory)],
    ],
    ['mandatory, leave −1', 'deductions', -1, [came('FORUM', 'ann:LEAVE_OK', mandatory)]],
    [
      'optional, registered and absent −1',
      'deductions',
      -1,
      [came('FORUM', 'ann:ABSENT', optional)],
    ],
    ['optional, declined 0', 'deductions', 0, [came('FORUM', 'ann:DECLINED', optional)]],
    ['the rest by hand', 'others', 3, [given('others', 3)]],
  ],
  { change: filledIn },
)

proveClauses(
  'hongkou-2018',
  [
    ['before 2020-04-03, combined × 1/2', 'information', 2, [reflected('ann', [combined], early)]],
    ['joint and combined × 1/4', 'information', 1, [reflected('ann bob', [combined], early)]],
    ['joint × 1/2', 'information', 2, [reflected('ann bob', [], early)]],
  ],
  { change: filledIn, year: 2020 },
)

proveClauses('xiangyang-2017', [
  ['base 100', 'base.granted', 100, []],
  ['standing committee 120', 'baseStanding.granted', 120, [], 'sue'],
  ['no upper limit', 'points', 900, [given('points', 900)]],
])

const held = (kind: string): Parameters<typeof kept> => [
  'activities',
  { title: 'x', kinds: [kind] },
]

proveClauses('wangyi-2024', [
  ...(
    [
      ['reading', 'READING'],
      ['policyTalk', 'POLICY_TALK'],
      ['consultSupervise', 'MICRO_CONSULT'],
      ['microService', 'MICRO_SERVICE'],
    ] as const
  ).flatMap(
    ([item, kind]) =>
      [
        [`${kind} twice a year`, item, 1, times(2, kept(...held(kind))), 'one'],
        [`${kind} once is too few`, item, 0, [kept(...held(kind))], 'one'],
      ] as const,
  ),
  [
    'one of each counts as two in sum',
    'consultSupervise',
    1,
    [kept(...held('MICRO_CONSULT')), kept(...held('MICRO_SUPERVISE'))],
    'one',
  ],
  [
    'a duty in one quarter of four',
    'duty',
    0,
    [kept('duties', { status: 'DONE' }, 'attendedBy', 'ann')],
  ],
  ['one proposal', 'advice', 1, [proposed({}, 'ann')]],
  ['or one information', 'advice', 1, [reflected('ann')]],
  [
    'visits are only counted',
    'receptionsReceived',
    0,
    [kept('receptions', {}, 'receivedBy', 'ann')],
  ],
  ['so are activities', 'activitiesAttended', 0, [came('FORUM', 'ann')]],
  ['an activity in one month of twelve', 'monthlyActivity', 0, [kept(...held('OTHER'))], 'one'],
  ['a problem solved in one month', 'monthlyProblem', 0, [kept(...held('OTHER'))], 'one'],
  ['visits of a studio', 'studioReceptions', 0, [kept('receptions', {})], 'one'],
  ['visitors of a studio', 'studioVisitors', 0, [kept('receptions', { persons: 3 })], 'one'],
  ['informations of a studio', 'studioInformations', 0, [reflected('ann')], 'one'],
])
