import type { Paper, PaperRow } from '#shared/domain/paper.ts'
import type { RowValue } from '#shared/domain/record.ts'
import { filledNotice } from '#shared/ledgers/notice.ts'
import { entry, label, opinion, row } from '../papers/cells.ts'
import { type Fill, pair, said, ticked } from './fill.ts'
import { DAY_LINE, grid, line, longRow, prose } from './form-rows.ts'
import {
  bodyOf,
  type MediationCase,
  mediationCase,
  namesOf,
  orgSign,
  paper,
} from './mediation-case.ts'

/** Two rows of a party: who they are, and where they are found. */
export const partyRows = (
  fill: Fill,
  named: string,
  party: RowValue | undefined,
): readonly PaperRow[] => {
  const of = (part: string): string => fill.part('parties', party, part)
  return [
    row([
      label(named, 2, { down: 3 }),
      label('姓名(名称)', 2),
      entry(of('name'), 2),
      label('性别'),
      entry(of('gender')),
      label('民族'),
      entry(of('ethnicity')),
      label('年龄'),
      entry(of('age')),
    ]),
    row([
      label('职业或职务', 2),
      entry(of('occupation'), 3),
      label('联系电话', 2),
      entry(of('phone'), 3),
    ]),
    row([
      label('单位或住址', 2),
      entry(of('address'), 4),
      label('委托代理人', 2),
      entry(of('agent'), 2),
    ]),
  ]
}

const every = (fill: Fill, named: string, rows: readonly RowValue[]): readonly PaperRow[] =>
  (rows.length === 0 ? [undefined] : rows).flatMap((party, at) =>
    partyRows(fill, rows.length > 1 ? `${named}${at + 1}` : named, party),
  )

/** 调解申请书. */
export const applicationForm = (fill: Fill): readonly Paper[] => {
  const told = mediationCase(fill)
  return [
    paper(told, `${told.kind}申请书`, [
      grid([
        ...every(fill, '申请人', told.applicants),
        ...every(fill, '被申请人', told.respondents),
        longRow('纠纷简要情况', fill.text('brief'), 66),
        longRow('当事人申请事项', fill.text('requests'), 46),
        ...opinion({
          label: '申请人声明',
          text: `${bodyOf(told)}已将申请调解的相关规定告知我，现自愿申请调解。`,
          sign: `申请人（签名盖章或按指印）：              ${DAY_LINE}`,
          height: 34,
          spans: [2, 12],
        }),
      ]),
    ]),
  ]
}

/** How a case came, in the words of the form; of one that nobody says it of both stand for the pen. */
const wayOf = ({ fill }: MediationCase, body: string): string => {
  switch (fill.code('caseSource')) {
    case '':
      return `依当事人申请（${body}主动调解）`
    case 'PROACTIVE':
      return '主动调解'
    case 'ENTRUSTED':
      return `接受${fill.text('entrustedBy') || '有关部门'}委托移送`
    case 'LEADER':
      return '根据领导交办'
    case 'TOPIC':
      return '结合三题'
    default:
      return '依当事人申请'
  }
}

/** 受理登记表. */
export const acceptanceForm = (fill: Fill): readonly Paper[] => {
  const told = mediationCase(fill)
  const body = bodyOf(told)
  const way = wayOf(told, body)
  const [first, second] = [namesOf(told.applicants), namesOf(told.respondents)]
  const between = fill.isBlank
    ? '            、            '
    : [first, second].filter(Boolean).join('、')
  return [
    paper(told, `${told.kind}受理登记表`, [
      line(
        `编号：${fill.text('mediationNo')}`,
        `${fill.field('community').label}：${fill.text('community')}`,
      ),
      prose([
        `${fill.spoken('acceptedOn') || DAY_LINE}，${body}${way}，经当事人同意，调解${between}之间的纠纷。`,
      ]),
      grid([
        row(ticked(fill, 'disputeType', [2, 10])),
        row(ticked(fill, 'caseSource', [2, 10])),
        row([...pair(fill, 'entrustedBy', [2, 4]), ...pair(fill, 'leader', [2, 4])]),
        row([...pair(fill, 'persons', [2, 4]), ...pair(fill, 'dueOn', [2, 4])]),
        longRow('纠纷简要情况', fill.text('brief'), 76),
        ...opinion({
          label: '当事人',
          text: '',
          sign: `当事人（签名）：                          ${DAY_LINE}`,
          height: 24,
          spans: [2, 12],
        }),
        ...opinion({
          label: '登记',
          text: '',
          sign: `登记人（签名）：${fill.text('registeredBy')}          ${orgSign(told)}`,
          height: 40,
          spans: [2, 12],
        }),
      ]),
      prose([`备注：此表由${body}填写。`], { note: true }),
    ]),
  ]
}

/** 当事人权利义务告知书, in the words the office gave it. */
export const noticeForm = (fill: Fill): readonly Paper[] => {
  const told = mediationCase(fill)
  const text = fill.notices[told.isCommittee ? 'committee' : 'studio']
  const parties = namesOf(told.parties)
  return [
    paper(told, `${told.kind}当事人权利义务告知书`, [
      prose([`${parties || '            '}：`], {}),
      prose(
        filledNotice(text, {
          当事人: parties || '当事人',
          单位: told.issuer || bodyOf(told),
          纠纷类型: fill.text('disputeType') || '有关纠纷',
        }),
      ),
      prose(
        [`当事人（签名）：                    `, `告知人（签名）：                    `, DAY_LINE],
        { align: 'right' },
      ),
    ]),
  ]
}

const SCOPE = [
  '代为申请或要求终止调解',
  '收集、提供证据',
  '选择或接受调解员',
  '承认、变更、放弃请求',
  '签署记录、告知书、协议书',
  '领取文书',
  '其他：',
] as const

/** 授权委托书. */
export const authorizationForm = (fill: Fill): readonly Paper[] => {
  const told = mediationCase(fill)
  const party = told.parties.find((one) => (one['agent'] ?? '') !== '')
  const of = (part: string): string => fill.part('parties', party, part)
  return [
    paper(told, '授权委托书', [
      grid([
        ...partyRows(fill, '委托人', party),
        row(said('身份证号', of('idNumber'), [2, 10])),
        row([...said('受委托人', of('agent'), [2, 4]), ...said('与委托人关系', '', [2, 4])]),
        row([...said('身份证号', '', [2, 4]), ...said('联系电话', '', [2, 4])]),
        row(said('委托事项', fill.isBlank ? '' : `${told.about}纠纷的调解`, [2, 10]), {
          height: 16,
        }),
        row(
          [
            label('委托权限', 2),
            entry(SCOPE.map((one) => `☐${one}`).join('\n'), 10, { align: 'left' }),
          ],
          { height: 60 },
        ),
        ...opinion({
          label: '签名',
          text: '',
          sign: `委托人（签名）：              受委托人（签名）：              ${DAY_LINE}`,
          height: 36,
          spans: [2, 12],
        }),
      ]),
    ]),
  ]
}
