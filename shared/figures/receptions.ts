import { type Aggregate, type Counted, type Figure, figure, type Test } from './figure.ts'

const matters: Aggregate = { once: 'matter' }

const visits = (
  where: readonly Test[],
  count: Aggregate = matters,
  by: readonly string[] = ['month'],
): Counted => ({ kind: 'counted', ledger: 'receptions', where, count, by })

const VISIT_BY = ['month', 'category', 'purpose', 'channel', 'placeOfIssue', 'repeat'] as const
const MATTER_BY = [...VISIT_BY, 'handling', 'status'] as const

/** What a studio has to settle: not what it refused, guided elsewhere or only filed. */
const toClose: readonly Test[] = [
  { field: 'status', notIn: ['REJECTED', 'GUIDED'] },
  { field: 'handling', notIn: ['REJECT', 'GUIDE', 'FILE_ONLY'] },
]

const CLOSED = ['ONSITE_CLOSED', 'CLOSED', 'CALLED_BACK', 'ARCHIVED'] as const

/** Settled: so marked, or answered on the spot, or with a day of settling, and not reopened since. */
const closed: readonly Test[] = [
  ...toClose,
  {
    any: [
      [{ field: 'status', in: CLOSED }],
      [
        { field: 'handling', in: ['ONSITE'] },
        { field: 'status', notIn: ['REOPENED'] },
      ],
      [
        { field: 'closedOn', is: 'filled' },
        { field: 'status', notIn: ['REOPENED'] },
      ],
    ],
  },
]

const dated: Test = { field: 'dueOn', is: 'filled' }
/** Over its last day: settled after it, or not yet. */
export const overdueVisit: readonly Test[] = [
  ...toClose,
  {
    any: [
      [{ field: 'dueOn', before: 'closedOn' }],
      [
        { field: 'dueOn', before: 'today' },
        { field: 'closedOn', in: [''] },
        { field: 'status', notIn: CLOSED },
        { field: 'handling', notIn: ['ONSITE'] },
      ],
    ],
  },
]
const RATED = ['SATISFIED', 'MOSTLY', 'UNSATISFIED'] as const

const visitFigures: readonly Figure[] = [
  figure(
    ['receptions.batches', '接待来访批次', '批'],
    'receptions',
    '来访接待登记簿的登记条数，来访一次（来信、来电一件）为一批；按来访日期计。',
    visits([], 'each', VISIT_BY),
  ),
  figure(
    ['receptions.persons', '接待来访人次', '人次'],
    'receptions',
    '各批来访人数之和，同一人再次来访再计一次，未填人数的按1人计；按来访日期计。',
    visits([], { sum: 'persons', or: 1 }, VISIT_BY),
  ),
  figure(
    ['receptions.matters', '群众反映问题', '件'],
    'receptions',
    '来访反映的事项数，多次来访反映同一事项（已关联）的只计一件；按来访日期计。',
    visits([], matters, MATTER_BY),
  ),
  figure(
    ['receptions.groups', '集体访', '批'],
    'receptions',
    '来访人数5人及以上的批次；按来访日期计。',
    visits([{ field: 'persons', atLeast: 5 }], 'each'),
  ),
  figure(
    ['receptions.repeats', '重复来访', '批'],
    'receptions',
    '登记为重访的批次；按来访日期计。',
    visits([{ field: 'repeat', in: ['REPEAT'] }], 'each'),
  ),
]

