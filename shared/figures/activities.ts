import { type Aggregate, type Counted, type Figure, figure, type Test } from './figure.ts'

const MEETINGS = ['PLENARY', 'STANDING_MEETING', 'CHAIR_MEETING', 'COMMITTEE_MEETING'] as const
const CAME = ['', 'PRESENT', 'PRESENT_UNREGISTERED', 'LATE', 'LEFT_EARLY'] as const

/** Held: not a draft or a request, and its day has come. */
const held: readonly Test[] = [
  { field: 'status', notIn: ['DRAFT', 'SUBMITTED', 'RETURNED'] },
  { field: 'heldOn', notAfter: 'today' },
]
const studioWork: readonly Test[] = [...held, { field: 'kinds', notIn: MEETINGS }]
const meeting: readonly Test[] = [...held, { field: 'kinds', in: MEETINGS }]

const BY = ['month', 'kinds'] as const

const counted = (
  where: readonly Test[],
  count: Aggregate = 'each',
  by: readonly string[] = BY,
  of?: string,
): Counted => ({
  kind: 'counted',
  ledger: 'activities',
  ...(of === undefined ? {} : { of }),
  where,
  count,
  by,
})

const came: Test = { field: 'person.status', in: CAME }
const sum = (field: string): Aggregate => ({ sum: field })

const kindFigure = (id: string, title: string, kinds: readonly string[], words = title): Figure =>
  figure(
    [`activities.${id}`, title, '次'],
    'activities',
    `活动类型含${words}的已开展活动，一次活动计一次；按活动日期计。`,
    counted([...studioWork, { field: 'kinds', in: kinds }], 'each', ['month']),
  )

/** 履职活动与会议. */
export const activityFigures: readonly Figure[] = [
  figure(
    ['activities.count', '开展活动', '次'],
    'activities',
    '已开展的履职活动，草稿、待审、退回和尚未到期的不计，全体会议、常委会议、主席会议、专委会会议另计；按活动日期计。按类型分时，登记了多个类型的活动在各类型中各计一次。',
    counted(studioWork),
  ),
  kindFigure('reading', '读书交流', ['READING']),
  kindFigure('policyTalk', '政策宣讲', ['POLICY_TALK']),
  kindFigure('microConsult', '微协商（议事协商）', ['MICRO_CONSULT'], '微协商'),
  kindFigure('microSupervise', '微监督', ['MICRO_SUPERVISE']),
  kindFigure('microResearch', '微调研', ['MICRO_RESEARCH']),
  kindFigure('microService', '微服务', ['MICRO_SERVICE']),
  kindFigure('study', '学习', ['STUDY', 'READING'], '学习培训或读书交流'),
  figure(
    ['activities.members', '参加活动委员', '人次'],
    'activities',
    '已开展活动的参加委员，每人每次为一人次，请假、缺席、由他人代替的不计，只写姓名的按参加计；按活动日期计。',
    counted([...studioWork, came], 'each', BY, 'attendance'),
  ),
  figure(
    ['activities.memberHeads', '参加过活动的委员', '人'],
    'activities',
    '参加过活动的人数，同一人只计一次；各工作室人数之和可能大于合计；按活动日期计。',
    counted([...studioWork, came], { once: 'person' }, ['month'], 'attendance'),
  ),
  figure(
    ['activities.public', '参加活动群众', '人次'],
    'activities',
    '已开展活动的参加群众人数之和；按活动日期计。',
    counted(studioWork, sum('publicCount')),
  ),
  figure(
    ['activities.onlineViews', '线上观看', '人次'],
    'activities',
    '已开展活动的观看人次之和；按活动日期计。',
    counted(studioWork, sum('onlineViews'), ['month']),
  ),
  figure(
    ['activities.themeMonths', '一月一活动完成月数', '个月'],
    'activities',
    '标为一月一活动的已开展活动所属的月份数，一个工作室一个月只计一次，所属月份没有填的按活动日期的月份；合计为各工作室之和。',
    counted(
      [...studioWork, { field: 'monthlyTheme', is: 'yes' }],
      { once: { month: 'monthlyThemeMonth' } },
      [],
    ),
  ),
  figure(
    ['activities.opinions', '活动收集意见建议', '条'],
    'activities',
    '已开展活动的意见建议条数之和，与报送的社情民意信息篇数分别统计；按活动日期计。',
    counted(studioWork, sum('opinionCount'), ['month']),
  ),
  figure(
    ['activities.problems', '活动解决问题', '件'],
    'outcomes',
    '填有解决的问题的已开展活动，属于同一事项的只计一件；按活动日期计。',
    counted([...studioWork, { field: 'problemSolved', is: 'filled' }], { once: 'matter' }, [
      'month',
    ]),
  ),
  figure(
    ['activities.money', '协调（捐助）资金', '元'],
    'outcomes',
    '已开展活动的协调（捐助）资金之和；按活动日期计。',
    counted(studioWork, sum('moneyResult'), ['month']),
  ),
  figure(
    ['activities.expense', '活动经费', '元'],
    'outcomes',
    '已开展活动的活动经费之和；按活动日期计。',
    counted(studioWork, sum('expense'), ['month']),
  ),
  figure(
    ['meetings.count', '政协会议', '次'],
    'meetings',
    '已召开的全体会议、常委会议、主席会议和专委会会议；按开会日期计。',
    counted(meeting),
  ),
  figure(
    ['meetings.due', '会议应到', '人次'],
    'meetings',
    '会议名单上的委员，每人每次为一人次，谢绝和取消的不计；按开会日期计。',
    counted(
      [...meeting, { field: 'person.status', notIn: ['DECLINED', 'CANCELLED'] }],
      'each',
      ['month'],
      'attendance',
    ),
  ),
  figure(
    ['meetings.present', '会议实到', '人次'],
    'meetings',
    '到会的委员（含迟到、早退），每人每次为一人次；按开会日期计。',
    counted([...meeting, came], 'each', ['month'], 'attendance'),
  ),
  figure(['meetings.rate', '会议出席率', '%'], 'meetings', '实到人次除以应到人次。', {
    kind: 'rate',
    top: ['meetings.present'],
    bottom: ['meetings.due'],
  }),
]
