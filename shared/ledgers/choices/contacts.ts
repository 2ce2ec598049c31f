import { choiceSet } from './choice.ts'

export const contactKind = choiceSet('contactKind', '联系对象类别', [
  ['SECTOR_MASSES', '界别群众', '本界别群众 群众'],
  ['HARDSHIP', '困难群众', '困难户 困难家庭 低保户 脱贫户'],
  ['ENTERPRISE', '企业', '企业职工 企业家 民营企业'],
  ['SELF_EMPLOYED', '个体工商户', '商户 个体户'],
  ['NEW_STRATUM', '新的社会阶层人士', '新阶层 新就业群体'],
  ['MEMBER', '其他委员', '委员'],
  ['OTHER', '其他', '其它'],
])

export const contactMode = choiceSet('contactMode', '联系方式', [
  ['VISIT', '上门走访', '走访 入户 上门 实地走访'],
  ['FACE', '见面交谈', '面谈 座谈 当面'],
  ['PHONE', '电话', '电话联系'],
  ['ONLINE', '微信', '网上 线上 微信群'],
  ['ACTIVITY', '活动联系', '活动 参加活动'],
])
