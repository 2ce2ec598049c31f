import { spokenDay } from '#shared/domain/days.ts'
import type { Paper, PaperPart } from '#shared/domain/paper.ts'
import { opinion, row } from '../papers/cells.ts'
import { capitalYuan } from './capital-yuan.ts'
import { type Fill, pair, said } from './fill.ts'
import { DAY_LINE, formPaper, grid, line, longRow, prose } from './form-rows.ts'
import { type MediationCase, mediationCase } from './mediation-case.ts'
import { partyRows } from './mediation-forms.ts'

const partyGrid = ({ fill, parties }: MediationCase): PaperPart =>
  grid(
    (parties.length === 0 ? [undefined, undefined] : parties).flatMap((party, at) =>
      partyRows(fill, `当事人${at + 1}`, party),
    ),
  )

const terms = (fill: Fill): readonly string[] => [
  ...fill.text('agreement').split('\n').filter(Boolean),
  ...fill.rows('agreementItems').map((one, at) => {
    const of = (part: string): string => fill.part('agreementItems', one, part)
    const day = (part: string): string => spokenDay(String(one[part] ?? ''))
    const amount = Number(one['amount'] ?? 0)
    const rest = [
      of('party') === '' ? '' : `履行人${of('party')}`,
      amount > 0 ? `金额${of('amount')}（${capitalYuan(amount)}）` : '',
      day('dueOn') === '' ? '' : `${day('dueOn')}前履行`,
      day('performedOn') === '' ? '' : `${day('performedOn')}已履行`,
    ].filter(Boolean)
    return `${at + 1}．${[of('text'), ...rest].filter(Boolean).join('，')}`
  }),
]

const amountOf = (fill: Fill): string => {
  const fen = Number(fill.record?.values['amount'] ?? 0)
  return fen === 0 ? fill.text('amount') : `${fill.text('amount')}（${capitalYuan(fen)}）`
}

/** 调解协议书; of a studio 和解（协商）协议书, witnessed and not sealed by a committee. */
export const agreementForm = (fill: Fill): readonly Paper[] => {
  const told = mediationCase(fill)
  const { isCommittee, issuer, isBlank } = { ...told, isBlank: fill.isBlank }
  const copies = fill.text('copies') || (isBlank ? '    份' : `${told.parties.length + 1}份`)
  return [
    formPaper(fill, {
      title: isCommittee ? '人民调解协议书' : '和解（协商）协议书',
      about: told.about,
      parts: [
        line('', `编号：${told.number}`),
        partyGrid(told),
        grid([
          longRow('纠纷主要事实', fill.text('facts') || fill.text('brief'), 24),
          longRow('争议事项', fill.text('disputedMatters'), 16),
          longRow('经调解，自愿达成如下协议', terms(fill).join('\n'), 36),
          row(said('涉及金额', amountOf(fill), [2, 10])),
          longRow('履行方式、\n时限', fill.text('performanceTerms'), 16),
        ]),
        prose([
          `本协议一式${copies}，当事人、${isCommittee ? '人民调解委员会' : '委员工作室'}各持一份。`,
        ]),
        grid([
          ...opinion({
            label: '签名',
            text: '',
            sign: `当事人（签名盖章或按指印）：                                ${DAY_LINE}`,
            height: 22,
            spans: [2, 12],
            withNext: true,
          }),
          ...opinion({
            label: isCommittee ? '人民调解委员会' : '见证',
            text: isCommittee
              ? `调解员：${fill.text('mediators')}    记录人：${fill.text('recorder')}`
              : `见证人：${fill.text('witness')}    调解员：${fill.text('mediators')}    记录人：${fill.text('recorder')}`,
            sign: `${issuer}（${isCommittee ? '印章' : '见证'}）        ${fill.spoken('agreedOn') || DAY_LINE}`,
            height: 40,
            spans: [2, 12],
          }),
        ]),
      ],
    }),
  ]
}

/** 口头协议登记表: in principle nobody but the mediator signs. */
export const oralForm = (fill: Fill): readonly Paper[] => {
  const told = mediationCase(fill)
  return [
    formPaper(fill, {
      title: `${told.kind}口头协议登记表`,
      about: told.about,
      parts: [
        line('', `编号：${told.number}`),
        partyGrid(told),
        grid([
          row([...pair(fill, 'agreedOn', [2, 4]), ...pair(fill, 'place', [2, 4])]),
          longRow(
            '纠纷主要事实、\n争议事项',
            [fill.text('facts') || fill.text('brief'), fill.text('disputedMatters')]
              .filter(Boolean)
              .join('\n'),
            40,
          ),
          longRow('达成协议内容', terms(fill).join('\n'), 40),
          row(said('涉及金额', amountOf(fill), [2, 10])),
          longRow('履行方式、\n时限', fill.text('performanceTerms'), 16),
          ...opinion({
            label: '签名',
            text: '',
            sign: `调解员（签名）：${fill.text('mediators')}          ${told.issuer}（印章）${DAY_LINE}`,
            height: 40,
            spans: [2, 12],
          }),
        ]),
      ],
    }),
  ]
}

/** 履行凭证: receipts and remittances are pasted here. */
export const receiptForm = (fill: Fill): readonly Paper[] => {
  const told = mediationCase(fill)
  const items = fill.rows('agreementItems').map((one) =>
    ['text', 'party', 'amount', 'performedOn']
      .map((part) => fill.part('agreementItems', one, part))
      .filter(Boolean)
      .join('，'),
  )
  return [
    formPaper(fill, {
      title: '履行凭证',
      about: told.about,
      parts: [
        line('', `协议编号：${told.number}`),
        grid([
          row([...pair(fill, 'performance', [2, 10])]),
          longRow('履行经过', items.join('\n'), 40),
          longRow('收条、汇款单等粘贴处', '', 160),
        ]),
        prose(['凭证较多时可另附页。'], { note: true }),
      ],
    }),
  ]
}
