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

const joint = ['ann', 'bob:SIGNED', 'cid:SIGNED'] as const
const collective = { ...filed, proposerKind: 'SECTOR' }
const four = ['ann', 'bob:SIGNED', 'cid:SIGNED', 'dan:SIGNED'] as const

proveClauses('tongcheng-2019', [
  ['plenary on time 50', 'plenary', 50, [came('PLENARY', 'ann:PRESENT')]],
  ['approved leave 30', 'plenary', 30, [came('PLENARY', 'ann:LEAVE_OK')]],
  ['unexcused 0', 'plenary', 0, [came('PLENARY', 'ann:ABSENT')]],
  ['standing: leave −2', 'standing', -2, [came('STANDING_MEETING', 'sue:LEAVE_OK')], 'sue'],
  ['standing: unexcused −5', 'standing', -5, [came('STANDING_MEETING', 'sue:ABSENT')], 'sue'],
  ['each proposal 10', 'proposals', 10, [proposed({}, 'ann')]],
  ['two not filed 20', 'proposals', 20, times(2, proposed({ review: 'NOT_FILED' }, 'ann'))],
  ['filed +15', 'proposals', 25, [proposed(filed, 'ann')]],
  ['proposals end at 25', 'proposals', 25, times(2, proposed(filed, 'ann'))],
  ['joint: half to the first', 'proposals', 12.5, [proposed(filed, ...joint)]],
  ['joint: the others part the rest', 'proposals', 6.25, [proposed(filed, ...joint)], 'cid'],
  ['who declined makes none joint', 'proposals', 25, [proposed(filed, 'ann', 'bob:DECLINED')]],
  ['collective: three get points', 'proposals', 8.33, [proposed(collective, ...four)], 'cid'],
  ['collective: the fourth gets none', 'proposals', 0, [proposed(collective, ...four)], 'dan'],
  ['an activity 2', 'activities', 2, [came('MICRO_RESEARCH', 'ann:PRESENT')]],
  [
    'a written speech at a plenary 5',
    'activities',
    5,
    [came('PLENARY', 'ann/WRITTEN_SPEAKER:PRESENT')],
  ],
  [
    'a written speech at a consultation 5',
    'activities',
    5,
    [came('CONSULT_MEETING', 'ann/WRITTEN_SPEAKER:PRESENT')],
  ],
  [
    'a written speech elsewhere is an activity',
    'activities',
    2,
    [came('FORUM', 'ann/WRITTEN_SPEAKER:PRESENT')],
  ],
  ['a spoken one at a plenary 2', 'activities', 2, [came('PLENARY', 'ann/SPEAKER:PRESENT')]],
  ['activities end at 10', 'activities', 10, times(6, came('STUDY', 'ann:PRESENT'))],
  ['an information 10', 'informations', 10, [reflected('ann')]],
  ['adopted +5', 'informations', 15, [reflected('ann', [by('COUNTY')])]],
  ['adopted by its status', 'informations', 15, [reflected('ann', [], { status: 'ADOPTED' })]],
  ['sent up is not adopted', 'informations', 10, [reflected('ann', [by('CITY', 'SENT_UP')])]],
  ['informations end at 15', 'informations', 15, times(2, reflected('ann'))],
  ['bonus by hand', 'bonus', 4, [given('bonus', 4)]],
])

