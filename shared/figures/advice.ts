import { adoption, instruction } from './adoptions.ts'
import { type Aggregate, type Counted, type Figure, figure, type Test } from './figure.ts'

const sent: Test = { field: 'status', notIn: ['DRAFT', 'RETURNED'] }
const information: Test = { field: 'kind', in: ['', 'INFORMATION'] }
const BY = ['month', 'category', 'origin'] as const

const informations = (
  where: readonly Test[],
  by: readonly string[] = BY,
  more: Partial<Counted> = {},
): Counted => ({ kind: 'counted', ledger: 'informations', where, count: 'each', by, ...more })

/** One row of 采用与批示 after the other; each has its own day, or that of the item. */
const events = (where: readonly Test[], count: Aggregate, by: readonly string[]): Counted =>
  informations([sent, ...where], by, {
    of: 'adoptions',
    on: { row: 'on', else: 'record' },
    count,
  })

const WHICH_DAY = '按采用日期计，没有填采用日期的按报送日期。'
const INSTRUCTED_DAY = '按批示日期计，没有填批示日期的按报送日期。'

const informationFigures: readonly Figure[] = [
  figure(
    ['informations.sent', '报送社情民意信息', '篇'],
    'informations',
    '建言种类为社情民意信息的篇数，联名的一篇只计一次，未报送和退回的不计；按报送日期计。',
    informations([sent, information]),
  ),
  figure(
    ['informations.reports', '报送专题报告', '篇'],
    'informations',
    '建言种类为专题报告的篇数，联名的只计一次，未报送和退回的不计；按报送日期计。',
    informations([sent, { field: 'kind', in: ['SPECIAL_REPORT'] }], ['month']),
  ),
  figure(
    ['informations.advice', '报送委员建言', '篇'],
    'informations',
    '建言种类为委员建言的篇数，联名的只计一次，未报送和退回的不计；按报送日期计。',
    informations([sent, { field: 'kind', in: ['MEMBER_ADVICE'] }], ['month']),
  ),
  figure(
    ['informations.authors', '反映社情民意', '人次'],
    'informations',
    '社情民意信息的反映人，联名的每人各计一次，因此各人之和大于篇数；按报送日期计。',
    informations([sent, information], ['month'], { of: 'authors' }),
  ),
  figure(
    ['informations.adopted', '社情民意信息被采用篇数', '篇'],
    'informations',
    `被县（区）政协及以上或党政部门采用的篇数，同一篇被多次采用只计一篇，只报送上级的、只有批示的不算采用，既被采用又获批示的两边都计；${WHICH_DAY}按层级分时，一篇在每个采用它的层级各计一次。`,
    events([information, ...adoption], { once: 'record' }, ['month', 'row.level', 'row.mode']),
  ),
  figure(
    ['informations.adoptions', '社情民意信息被采用次数', '次'],
    'informations',
    `采用登记的次数，同一篇在不同层级、不同刊物被采用各计一次；${WHICH_DAY}`,
    events([information, ...adoption], 'each', ['month', 'row.level', 'row.mode']),
  ),
  figure(
    ['informations.issues', '采用社情民意信息的刊物', '期'],
    'informations',
    `填有刊物及期号的采用，同一层级同一期只计一次，一期综合采用多篇的也只计一期；${WHICH_DAY}`,
    events(
      [information, ...adoption, { field: 'row.carrier', is: 'filled' }],
      { once: ['row.level', 'row.carrier'] },
      ['row.level'],
    ),
  ),
  figure(
    ['informations.instructed', '社情民意信息获批示篇数', '篇'],
    'informations',
    `获领导批示的篇数，同一篇多次批示只计一篇；${INSTRUCTED_DAY}按级别分时，没有填批示级别的看批示领导的职务（省、市、县、区）。`,
    events([information, ...instruction], { once: 'record' }, ['month', 'row.instructionLevel']),
  ),
  figure(
    ['informations.instructions', '社情民意信息获批示次数', '次'],
    'informations',
    `领导批示的次数，同一篇由几位领导批示各计一次；${INSTRUCTED_DAY}`,
    events([information, ...instruction], 'each', ['month', 'row.instructionLevel']),
  ),
  figure(
    ['informations.excellent', '优秀社情民意信息', '篇'],
    'informations',
    '标为优秀社情民意的信息；按报送日期计。',
    informations([sent, information, { field: 'excellent', is: 'yes' }], ['month']),
  ),
]

