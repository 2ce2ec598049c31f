import { daysBetween } from '#shared/domain/calendar/calendar.ts'
import { styledDay } from '#shared/domain/date-style.ts'
import { spokenDay } from '#shared/domain/days.ts'
import type { Paper } from '#shared/domain/paper.ts'
import type { Step } from '#shared/domain/steps/steps.ts'
import { fieldOf, type LedgerId, ledgerOf } from '#shared/ledgers/index.ts'
import { cutLine, entry, label, opinion, row } from '../papers/cells.ts'
import { boxesOf, type Fill, said } from './fill.ts'
import { DAY_LINE, formPaper, grid, line, longRow, prose } from './form-rows.ts'

/** Whom a matter comes from, by its ledger; papers call them what the ledger does. */
const raisedBy: Readonly<Partial<Record<LedgerId, string>>> = {
  receptions: 'visitorName',
  mediations: 'parties',
  informations: 'authors',
  proposals: 'firstProposer',
  topics: 'leadMember',
  contacts: 'contactName',
}

/** Those a matter comes from, with what they are called. */
const raisers = (fill: Fill): { readonly named: string; readonly who: string } => {
  const id = raisedBy[fill.ledger] ?? ledgerOf(fill.ledger).titleField
  const { kind, label: named } = fill.field(id)
  const people = kind === 'rows' ? fill.rows(id) : kind === 'people' ? fill.people(id) : undefined
  const names = people?.map(({ name }) => String(name ?? '')).filter(Boolean)
  return { named, who: names?.join('、') ?? fill.text(id) }
}

/** What is handed on: said by the last step of the kinds asked for, else by the record itself. */
const matterOf = (fill: Fill, kinds: readonly Step['kind'][]) => {
  const { steps, ledger, record } = fill
  const { fields, titleField } = ledgerOf(ledger)
  const has = (id: string): string =>
    record !== undefined && fieldOf(ledgerOf(ledger), id) !== undefined ? fill.text(id) : ''
  const step = steps.findLast(({ kind }) => kinds.includes(kind))
  const long = fields.find(({ kind, id }) => kind === 'longText' && has(id) !== '')
  const title = titleField === long?.id ? '' : has(titleField)
  return {
    step,
    ...raisers(fill),
    // A file is called after the visitor, or after what it is about.
    about: (ledger === 'receptions' ? has('visitorName') : title).slice(0, 30),
    phone: has('phone'),
    summary: [ledger === 'receptions' ? '' : title, long === undefined ? '' : has(long.id)]
      .filter(Boolean)
      .join('\n'),
    unit: step?.unit ?? (has('handlingUnit') || has('leadUnit')),
    person: step?.person ?? has('assignee'),
    on: step?.on ?? (record?.values['assignedOn'] as string | null | undefined) ?? null, // a day
    dueDay: step?.dueOn ?? (record?.values['dueOn'] as string | null | undefined) ?? null, // a day
    note: step?.note ?? '',
    has,
  }
}

/** Where a blank form has 年 月 日 for the pen. */
const written = (day: string | null | undefined): string => (day ? spokenDay(day) : DAY_LINE)
const styled = ({ days }: Fill, day: string | null | undefined): string =>
  day ? styledDay(days, day) : ''
/** Whose number a paper carries: that of the handing on, or that of the urging. */
const numbered = { 交: ['ASSIGN', 'TRANSFER'], 督: ['SUPERVISE', 'URGE'] } as const

/** The number of the paper as its step says it, whole or as a figure; else room for the pen. */
const numberLine = (fill: Fill, word: keyof typeof numbered): string => {
  const kinds: readonly Step['kind'][] = numbered[word]
  const step = fill.steps.findLast(({ kind }) => kinds.includes(kind))
  const given = fill.record?.values['assignedOn']
  const year = fill.isBlank
    ? '    '
    : (step?.on ?? (typeof given === 'string' ? given : fill.today)).slice(0, 4)
  const number = step?.number ?? '    '
  return /^[\d\s]+$/.test(number) ? `${fill.studio}〔${year}〕${word}字第${number}号` : number
}

/** P3 群众反映问题交办（转办）单, its counterfoil above and its receipt below the line to cut at. */
export const assignmentForm = (fill: Fill): readonly Paper[] => {
  const told = matterOf(fill, ['ASSIGN', 'TRANSFER'])
  const number = numberLine(fill, '交')
  const heads = [
    row([...said('承办单位', told.unit, [2, 4]), ...said('承办人', told.person, [2, 4])]),
    row([...said(told.named, told.who, [2, 4]), ...said('联系电话', told.phone, [2, 4])]),
  ]
  return [
    formPaper(fill, {
      title: '群众反映问题交办（转办）单',
      about: told.about,
      parts: [
        line(number, `交办日期：${written(told.on)}`),
        grid([
          ...heads,
          longRow('反映事项摘要', told.summary, 46),
          ...opinion({
            label: '交办意见及时限',
            text: [told.note, told.dueDay === null ? '' : `办理时限：${written(told.dueDay)}`]
              .filter(Boolean)
              .join('\n'),
            sign: `${fill.studio}（盖章）        年    月    日`,
            height: 30,
            spans: [2, 12],
          }),
          ...opinion({
            label: '领导批示',
            text: '',
            sign: `签名：            ${DAY_LINE}`,
            height: 22,
            spans: [2, 12],
          }),
        ]),
        cutLine('回        执'),
        line(number, `请于 ${written(told.dueDay)} 前将办理结果反馈`),
        grid([
          ...opinion({
            label: '办理情况',
            text: told.has('result'),
            sign: `承办人：              负责人签字：              单位（盖章）${DAY_LINE}`,
            height: 62,
            spans: [2, 12],
          }),
        ]),
      ],
    }),
  ]
}

