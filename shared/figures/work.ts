import { type Aggregate, type Counted, type Figure, figure, type Test } from './figure.ts'

const AGREED = ['AGREED_WRITTEN', 'AGREED_ORAL', 'AGREED_UNSPECIFIED'] as const
const agreed: readonly Test[] = [{ field: 'result', in: AGREED }]
const CASE_BY = ['month', 'disputeType', 'caseSource', 'community', 'result'] as const

const cases = (
  where: readonly Test[],
  count: Aggregate = { once: 'matter' },
  by: readonly string[] = ['month', 'disputeType'],
): Counted => ({ kind: 'counted', ledger: 'mediations', where, count, by })

const mediationFigures: readonly Figure[] = [
  figure(
    ['mediations.accepted', '受理矛盾纠纷', '起'],
    'mediations',
    '受理调解的矛盾纠纷，属于同一事项的只计一起；按受理日期计。',
    cases([], { once: 'matter' }, CASE_BY),
  ),
  figure(
    ['mediations.agreed', '成功调解矛盾纠纷', '起'],
    'mediations',
    '达成书面、口头协议或未注明形式而调解成功的矛盾纠纷，属于同一事项的只计一起；按受理日期计。',
    cases(agreed, { once: 'matter' }, CASE_BY.slice(0, -1)),
  ),
  figure(
    ['mediations.failed', '调解不成', '起'],
    'mediations',
    '调解不成（终止）的矛盾纠纷；按受理日期计。',
    cases([{ field: 'result', in: ['FAILED'] }]),
  ),
  figure(
    ['mediations.inProgress', '正在调解', '起'],
    'mediations',
    '还在调解或没有填写结果的矛盾纠纷；按受理日期计。',
    cases([{ field: 'result', in: ['', 'IN_PROGRESS'] }]),
  ),
  figure(
    ['mediations.successRate', '调解成功率', '%'],
    'mediations',
    '成功调解的起数除以成功与调解不成之和，撤回、引导和正在调解的不计入。',
    {
      kind: 'rate',
      top: ['mediations.agreed'],
      bottom: ['mediations.agreed', 'mediations.failed'],
    },
  ),
  figure(
    ['mediations.persons', '矛盾纠纷涉及群众', '人'],
    'mediations',
    '各起纠纷涉及人数之和，没有填的按登记的当事人数；按受理日期计。',
    cases([], { sum: 'persons', or: { rows: 'parties' } }),
  ),
  figure(
    ['mediations.amount', '矛盾纠纷涉及金额', '元'],
    'mediations',
    '各起纠纷涉及金额之和，没有填的不计；按受理日期计。',
    cases([], { sum: 'amount' }),
  ),
  figure(
    ['mediations.agreedAmount', '成功调解涉及金额', '元'],
    'mediations',
    '成功调解的纠纷涉及金额之和，没有填的不计；按受理日期计。',
    cases(agreed, { sum: 'amount' }),
  ),
  figure(
    ['mediations.difficult', '疑难复杂纠纷', '起'],
    'mediations',
    '标为疑难复杂的矛盾纠纷；按受理日期计。',
    cases([{ field: 'difficult', is: 'yes' }]),
  ),
  figure(
    ['mediations.performed', '协议已履行', '起'],
    'mediations',
    '成功调解的纠纷中履行情况为已履行的；按受理日期计。',
    cases([...agreed, { field: 'performance', in: ['DONE'] }]),
  ),
]

const topics = (where: readonly Test[], by: readonly string[], count: Aggregate): Counted => ({
  kind: 'counted',
  ledger: 'topics',
  where,
  count,
  by,
})
const answered: readonly Test[] = [
  {
    any: [[{ field: 'stage', in: ['CLOSED'] }], [{ field: 'closedOn', is: 'filled' }]],
  },
]

const topicFigures: readonly Figure[] = [
  figure(
    ['topics.issued', '三题下达', '个'],
    'topics',
    '下达和自选的课题；按下达日期计。',
    topics([], ['month', 'source', 'stage'], 'each'),
  ),
  figure(
    ['topics.closed', '三题完成', '个'],
    'topics',
    '课题中已办结或填有办结日期的；按下达日期计。',
    topics(answered, ['month', 'source'], { once: 'matter' }),
  ),
  figure(['topics.rate', '三题完成率', '%'], 'topics', '完成个数除以下达个数。', {
    kind: 'rate',
    top: ['topics.closed'],
    bottom: ['topics.issued'],
  }),
]