const handedIn: readonly Test[] = [
  { field: 'status', notIn: ['DRAFT', 'CO_SIGNING'] },
  { field: 'review', notIn: ['RETURNED', 'WITHDRAWN'] },
]
const filed: readonly Test[] = [...handedIn, { field: 'review', in: ['FILED'] }]
const replied: readonly Test[] = [
  ...filed,
  {
    any: [
      [{ field: 'repliedOn', is: 'filled' }],
      [
        {
          field: 'status',
          in: ['REPLIED', 'AWAITING_FEEDBACK', 'FEEDBACK_GIVEN', 'ARCHIVED'],
        },
      ],
    ],
  },
]
const RATED = ['SATISFIED', 'MOSTLY', 'UNSATISFIED'] as const

const proposals = (
  where: readonly Test[],
  by: readonly string[] = ['month'],
  more: Partial<Counted> = {},
): Counted => ({ kind: 'counted', ledger: 'proposals', where, count: 'each', by, ...more })

const proposalFigures: readonly Figure[] = [
  figure(
    ['proposals.submitted', '提交提案', '件'],
    'proposals',
    '提交的提案件数，联名提案只计一件，暂存、待会签、退回和撤案的不计；按提交日期计。',
    proposals(handedIn, ['month', 'category', 'timing', 'proposerKind', 'review']),
  ),
  figure(
    ['proposals.proposers', '参与提案委员', '人次'],
    'proposals',
    '提案的第一提案人和已签的联名人，每人每件为一人次，因此各人之和大于件数；按提交日期计。',
    { kind: 'joined', of: ['proposals.firstProposers', 'proposals.coSigners'], once: false },
  ),
  figure(
    ['proposals.firstProposers', '第一提案人', '人次'],
    'proposals',
    '写明第一提案人的提案；按提交日期计。',
    proposals(handedIn, ['month'], { of: 'firstProposer' }),
  ),
  figure(
    ['proposals.coSigners', '联名提案人', '人次'],
    'proposals',
    '联名提案人，待签、谢绝、过期和取消的不计；按提交日期计。',
    proposals(
      [
        ...handedIn,
        { field: 'person.status', notIn: ['WAITING', 'DECLINED', 'EXPIRED', 'CANCELLED'] },
      ],
      ['month'],
      { of: 'coSigners' },
    ),
  ),
  figure(
    ['proposals.filed', '立案提案', '件'],
    'proposals',
    '提交的提案中审查结果为立案的，并案的不计；按提交日期计。',
    proposals(filed, ['month', 'category', 'resultClass']),
  ),
  figure(['proposals.fileRate', '提案立案率', '%'], 'proposals', '立案件数除以提交件数。', {
    kind: 'rate',
    top: ['proposals.filed'],
    bottom: ['proposals.submitted'],
  }),
  figure(
    ['proposals.key', '重点提案', '件'],
    'proposals',
    '提交的提案中标为重点提案的；按提交日期计。',
    proposals([...handedIn, { field: 'keyProposal', is: 'yes' }]),
  ),
  figure(
    ['proposals.excellent', '优秀提案', '件'],
    'proposals',
    '提交的提案中标为优秀提案的；按提交日期计。',
    proposals([...handedIn, { field: 'excellentProposal', is: 'yes' }]),
  ),
  figure(
    ['proposals.replied', '办复提案', '件'],
    'proposals',
    '立案提案中填有答复日期，或状态为已办复及以后的；按提交日期计。',
    proposals(replied),
  ),
  figure(['proposals.replyRate', '提案办复率', '%'], 'proposals', '办复件数除以立案件数。', {
    kind: 'rate',
    top: ['proposals.replied'],
    bottom: ['proposals.filed'],
  }),
  figure(
    ['proposals.rated', '委员已评价提案', '件'],
    'proposals',
    '立案提案中委员意见为满意、基本满意或不满意的；按提交日期计。',
    proposals([...filed, { field: 'satisfaction', in: RATED }], ['month', 'satisfaction']),
  ),
  figure(
    ['proposals.satisfied', '委员满意和基本满意提案', '件'],
    'proposals',
    '立案提案中委员意见为满意或基本满意的；按提交日期计。',
    proposals([...filed, { field: 'satisfaction', in: ['SATISFIED', 'MOSTLY'] }]),
  ),
  figure(
    ['proposals.satisfactionRate', '提案满意率', '%'],
    'proposals',
    '满意和基本满意的件数除以已评价件数。',
    { kind: 'rate', top: ['proposals.satisfied'], bottom: ['proposals.rated'] },
  ),
]

/** 社情民意信息与提案. */
export const adviceFigures: readonly Figure[] = [...informationFigures, ...proposalFigures]
