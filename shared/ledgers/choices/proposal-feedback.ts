import { choiceSet } from './choice.ts'

/** The boxes of the 提案办理情况征询意见表, in its own words. */
export const feedbackVisit = choiceSet('feedbackVisit', '走访情况', [
  ['VISITED', '已走访', '走访'],
  ['NOT_NEEDED', '委员本人提出不需要走访', '不需要走访'],
  ['NOT_VISITED', '未走访'],
])

export const feedbackAttitude = choiceSet('feedbackAttitude', '办理人员态度', [
  ['SATISFIED', '满意'],
  ['UNDERSTANDING', '理解', '基本满意'],
  ['UNSATISFIED', '不满意'],
])

export const feedbackListening = choiceSet('feedbackListening', '答复前听取意见方式', [
  ['VISIT', '走访', '上门'],
  ['PHONE', '电话'],
  ['OTHER', '其他', '其它'],
  ['NONE', '未联系', '未听取'],
])

export const feedbackFit = choiceSet('feedbackFit', '答复针对性', [
  ['FITS', '针对'],
  ['MOSTLY', '基本针对'],
  ['MISSES', '未针对', '不针对'],
])

export const feedbackAgreement = choiceSet('feedbackAgreement', '是否同意办理结果', [
  ['AGREE', '同意', '是'],
  ['RESERVE', '保留', '保留意见'],
  ['DISAGREE', '不同意', '否'],
])

export const proposalQuality = choiceSet('proposalQuality', '办理质量', [
  ['EXCELLENT', '优秀', '好'],
  ['GOOD', '较好'],
  ['FAIR', '一般'],
])
