import type { Paper, PaperCell, PaperRow } from '#shared/domain/paper.ts'
import { entry, label, opinion, row } from '../papers/cells.ts'
import { type Fill, pair, said, ticked } from './fill.ts'
import { DAY_LINE, formPaper, grid, line, longRow, padded, prose, wideRow } from './form-rows.ts'

/** The heading of a passage and its text; blank forms keep the heading. */
const passage = (heading: string, text: string): string[] =>
  text === '' ? [heading, ''] : [heading, ...text.split('\n')]

/** P9 社情民意信息稿. */
export const informationForm = (fill: Fill): readonly Paper[] => {
  const { text, isBlank } = fill
  const title = text('editedTitle') || text('title')
  return [
    formPaper(fill, {
      title: '社情民意信息',
      about: [text('infoNo'), title.slice(0, 30)].filter(Boolean).join(' '),
      parts: [
        line(
          `编号：${text('infoNo')}`,
          `第 ${text('issueNo') || '    '} 期`,
          fill.spoken('submittedOn') || DAY_LINE,
        ),
        grid([
          row([label('标题', 2), entry(title, 10)], { height: 12 }),
          row([...pair(fill, 'authors', [2, 4]), ...pair(fill, 'phone', [2, 4])]),
          row(pair(fill, 'authorUnit', [2, 10])),
          row([...pair(fill, 'category', [2, 4]), ...pair(fill, 'sector', [2, 4])]),
        ]),
        ...(isBlank
          ? [
              grid([
                wideRow('情况反映：', 62),
                wideRow('原因分析：', 42),
                wideRow('意见建议：', 62),
              ]),
            ]
          : [
              prose([
                ...passage('一、情况反映', text('editedSituation') || text('situation')),
                ...passage('二、原因分析', text('analysis')),
                ...passage('三、意见建议', text('editedAdvice') || text('advice')),
              ]),
            ]),
        grid([
          row([
            ...said('核稿', [text('editor'), text('editedOn')].filter(Boolean).join(' '), [2, 4]),
            ...said('签发', [text('signer'), text('signedOn')].filter(Boolean).join(' '), [2, 4]),
          ]),
          row(pair(fill, 'mainTo', [2, 10])),
          row(pair(fill, 'copyTo', [2, 10])),
        ]),
      ],
    }),
  ]
}

const SIGNERS = 4

const coSignerRows = (fill: Fill): PaperRow[] => {
  const rows = padded(fill.people('coSigners'), SIGNERS, (one) =>
    row([
      entry(one?.name ?? '', 2),
      entry(fill.part('coSigners', one, 'sector'), 2),
      entry(fill.part('coSigners', one, 'workUnit'), 3),
      entry(fill.part('coSigners', one, 'phone'), 2),
      // Before it is answered the place is the pen's.
      entry(one?.['status'] === 'WAITING' ? '' : fill.part('coSigners', one, 'status')),
    ]),
  )
  const heads = [
    label('姓名', 2),
    label('界别', 2),
    label('单位职务', 3),
    label('电话', 2),
    label('签名'),
  ]
  const side: PaperCell = label('联名提案人', 2, { down: rows.length + 1 })
  return [row([side, ...heads]), ...rows]
}

/** Of a blank 提案表, in mm: it takes two pages anyway, so both are room for the pen. */
const PEN_MM = { situation: 126, advice: 150 } as const

