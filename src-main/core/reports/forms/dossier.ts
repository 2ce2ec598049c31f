import type { Paper } from '#shared/domain/paper.ts'
import { entry, label, row } from '../papers/cells.ts'
import { agreementForm, oralForm, receiptForm } from './agreement-forms.ts'
import { closingForm } from './closing-form.ts'
import { type DossierPaper, isFiled, pageNumbers, titleOf } from './dossier-paper.ts'
import { type Fill, said } from './fill.ts'
import { DAY_LINE, formPaper, grid, line, longRow, prose } from './form-rows.ts'
import { mediationCase, namesOf } from './mediation-case.ts'
import {
  acceptanceForm,
  applicationForm,
  authorizationForm,
  noticeForm,
} from './mediation-forms.ts'
import { evidenceForm, inquiryForms, mediationCallbackForms, talkForm } from './proceeding-forms.ts'

const hasFile =
  (...words: readonly string[]) =>
  ({ files }: Fill): boolean =>
    files.some((name) => words.some((word) => name.includes(word)))
const either =
  (...tests: readonly ((fill: Fill) => boolean)[]) =>
  (fill: Fill): boolean =>
    tests.some((test) => test(fill))
const hasText =
  (id: string) =>
  ({ text }: Fill): boolean =>
    text(id) !== ''
const hasRows =
  (id: string) =>
  ({ rows }: Fill): boolean =>
    rows(id).length > 0

const isOral = ({ code }: Fill): boolean => code('result') === 'AGREED_ORAL'
const isAgreed = ({ code }: Fill): boolean => code('result').startsWith('AGREED')

/** The papers of §5.2 in their order. */
const dossierPapers: readonly DossierPaper[] = [
  {
    code: 'APPLICATION',
    need: 'required',
    isThere: either(hasText('requests'), hasText('brief'), hasFile('申请', '受理')),
    print: (fill) =>
      fill.isBlank || fill.text('requests') !== '' ? applicationForm(fill) : acceptanceForm(fill),
  },
  {
    code: 'NOTICE',
    need: 'required',
    isThere: hasFile('告知'),
    print: noticeForm,
  },
  { code: 'IDENTITY', need: 'required', isThere: hasFile('身份', '证件', '营业执照') },
  {
    code: 'AUTHORIZATION',
    need: 'wanted',
    isThere: either(hasFile('委托'), (fill) =>
      fill.rows('parties').some((one) => (one['agent'] ?? '') !== ''),
    ),
    print: authorizationForm,
  },
  {
    code: 'INQUIRY',
    need: 'wanted',
    isThere: either(hasRows('inquiries'), hasFile('调查')),
    print: inquiryForms,
  },
  {
    code: 'EVIDENCE',
    need: 'wanted',
    isThere: either(hasRows('evidence'), hasFile('证据')),
    print: evidenceForm,
  },
  {
    code: 'RECORD',
    need: 'required',
    isThere: either(hasText('process'), hasFile('调解记录')),
    print: talkForm,
  },
  {
    code: 'AGREEMENT',
    need: 'required',
    isThere: either(
      hasText('agreement'),
      hasRows('agreementItems'),
      hasFile('协议'),
      (fill) => !fill.isBlank && !isAgreed(fill) && fill.code('result') !== 'IN_PROGRESS',
    ),
    print: (fill) =>
      isOral(fill) ? oralForm(fill) : fill.isBlank || isAgreed(fill) ? agreementForm(fill) : [],
  },
  {
    code: 'RECEIPT',
    need: 'wanted',
    isThere: hasFile('收条', '汇款', '凭证', '收据'),
    print: receiptForm,
  },
  {
    code: 'CALLBACK',
    need: 'wanted',
    isThere: either(hasRows('callbacks'), hasFile('回访')),
    print: mediationCallbackForms,
  },
  {
    code: 'CONFIRMATION',
    need: 'wanted',
    isThere: either(
      ({ record }) => record?.values['judicialConfirmed'] === true,
      hasFile('司法确认'),
    ),
  },
  {
    code: 'CLOSING',
    need: 'local',
    isThere: hasFile('结案报告'),
    print: closingForm,
  },
  {
    code: 'NOTE',
    need: 'wanted',
    isThere: either(hasText('dossierNote'), hasFile('情况说明')),
    print: (fill) => dossierNote(fill),
  },
  { code: 'BACK', need: 'required', isThere: () => true },
]

