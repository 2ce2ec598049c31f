import type { NoticeKind } from '#shared/ledgers/notice.ts'

const principles =
  '{单位}调解民间纠纷，遵循在当事人自愿、平等的基础上进行调解，不违背法律、法规和国家政策，尊重当事人的权利、不因调解而阻止当事人依法通过仲裁、行政、司法等途径维护自己权利的原则。调解不收取任何费用。'
const rights =
  '一、当事人在调解活动中享有下列权利：选择或者接受调解员；接受调解、拒绝调解或者要求终止调解；要求调解公开进行或者不公开进行；自主表达意愿、自愿达成调解协议。'
const duties =
  '二、当事人在调解活动中履行下列义务：如实陈述纠纷事实；遵守调解现场秩序，尊重调解员；尊重对方当事人行使权利。'
const known = '以上内容我已知晓。'

/** The text of 当事人权利义务告知书 that an office begins with: what each body may say of its agreements. */
export const shippedNotices: { readonly [K in NoticeKind]: string } = {
  committee: [
    principles,
    rights,
    duties,
    '三、经人民调解委员会调解达成的调解协议，具有法律约束力，当事人应当按照约定履行。双方当事人认为有必要的，可以自调解协议生效之日起三十日内共同向人民法院申请司法确认。',
    known,
  ].join('\n'),
  studio: [
    principles,
    rights,
    duties,
    '三、经协商达成的协议，由当事人自愿签订、自觉履行；工作室在场见证，不代替人民调解、仲裁、行政或者司法程序。',
    known,
  ].join('\n'),
}