/** P10 提案表. */
export const proposalForm = (fill: Fill): readonly Paper[] => {
  const { text } = fill
  return [
    formPaper(fill, {
      title: `${text('session') || '政协        届    次会议'}提案`,
      about: [text('number'), text('title').slice(0, 30)].filter(Boolean).join(' '),
      parts: [
        line(
          `提案号：${text('number')}`,
          `收文顺序号：${text('receiptNo')}`,
          fill.spoken('submittedOn') || DAY_LINE,
        ),
        grid([
          row(pair(fill, 'title', [2, 10]), { height: 12 }),
          row([...pair(fill, 'category', [2, 4]), ...ticked(fill, 'timing', [2, 4])]),
          row(ticked(fill, 'proposerKind', [2, 10])),
          row([...pair(fill, 'firstProposer', [2, 4]), ...pair(fill, 'memberNo', [2, 4])]),
          row([...pair(fill, 'sector', [2, 4]), ...pair(fill, 'memberGroup', [2, 4])]),
          row([...pair(fill, 'workUnit', [2, 4]), ...pair(fill, 'phone', [2, 4])]),
          row([...pair(fill, 'address', [2, 4]), ...pair(fill, 'postcode', [2, 4])]),
          row([
            ...pair(fill, 'collectiveName', [2, 4]),
            ...pair(fill, 'collectiveContact', [2, 4]),
          ]),
          ...coSignerRows(fill),
          longRow(
            '情况、分析',
            [text('situation'), text('analysis')].filter(Boolean).join('\n'),
            fill.isBlank ? PEN_MM.situation : 62,
          ),
          longRow('建议', text('advice'), fill.isBlank ? PEN_MM.advice : 56),
          row([...pair(fill, 'wishedLead', [2, 4]), ...pair(fill, 'wishedAssist', [2, 4])]),
          ...opinion({
            label: '审查意见',
            text: [fill.ticks('review'), text('notFiledReason'), text('reviewNote')]
              .filter(Boolean)
              .join('\n'),
            sign: `签名：              ${fill.spoken('filedOn') || DAY_LINE}`,
            height: 28,
            spans: [2, 12],
          }),
          row([...pair(fill, 'fileNo', [2, 4]), ...pair(fill, 'handlingMode', [2, 4])]),
          row([...pair(fill, 'leadUnit', [2, 4]), ...pair(fill, 'assistUnits', [2, 4])]),
        ]),
      ],
    }),
  ]
}

/** P10 征询意见表: what the proposer says of the answer. */
export const proposalFeedbackForm = (fill: Fill): readonly Paper[] => {
  const { text } = fill
  return [
    formPaper(fill, {
      title: '提案办理情况征询意见表',
      about: [text('number'), text('title').slice(0, 30)].filter(Boolean).join(' '),
      parts: [
        line(text('session'), `提案号：${text('number')}`),
        grid([
          row(pair(fill, 'title', [3, 9]), { height: 12 }),
          row([...pair(fill, 'firstProposer', [3, 3]), ...pair(fill, 'phone', [2, 4])]),
          row([...pair(fill, 'leadUnit', [3, 3]), ...pair(fill, 'assistUnits', [2, 4])]),
          row([...pair(fill, 'repliedOn', [3, 3]), ...pair(fill, 'replyNo', [2, 4])]),
          ...askedRows(fill, [
            'contactModes',
            'feedbackVisit',
            'feedbackAttitude',
            'feedbackListening',
            'feedbackFit',
          ]),
          row([
            label('分管领导是否参与答复', 3),
            entry(yesNo(fill, 'repliedByLeader'), 9, { align: 'left' }),
          ]),
          ...askedRows(fill, ['feedbackAgreement', 'resultClass', 'satisfaction']),
          ...opinion({
            label: '意见建议',
            text: text('feedbackNote'),
            sign: `提案人签名：${text('feedbackBy')}              ${fill.spoken('feedbackOn') || DAY_LINE}`,
            height: 70,
            spans: [3, 12],
          }),
        ]),
        prose(['请在收到答复后填写本表，分别寄送政协提案机构和承办单位。'], { note: true }),
      ],
    }),
  ]
}

/** Questions with their boxes. */
const askedRows = (fill: Fill, ids: readonly string[]): readonly PaperRow[] =>
  ids.map((id) => row(ticked(fill, id, [3, 9]), { height: 11 }))

const yesNo = ({ record }: Fill, id: string): string => {
  const value = record?.values[id]
  return `${value === true ? '☑' : '☐'}是    ${value === false ? '☑' : '☐'}否`
}