/** P4 督办通知单. */
export const supervisionForm = (fill: Fill): readonly Paper[] => {
  const told = matterOf(fill, ['ASSIGN', 'TRANSFER'])
  const urged = fill.steps.findLast(({ kind }) => kind === 'SUPERVISE' || kind === 'URGE')
  const late = told.dueDay === null ? 0 : daysBetween(told.dueDay, urged?.on ?? fill.today)
  return [
    formPaper(fill, {
      title: '督办通知单',
      about: told.about,
      parts: [
        line(numberLine(fill, '督'), `签发日期：${written(urged?.on)}`),
        grid([
          row([...said('承办单位', urged?.unit ?? told.unit, [2, 10])]),
          row([
            ...said(told.named, told.who, [2, 4]),
            ...said('交办日期', styled(fill, told.on), [2, 4]),
          ]),
          longRow('原事项', told.summary, 60),
          row([
            ...said('原时限', styled(fill, told.dueDay), [2, 4]),
            ...said('超期天数', late > 0 ? `${late}天` : '', [2, 4]),
          ]),
          longRow('督办要求', urged?.note ?? '', 60),
          ...opinion({
            label: '签发',
            text: '',
            sign: `签发人：              ${fill.studio}（盖章）${DAY_LINE}`,
            height: 32,
            spans: [2, 12],
          }),
        ]),
        prose(['请在收到本通知后按要求办理，并将办理情况填入《办理情况反馈表》报回。'], {
          note: true,
        }),
      ],
    }),
  ]
}

/** P4 办理情况反馈表. */
export const handlingFeedbackForm = (fill: Fill): readonly Paper[] => {
  const told = matterOf(fill, ['ASSIGN', 'TRANSFER'])
  const reply = fill.steps.findLast(({ kind }) => kind === 'REPLY' || kind === 'CLOSE')
  return [
    formPaper(fill, {
      title: '办理情况反馈表',
      about: told.about,
      parts: [
        line(numberLine(fill, '交'), `反馈日期：${written(reply?.on)}`),
        grid([
          row([...said('承办单位', told.unit, [2, 4]), ...said('承办人', told.person, [2, 4])]),
          longRow('原事项', told.summary, 40),
          longRow('调查情况', told.has('process'), 45),
          longRow('处理依据', reply?.basis ?? '', 25),
          longRow('处理结果', reply?.outcome ?? told.has('result'), 45),
          row([
            label('告知方式', 2),
            entry(boxesOf(fill.book, 'toldMode', [reply?.told ?? '']), 10, { align: 'left' }),
          ]),
          ...opinion({
            label: '承办单位意见',
            text: '',
            sign: `负责人签字：              （盖章）${DAY_LINE}`,
            height: 30,
            spans: [2, 12],
          }),
        ]),
      ],
    }),
  ]
}

/** P4 回访记录. */
export const callBackForm = (fill: Fill): readonly Paper[] => {
  const told = matterOf(fill, ['CALL_BACK'])
  const { step, has } = told
  const { book } = fill
  const asked = step?.satisfaction ?? (fill.record?.values['satisfaction'] as string | null) // a code
  const marks = book.choicesOf('satisfaction').filter(({ code }) => code !== 'NONE')
  return [
    formPaper(fill, {
      title: '回访记录',
      about: told.about,
      parts: [
        line(numberLine(fill, '交'), `回访单位：${fill.studio}`),
        grid([
          row([
            ...said('回访时间', step ? styled(fill, step.on) : has('calledBackOn'), [2, 4]),
            ...said('回访方式', has('callbackMode'), [2, 4]),
          ]),
          row([...said('回访对象', told.who, [2, 4]), ...said('联系电话', told.phone, [2, 4])]),
          longRow('原事项', told.summary, 50),
          longRow('办理结果', has('result'), 40),
          longRow('回访内容', step?.note ?? has('callbackNote'), 60),
          row([
            label('满意度', 2),
            entry(
              marks.map((one) => `${one.code === asked ? '☑' : '☐'}${one.label}`).join('    '),
              10,
              { align: 'left' },
            ),
          ]),
          ...opinion({
            label: '签名',
            text: '',
            sign: `回访人：${step?.person ?? has('calledBackBy')}            回访对象：              ${DAY_LINE}`,
            height: 22,
            spans: [2, 12],
          }),
        ]),
      ],
    }),
  ]
}
