import { by, given, instructed, kept, proposed, proveClauses, reflected, times } from './clauses.ts'

const of = (identity: string) => ({ firstAuthorIdentities: [identity] })

proveClauses('information-province', [
  ['province alone 5', 'adoption', 5, [reflected('ann', [by('PROVINCE')])]],
  ['province combined 2', 'adoption', 2, [reflected('ann', [by('PROVINCE', 'COMBINED')])]],
  ['province forwarded 1', 'adoption', 1, [reflected('ann', [by('PROVINCE', 'FORWARDED')])]],
  ['office of the party alone 15', 'adoption', 15, [reflected('ann', [by('PARTY_COMMITTEE')])]],
  ['government combined 10', 'adoption', 10, [reflected('ann', [by('GOVERNMENT', 'COMBINED')])]],
  ['national alone 20', 'adoption', 20, [reflected('ann', [by('NATIONAL')])]],
  [
    'united front combined 15',
    'adoption',
    15,
    [reflected('ann', [by('UNITED_FRONT', 'COMBINED')])],
  ],
  ['adds up', 'adoption', 25, [reflected('ann', [by('PROVINCE'), by('NATIONAL')])]],
  ['an instruction is no adoption', 'adoption', 0, [reflected('ann', [instructed('PROVINCE')])]],
  ['a leader of a bureau 15', 'instruction', 15, [reflected('ann', [instructed('CITY')])]],
  [
    'provincial member, bulletin +2',
    'identity',
    2,
    [reflected('ann', [by('PROVINCE')], of('PROVINCE_MEMBER'))],
  ],
  [
    'national member, bulletin +5',
    'identity',
    5,
    [reflected('ann', [by('PROVINCE')], of('NATIONAL_MEMBER'))],
  ],
  [
    'provincial member, higher +10',
    'identity',
    10,
    [reflected('ann', [by('NATIONAL')], of('PROVINCE_MEMBER'))],
  ],
  [
    'national member, higher +15',
    'identity',
    15,
    [reflected('ann', [by('NATIONAL')], of('NATIONAL_MEMBER'))],
  ],
])

proveClauses('information-cndca-2014', [
  ['own bulletin 1', 'adoption', 1, [reflected('ann', [by('DEMOCRATIC_PARTY')])]],
  ['city CPPCC 5', 'adoption', 5, [reflected('ann', [by('CITY')])]],
  ['party or government of the city 20', 'adoption', 20, [reflected('ann', [by('GOVERNMENT')])]],
  ['national 20', 'adoption', 20, [reflected('ann', [by('NATIONAL')])]],
  ['united front 20', 'adoption', 20, [reflected('ann', [by('UNITED_FRONT')])]],
  ['city leader 10', 'instruction', 10, [reflected('ann', [instructed('CITY')])]],
  ['central leader 30', 'instruction', 30, [reflected('ann', [instructed('NATIONAL')])]],
  [
    'commissioned and adopted above +10',
    'commissioned',
    10,
    [reflected('ann', [by('CITY')], { origin: 'COMMISSIONED' })],
  ],
  [
    'commissioned for the own bulletin 0',
    'commissioned',
    0,
    [reflected('ann', [by('DEMOCRATIC_PARTY')], { origin: 'COMMISSIONED' })],
  ],
])

proveClauses('information-capd', [
  ['own bulletin 5', 'adoption', 5, [reflected('ann', [by('DEMOCRATIC_PARTY')])]],
  ['city CPPCC 10', 'adoption', 10, [reflected('ann', [by('CITY')])]],
  ['united front of the city 10', 'adoption', 10, [reflected('ann', [by('UNITED_FRONT')])]],
  ['province 30', 'adoption', 30, [reflected('ann', [by('PROVINCE')])]],
  [
    'each level adds',
    'adoption',
    45,
    [reflected('ann', [by('DEMOCRATIC_PARTY'), by('CITY'), by('PROVINCE')])],
  ],
])