proveClauses('hefei-county', [
  ['plenary 35', 'plenary', 35, [came('PLENARY', 'ann:PRESENT')]],
  ['standing meetings 30, by hand', 'standing', 30, [given('standing', 40, 'sue')], 'sue'],
  ['an activity 7.5', 'activities', 7.5, [came('INSPECTION', 'ann:PRESENT')]],
  ['activities end at 30', 'activities', 30, times(5, came('INSPECTION', 'ann:PRESENT'))],
  ['one filed 15', 'proposals', 15, [proposed(filed, 'ann')]],
  ['joint, the first 10', 'proposals', 10, [proposed(filed, ...joint)]],
  ['joint, another 5', 'proposals', 5, [proposed(filed, ...joint)], 'bob'],
  ['joint counted once', 'proposals', 5, times(2, proposed(filed, ...joint)), 'bob'],
  ['none filed 0', 'proposals', 0, [proposed({}, 'ann')]],
  ['an information the city adopts 10', 'informations', 10, [reflected('ann', [by('COUNTY')])]],
  ['adopted by its status', 'informations', 10, [reflected('ann', [], { status: 'ISSUED' })]],
  ['not adopted 0', 'informations', 0, [reflected('ann')]],
  ['adopted by the studio alone 0', 'informations', 0, [reflected('ann', [by('STUDIO')])]],
  ['further filed +5 from the second', 'moreProposals', 5, times(2, proposed(filed, 'ann'))],
  ['further filed end at 20', 'moreProposals', 20, times(6, proposed(filed, 'ann'))],
  [
    'excellent +8',
    'excellent',
    8,
    [proposed({ ...filed, excellentProposal: true }, 'ann', 'bob:SIGNED')],
  ],
  [
    'excellent, joint proposers nothing',
    'excellent',
    0,
    [proposed({ ...filed, excellentProposal: true }, 'ann', 'bob:SIGNED')],
    'bob',
  ],
  ['further adopted +3', 'moreInformations', 3, times(2, reflected('ann', [by('COUNTY')]))],
  ['further not adopted +1', 'moreInformations', 1, times(2, reflected('ann'))],
  ['further end at 20', 'moreInformations', 20, times(9, reflected('ann', [by('COUNTY')]))],
  ['the city above or higher +6', 'higher', 6, [reflected('ann', [by('CITY')])]],
  ['further activities by hand', 'moreActivities', 3, [given('moreActivities', 3)]],
])

proveClauses('anqing-2018', [
  ['absent from the plenary −10', 'meetings', 40, [came('PLENARY', 'ann:ABSENT')]],
  ['absent elsewhere −5', 'meetings', 45, [came('COMMITTEE_MEETING', 'ann:ABSENT')]],
  ['a refused leave is absence', 'meetings', 45, [came('STANDING_MEETING', 'ann:LEAVE_REFUSED')]],
  ['approved leave costs nothing', 'meetings', 50, [came('PLENARY', 'ann:LEAVE_OK')]],
  ['until nothing is left', 'meetings', 0, times(6, came('PLENARY', 'ann:ABSENT'))],
  ['proposals 30, by hand', 'proposals', 30, [given('proposals', 31)]],
  ['the rest 20, by hand', 'others', 20, [given('others', 21)]],
])

const best = { keyProposal: true, excellentProposal: true, ...filed }

proveClauses('jinan-2015', [
  ['plenary without leave −30', 'plenary', -30, [came('PLENARY', 'ann:ABSENT')]],
  ['plenary with leave −10', 'plenary', -10, [came('PLENARY', 'ann:LEAVE_OK')]],
  ['one plenary', 'onePlenary', 1, [came('PLENARY', 'ann:PRESENT')]],
  ['leave is no attendance', 'onePlenary', 0, [came('PLENARY', 'ann:LEAVE_OK')]],
  ['one proposal', 'oneAdvice', 1, [proposed({}, 'bob', 'ann:SIGNED')]],
  ['or one information', 'oneAdvice', 1, [reflected('ann')]],
  ['one inspection', 'oneInspection', 1, [came('INSPECTION', 'ann:PRESENT')]],
  ['the first filed gives nothing', 'moreProposals', 0, [proposed(filed, 'ann')]],
  ['each further +5', 'moreProposals', 10, times(3, proposed(filed, 'ann'))],
  ['to the first proposer alone', 'moreProposals', 0, times(3, proposed(filed, ...joint)), 'bob'],
  ['key +5', 'key', 5, [proposed(best, 'ann')]],
  ['excellent +10', 'excellent', 10, [proposed(best, 'ann')]],
  ['charity +2', 'charity', 2, [came('MICRO_SERVICE', 'ann:PRESENT')]],
  ['charity ends at 10', 'charity', 10, times(6, came('MICRO_SERVICE', 'ann:PRESENT'))],
  ['other bonus by hand, all bonus to 50', 'otherBonus', 50, [given('otherBonus', 60)]],
])

