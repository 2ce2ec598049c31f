import { z } from 'zod'

/** Kinds of texts that are written again and again in the same words. */
export const phraseKinds = [
  'reply',
  'opinion',
  'callback',
  'agreement',
  'effect',
  'report',
] as const
export const PhraseKind = z.enum(phraseKinds)
export type PhraseKind = z.infer<typeof PhraseKind>

/** What each kind is called, and the phrases an office begins with. */
export const shippedPhrases: {
  readonly [K in PhraseKind]: { readonly label: string; readonly texts: readonly string[] }
} = {
  reply: {
    label: '答复与办理情况',
    texts: [
      '已当场答复，来访人表示理解。',
      '已与有关部门协调，问题得到解决。',
      '已转承办单位办理，办结后向来访人反馈。',
      '已告知来访人可以通过仲裁、行政或者司法途径解决。',
    ],
  },
  opinion: {
    label: '意见与批转',
    texts: [
      '情况属实，建议转承办单位办理。',
      '请按期办理，并将办理结果书面反馈。',
      '问题具有一定普遍性，建议整理为社情民意信息报送。',
      '建议开展微协商，听取各方意见后再作处理。',
    ],
  },
  callback: {
    label: '回访情况',
    texts: [
      '来访人对办理结果表示满意。',
      '问题已解决，没有反复。',
      '协议已履行完毕，双方没有新的争议。',
      '来访人对办理结果不满意，已重新交办。',
    ],
  },
  agreement: {
    label: '协议内容',
    texts: [
      '双方自愿和解，今后和睦相处。',
      '双方就此事再无其他争议。',
      '当事人应当按照约定的方式和时限履行本协议。',
    ],
  },
  effect: {
    label: '成效与落实',
    texts: [
      '做到件件有回音、事事有着落。',
      '意见建议已被有关部门采纳，正在落实。',
      '打通了服务群众“最后一公里”。',
    ],
  },
  report: {
    label: '工作总结',
    texts: [
      '做到件件有回音、事事有着落。',
      '着力打通联系服务群众“最后一公里”。',
      '架起党和政府联系群众的“连心桥”。',
    ],
  },
}