const activity = (kind: string) => kept('activities', { title: 'x', kinds: [kind] })
const visit = (values: Readonly<Record<string, string>>) => kept('receptions', values)
const duty = (status: string) => kept('duties', { status })
const turn = (status: string) => kept('duties', { status, date: '2024-05-20' })
const honor = (kind: string, level = 'COUNTY') => kept('honors', { kind, level })

proveClauses('studio-default', [
  ['rules on the wall 5', 'wall', 5, [given('wall', 6, 'one')], 'one'],
  ['facilities 4', 'facilities', 4, [given('facilities', 5, 'one')], 'one'],
  ['ledgers complete 6', 'ledgers', 6, [given('ledgers', 7, 'one')], 'one'],
  ['duties kept, 15 by rate', 'duty', 10, [duty('DONE'), duty('SWAPPED'), duty('MISSED')], 'one'],
  ['two readings', 'reading', 7, times(2, activity('READING')), 'one'],
  ['two policy talks', 'policyTalk', 8, times(2, activity('POLICY_TALK')), 'one'],
  ['registration 5', 'registration', 5, [given('registration', 6, 'one')], 'one'],
  [
    'closed, 10 by rate',
    'closed',
    5,
    [visit({ status: 'CLOSED' }), visit({ status: 'OPEN' })],
    'one',
  ],
  [
    'satisfied, 5 by rate',
    'satisfied',
    2.63,
    [visit({ satisfaction: 'MOSTLY' }), visit({ satisfaction: 'UNSATISFIED' })],
    'one',
  ],
  ['micro consultation 2', 'micro', 2, [activity('MICRO_CONSULT')], 'one'],
  ['ends at 12', 'micro', 12, times(7, activity('MICRO_RESEARCH')), 'one'],
  [
    'a topic closed 2',
    'topics',
    2,
    [kept('topics', { stage: 'CLOSED', closedOn: '2024-06-01' })],
    'one',
  ],
  ['an information 0.5', 'informations', 0.5, [reflected('ann')], 'one'],
  ['a proposal 1', 'proposals', 1, [proposed({}, 'ann')], 'one'],
  ['adopted by the county 1', 'adoption', 1, [reflected('ann', [by('COUNTY')])], 'one'],
  [
    'the highest level of a chain',
    'adoption',
    8,
    [reflected('ann', [by('COUNTY'), by('CITY'), by('NATIONAL')])],
    'one',
  ],
  [
    'an instruction is no adoption',
    'adoption',
    0,
    [reflected('ann', [{ ...instructed('CITY'), level: 'CITY' }])],
    'one',
  ],
  ['an instruction 2', 'instruction', 2, [reflected('ann', [instructed('COUNTY')])], 'one'],
  ['an award of the city 3', 'awards', 3, [honor('AWARD', 'CITY')], 'one'],
  ['press 0.5', 'press', 0.5, [honor('PRESS')], 'one'],
  ['a duty missed −1', 'missed', -1, [duty('MISSED')], 'one'],
  [
    'a visit not registered, by hand',
    'unregistered',
    -2,
    [given('unregistered', -2, 'one')],
    'one',
  ],
  ['a turn of duty nobody noted −1', 'unrecorded', -1, [turn('PLANNED'), turn('DONE')], 'one'],
  [
    'each visit over its last day −0.5',
    'overdue',
    -1,
    [
      visit({ dueOn: '2024-06-01', closedOn: '2024-06-02', status: 'CLOSED' }),
      visit({ dueOn: '2024-06-01', status: 'ACCEPTED' }),
      visit({ dueOn: '2024-06-01', closedOn: '2024-06-01', status: 'CLOSED' }),
      visit({ dueOn: '2025-01-10', status: 'ACCEPTED' }),
      visit({ dueOn: '2024-06-01', status: 'CLOSED' }),
      visit({ dueOn: '2024-06-01', status: 'GUIDED' }),
      visit({ status: 'ACCEPTED' }),
    ],
    'one',
  ],
  ['fraud, by hand', 'fraud', 0, [given('fraud', 0, 'one')], 'one'],
  [
    'an activity of two kinds counts for one',
    'policyTalk',
    0,
    times(2, kept('activities', { title: 'x', kinds: ['READING', 'POLICY_TALK'] })),
    'one',
  ],
])