const turned = { review: 'TO_INFO' }

proveClauses('guangshui-2017', [
  ['filed, first proposer 20', 'proposals', 20, [proposed(filed, ...joint)]],
  ['filed, joint 15', 'proposals', 15, [proposed(filed, ...joint)], 'bob'],
  ['turned into an information, first 15', 'proposals', 15, [proposed(turned, ...joint)]],
  ['turned into an information, joint 10', 'proposals', 10, [proposed(turned, ...joint)], 'bob'],
  ['one information 20', 'informations', 20, times(2, reflected('ann'))],
  ['or historical material 20', 'history', 20, [given('history', 20)]],
  ['not both', 'history', 0, [given('history', 20), reflected('ann')]],
  ['one key enterprise 20', 'enterprise', 20, [given('enterprise', 25)]],
  ['one needy family 20', 'family', 20, [given('family', 25)]],
  ['plenary late −1', 'attendance', 9, [came('PLENARY', 'ann:LATE')]],
  ['plenary, discussion missed −1.5', 'attendance', 8.5, [came('PLENARY', 'ann:ABSENT')]],
  ['standing meeting early −2', 'attendance', 8, [came('STANDING_MEETING', 'ann:LEFT_EARLY')]],
  ['standing meeting missed −3', 'attendance', 7, [came('STANDING_MEETING', 'ann:ABSENT')]],
  ['others late −1', 'attendance', 9, [came('INSPECTION', 'ann:LATE')]],
  ['others missed −1.5', 'attendance', 8.5, [came('INSPECTION', 'ann:ABSENT')]],
  ['attendance not below 0', 'attendance', 0, times(4, came('STANDING_MEETING', 'ann:ABSENT'))],
  ['notes 5', 'notes', 5, [given('notes', 6)]],
  ['a written reflection 5', 'reflection', 5, [given('reflection', 6)]],
  ...(
    [
      ['NATIONAL', 10],
      ['PROVINCE', 8],
      ['CITY', 6],
      ['COUNTY', 4],
    ] as const
  ).map(
    ([level, points]) =>
      [
        `commended by ${level}`,
        'awards',
        points,
        [kept('honors', { kind: 'AWARD', level }, 'persons', 'ann')],
      ] as const,
  ),
])

proveClauses('yanbian-2022', [
  ['one or more submitted +10', 'submitted', 10, times(3, proposed({}, 'ann'))],
  ['each filed +10', 'filed', 20, times(2, proposed(filed, 'ann'))],
  ['each key +10', 'key', 10, [proposed({ ...filed, keyProposal: true }, 'ann')]],
  ['sent to the national or provincial CPPCC, by hand', 'sentUp', 10, [given('sentUp', 10)]],
  ['joint: the first alone', 'filed', 0, [proposed(filed, ...joint)], 'bob'],
  ['one or more reflected +5', 'reflected', 5, times(3, reflected('ann'))],
  ['each adopted +10', 'adopted', 20, times(2, reflected('ann', [by('CITY')]))],
  ['adopted by its status', 'adopted', 10, [reflected('ann', [], { status: 'SIGNED' })]],
  ['a leader of the prefecture +10', 'instructed', 10, [reflected('ann', [instructed('CITY')])]],
  ['a leader of the county not', 'instructed', 0, [reflected('ann', [instructed('COUNTY')])]],
  ['or adopted by the province +10', 'instructed', 10, [reflected('ann', [by('PROVINCE')])]],
  ['the rest by hand', 'others', 7, [given('others', 7)]],
])
