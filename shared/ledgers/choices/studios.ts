import { choiceSet } from './choice.ts'

export const studioType = choiceSet('studioType', '工作室类别', [
  ['INDUSTRY_CHAIN', '产业链类', '产业链'],
  ['SECTOR', '界别类', '界别'],
  ['ASSOCIATION', '商协会类', '商会类 商协会'],
  ['AREA', '区域类', '地区类 区域'],
  ['PERSONAL', '个人类', '个人领衔类 领衔类'],
  ['COMMUNITY', '社区类', '社区'],
  ['SPECIAL', '特色类', '特色'],
  ['ONLINE', '网上工作室', '线上工作室'],
])

export const studioLevel = choiceSet('studioLevel', '级别', [
  ['PROVINCE', '省级'],
  ['CITY', '市级'],
  ['COUNTY', '县(区)级', '县级 区级'],
])