const handlingFigures: readonly Figure[] = [
  figure(
    ['receptions.onsite', '现场答复', '件'],
    'handling',
    '处理方式为现场答复或状态为当场办结的事项；同一事项计一件，按来访日期计。',
    visits([
      {
        any: [
          [{ field: 'handling', in: ['ONSITE'] }],
          [{ field: 'status', in: ['ONSITE_CLOSED'] }],
        ],
      },
    ]),
  ),
  figure(
    ['receptions.coordinated', '协调解决', '件'],
    'handling',
    '处理方式为协调解决的事项；同一事项计一件，按来访日期计。',
    visits([{ field: 'handling', in: ['COORDINATE'] }]),
  ),
  figure(
    ['receptions.transferred', '转办', '件'],
    'handling',
    '处理方式为转办的事项；同一事项计一件，按来访日期计。',
    visits([{ field: 'handling', in: ['TRANSFER'] }]),
  ),
  figure(
    ['receptions.assigned', '交办', '件'],
    'handling',
    '处理方式为交办的事项；同一事项计一件，按来访日期计。',
    visits([{ field: 'handling', in: ['ASSIGN'] }]),
  ),
  figure(
    ['receptions.toClose', '应办结', '件'],
    'handling',
    '除不予受理、已引导和存查以外的事项；同一事项计一件，按来访日期计。',
    visits(toClose),
  ),
  figure(
    ['receptions.closed', '办结', '件'],
    'handling',
    '应办结事项中现已办结的（含当场办结、现场答复、已回访、已归档和填有办结日期的，重新办理的除外）；按来访日期计，不看哪一天办结。',
    visits(closed, matters, ['month', 'category', 'handling']),
  ),
  figure(['receptions.closeRate', '办结率', '%'], 'handling', '办结件数除以应办结件数。', {
    kind: 'rate',
    top: ['receptions.closed'],
    bottom: ['receptions.toClose'],
  }),
  figure(
    ['receptions.dated', '定有时限', '件'],
    'handling',
    '应办结事项中填有办理时限的；按来访日期计。',
    visits([...toClose, dated]),
  ),
  figure(
    ['receptions.onTime', '按期办结', '件'],
    'handling',
    '定有时限的事项中，办结日期不晚于时限的；按来访日期计。',
    visits([...closed, dated, { field: 'closedOn', notAfter: 'dueOn' }]),
  ),
  figure(
    ['receptions.onTimeRate', '按期办结率', '%'],
    'handling',
    '按期办结件数除以定有时限的件数。',
    { kind: 'rate', top: ['receptions.onTime'], bottom: ['receptions.dated'] },
  ),
  figure(
    ['receptions.overdue', '超期', '件'],
    'handling',
    '定有时限的事项中，办结日期晚于时限的，或到统计当天已过时限仍未办结的；按来访日期计。',
    visits(overdueVisit),
  ),
  figure(
    ['receptions.calledBack', '回访', '件'],
    'handling',
    '填有回访日期的事项；同一事项计一件，按来访日期计。',
    visits([{ field: 'calledBackOn', is: 'filled' }]),
  ),
  figure(
    ['receptions.rated', '群众已评价', '件'],
    'handling',
    '满意度填为满意、基本满意或不满意的登记条数；按来访日期计。',
    visits([{ field: 'satisfaction', in: RATED }], 'each', ['month', 'satisfaction']),
  ),
  figure(
    ['receptions.satisfied', '群众满意', '件'],
    'handling',
    '满意度为满意的登记条数；按来访日期计。',
    visits([{ field: 'satisfaction', in: ['SATISFIED'] }], 'each'),
  ),
  figure(
    ['receptions.mostlySatisfied', '群众基本满意', '件'],
    'handling',
    '满意度为基本满意的登记条数；按来访日期计。',
    visits([{ field: 'satisfaction', in: ['MOSTLY'] }], 'each'),
  ),
  figure(
    ['receptions.satisfactionRate', '群众满意率（满意和基本满意）', '%'],
    'handling',
    '满意与基本满意之和除以已评价件数，未评价的不计入。',
    {
      kind: 'rate',
      top: ['receptions.satisfied', 'receptions.mostlySatisfied'],
      bottom: ['receptions.rated'],
    },
  ),
  figure(
    ['receptions.fullySatisfiedRate', '群众满意率（只计满意）', '%'],
    'handling',
    '满意件数除以已评价件数，基本满意和未评价的不计入分子，未评价的不计入分母。',
    { kind: 'rate', top: ['receptions.satisfied'], bottom: ['receptions.rated'] },
  ),
]

/** 来访接待与办理. */
export const receptionFigures: readonly Figure[] = [...visitFigures, ...handlingFigures]
