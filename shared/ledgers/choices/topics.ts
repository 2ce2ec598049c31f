import { choiceSet } from './choice.ts'

export const topicSource = choiceSet('topicSource', '题目来源', [
  ['CPPCC_SET', '政协出题', '政协 政协命题'],
  ['PARTY_ASSIGNED', '党委点题', '党委 县委点题 区委点题 党委政府点题'],
  ['STUDIO_SELF', '工作室自选', '自选 群众来题 工作室选题 自选题 群众出题'],
])

export const answerMode = choiceSet('answerMode', '答题方式', [
  ['MICRO_CONSULT', '微协商', '协商'],
  ['MICRO_SUPERVISE', '微监督'],
  ['MICRO_RESEARCH', '微调研', '调研'],
  ['PROPOSAL', '提案'],
  ['INFORMATION', '社情民意', '社情民意信息'],
  ['SUPERVISION', '民主监督', '专项民主监督'],
])

export const topicStage = choiceSet('topicStage', '阶段', [
  ['SELECTED', '选题', '已选题 未开始 立题'],
  ['CONSULTING', '协商(答题)', '协商 答题 协商中 答题中'],
  ['SUPERVISING', '督办', '督办中 落实中'],
  ['FEEDBACK', '反馈', '已反馈'],
  ['CLOSED', '办结', '已办结 完成 已完成'],
  ['RE_CONSULT', '再协商', '再次协商'],
])
