import { type Aggregate, type Counted, type Figure, figure, type Test } from './figure.ts'

const turns = (where: readonly Test[], of?: string, count: Aggregate = 'each'): Counted => ({
  kind: 'counted',
  ledger: 'duties',
  ...(of === undefined ? {} : { of }),
  where: [{ field: 'date', notAfter: 'today' }, ...where],
  count,
  by: ['month'],
})

/** A turn that is over and of which nobody noted down whether anybody came. */
export const unrecordedDuty: readonly Test[] = [
  { field: 'status', in: ['', 'PLANNED'] },
  { field: 'date', before: 'today' },
]

/** 值班. A duty that was put off is another day's; one still to come is nobody's yet. */
export const dutyFigures: readonly Figure[] = [
  figure(
    ['duties.due', '值班应到', '人次'],
    'duties',
    '到统计当天为止排定的值班，每人每班为一人次，已顺延到别日的不计；按值班日期计。',
    turns([{ field: 'status', notIn: ['POSTPONED'] }]),
  ),
  figure(
    ['duties.attended', '值班实到', '人次'],
    'duties',
    '已值班的，以及调班后由他人到岗的；以到岗的人为准，按值班日期计。',
    turns([{ field: 'status', in: ['DONE', 'SWAPPED'] }]),
  ),
  figure(
    ['duties.missed', '值班缺岗', '人次'],
    'duties',
    '到岗情况为缺岗的值班；按值班日期计。',
    turns([{ field: 'status', in: ['MISSED'] }]),
  ),
  figure(
    ['duties.leave', '值班请假', '人次'],
    'duties',
    '到岗情况为请假的值班；按值班日期计。',
    turns([{ field: 'status', in: ['LEAVE'] }]),
  ),
  figure(
    ['duties.unrecorded', '值班未登记到岗', '人次'],
    'duties',
    '值班日期已过、到岗情况还是已排或没有填写的值班；按值班日期计。',
    turns(unrecordedDuty),
  ),
  figure(['duties.rate', '值班到岗率', '%'], 'duties', '实到人次除以应到人次。', {
    kind: 'rate',
    top: ['duties.attended'],
    bottom: ['duties.due'],
  }),
  figure(
    ['duties.members', '参加值班委员', '人'],
    'duties',
    '实际到岗值过班的人数，同一人只计一次；各工作室人数之和可能大于合计；按值班日期计。',
    turns([{ field: 'status', in: ['DONE', 'SWAPPED'] }], 'attendedBy', { once: 'person' }),
  ),
]