const honors = (kind: string, by: readonly string[]): Counted => ({
  kind: 'counted',
  ledger: 'honors',
  where: [{ field: 'kind', in: [kind] }],
  count: 'each',
  by,
})

const outcomeFigures: readonly Figure[] = [
  figure(
    ['work.solved', '协调解决问题', '件'],
    'outcomes',
    '办结的来访事项、成功调解的纠纷、活动解决的问题和完成的三题，同一事项在几本台账里都有的只计一件；日期各按本台账。',
    {
      kind: 'joined',
      of: ['receptions.closed', 'mediations.agreed', 'activities.problems', 'topics.closed'],
      once: true,
    },
  ),
  figure(
    ['work.consultations', '微协商（议事协商与纠纷调解合计）', '次'],
    'outcomes',
    '微协商活动次数与受理调解的矛盾纠纷起数之和，同一事项只计一次；日期各按本台账。',
    { kind: 'joined', of: ['work.microConsults', 'mediations.accepted'], once: true },
  ),
  figure(
    ['work.microConsults', '微协商活动', '次'],
    'outcomes',
    '活动类型含微协商的已开展活动，属于同一事项的只计一次；按活动日期计。',
    {
      kind: 'counted',
      ledger: 'activities',
      where: [
        { field: 'status', notIn: ['DRAFT', 'SUBMITTED', 'RETURNED'] },
        { field: 'heldOn', notAfter: 'today' },
        { field: 'kinds', in: ['MICRO_CONSULT'] },
      ],
      count: { once: 'matter' },
      by: ['month'],
    },
  ),
  figure(['work.served', '服务群众', '人次'], 'outcomes', '接待来访人次与参加活动群众人次之和。', {
    kind: 'joined',
    of: ['receptions.persons', 'activities.public'],
    once: false,
  }),
  figure(
    ['contacts.visits', '联系走访群众', '次'],
    'outcomes',
    '联系群众台账的联系记录，每次联系计一次；按联系日期计，没有填日期的不计。',
    {
      kind: 'counted',
      ledger: 'contacts',
      of: 'visits',
      on: { row: 'on', else: 'never' },
      where: [],
      count: 'each',
      by: ['month', 'row.mode'],
    },
  ),
  figure(
    ['honors.press', '媒体报道', '篇'],
    'outcomes',
    '荣誉与宣传台账中种类为媒体报道的；按刊发日期计。',
    honors('PRESS', ['month', 'level', 'medium']),
  ),
  figure(
    ['honors.awards', '荣誉表彰', '项'],
    'outcomes',
    '荣誉与宣传台账中种类为荣誉表彰的；按授予日期计。',
    honors('AWARD', ['month', 'level']),
  ),
]

const officeFigures: readonly Figure[] = [
  figure(
    ['studios.count', '工作室', '个'],
    'office',
    '到期末（统计当天更早的，到当天）已成立、没有撤销的工作室，没有填成立日期的按已成立计。',
    {
      kind: 'counted',
      ledger: 'studios',
      standing: { from: 'foundedOn', to: 'closedOn' },
      where: [],
      count: { once: 'record' },
      by: ['studioType', 'level'],
    },
  ),
  figure(
    ['members.count', '委员', '人'],
    'office',
    '到期末（统计当天更早的，到当天）在任的政协委员，工作室成员按当日在室的计；一人在几个工作室的，各室都计、合计只计一次。',
    {
      kind: 'counted',
      ledger: 'members',
      standing: { from: 'joinedOn', to: 'leftOn' },
      where: [
        { field: 'kind', notIn: ['LIAISON'] },
        {
          any: [[{ field: 'leftOn', is: 'filled' }], [{ field: 'status', notIn: ['LEFT'] }]],
        },
      ],
      count: { once: 'record' },
      by: ['sector', 'party', 'gender'],
    },
  ),
  figure(
    ['contacts.people', '联系群众', '人'],
    'office',
    '到期末（统计当天更早的，到当天）仍在联系的群众，一条联系关系计一人；没有填建立日期的按已建立计。',
    {
      kind: 'counted',
      ledger: 'contacts',
      standing: { from: 'since', to: 'until' },
      where: [],
      count: 'each',
      by: ['contactKind'],
    },
  ),
]

/** 调解、三题、成果与队伍. */
export const workFigures: readonly Figure[] = [
  ...officeFigures,
  ...mediationFigures,
  ...topicFigures,
  ...outcomeFigures,
]