/** What the contents list: the papers of every dossier, and others where they are there. */
const listedPapers = (fill: Fill): readonly DossierPaper[] =>
  dossierPapers.filter((paper) => paper.need !== 'local' || isFiled(fill, paper))

/** The required papers a dossier lacks; a case that failed or was withdrawn needs no agreement. */
export const missingPapers = (fill: Fill): readonly string[] =>
  dossierPapers
    .filter((paper) => paper.need === 'required' && !isFiled(fill, paper))
    .map((paper) => titleOf(fill, paper))

/** 卷宗封面. */
export const dossierCover = (fill: Fill): readonly Paper[] => {
  const told = mediationCase(fill)
  const { text } = fill
  const days = [text('mediatedOn') || text('acceptedOn'), text('closedOn')].filter(Boolean)
  const name = [namesOf(told.parties), text('disputeType')].filter(Boolean).join(' ')
  return [
    formPaper(fill, {
      title: [told.issuer, `${told.kind}卷宗`].filter(Boolean).join('\n'),
      about: ['调解卷宗封面', told.about].join(' '),
      cover: true,
      parts: [
        grid(
          [
            said('卷名', text('dossierTitle') || name, [3, 9]),
            said('卷号', text('dossierNo') || told.number, [3, 9]),
            said(told.isCommittee ? '人民调解员' : '调解员', text('mediators'), [3, 9]),
            said('调解日期', days.join(' 至 '), [3, 9]),
            said('立卷人', text('filedBy'), [3, 9]),
            said('立卷日期', text('filedOn'), [3, 9]),
            said('保管期限', text('retention'), [3, 9]),
            said('备注', text('remark'), [3, 9]),
          ].map((cells) => row(cells, { height: 15 })),
        ),
      ],
    }),
  ]
}

/** 卷内目录, and under it which required paper is missing. */
export const dossierContents = (fill: Fill): readonly Paper[] => {
  const told = mediationCase(fill)
  const missing = missingPapers(fill)
  const listed = listedPapers(fill)
  const numbers = pageNumbers(fill, listed)
  return [
    formPaper(fill, {
      title: '卷内目录',
      about: ['调解卷宗', told.about].join(' '),
      columns: [1, 7, 2, 3],
      parts: [
        line(
          `卷名：${fill.text('dossierTitle') || namesOf(told.parties)}`,
          `卷号：${fill.text('dossierNo')}`,
        ),
        grid(
          listed.map((paper, at) =>
            row(
              [
                entry(String(at + 1)),
                entry(titleOf(fill, paper), 1, { align: 'left' }),
                entry(numbers[at] ?? ''),
                entry(stateOf(fill, paper.need, isFiled(fill, paper))),
              ],
              { height: 12 },
            ),
          ),
          [row(['序号', '文书名称', '页号', '备注'].map((one) => label(one)))],
        ),
        ...(fill.isBlank || missing.length === 0
          ? []
          : [prose([`尚缺必备文书：${missing.join('、')}。请补齐后装订。`], {})]),
      ],
    }),
  ]
}

const stateOf = (fill: Fill, need: DossierPaper['need'], isThere: boolean): string => {
  if (fill.isBlank) return need === 'required' ? '必备' : '按需'
  if (isThere) return ''
  return need === 'required' ? '缺（必备）' : '无'
}

/** 卷宗情况说明. */
export const dossierNote = (fill: Fill): readonly Paper[] => {
  const told = mediationCase(fill)
  const missing = fill.isBlank ? [] : missingPapers(fill)
  return [
    formPaper(fill, {
      title: '卷宗情况说明',
      about: told.about,
      parts: [
        grid([
          longRow('本卷情况', fill.text('dossierNote'), 120),
          longRow('缺少的文书', missing.join('、'), 30),
          row(
            [
              ...said('立卷人', fill.text('filedBy'), [2, 4]),
              ...said('检查人', fill.text('checkedBy'), [2, 4]),
            ],
            { height: 14 },
          ),
          row(said('立卷时间', fill.spoken('filedOn') || DAY_LINE, [2, 10]), { height: 12 }),
        ]),
      ],
    }),
  ]
}

/** P8: the whole dossier of a case; printed are the papers that are filled, blank it is all of them. */
export const dossierForms = (fill: Fill): readonly Paper[] => [
  ...dossierCover(fill),
  ...dossierContents(fill),
  ...listedPapers(fill).flatMap((paper) =>
    paper.print !== undefined && (fill.isBlank || paper.need === 'required' || isFiled(fill, paper))
      ? paper.print(fill)
      : [],
  ),
]
