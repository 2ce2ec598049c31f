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

export const buildItem = choiceSet('buildItem', '建设达标项', [
  ['SIGN', '统一标识', '标识标牌 标牌'],
  ['PROFILE', '工作室简介上墙', '工作室简介 委员工作室简介'],
  ['PEOPLE', '委员公示上墙', '人员信息 委员公示牌'],
  ['DUTIES', '工作职责上墙', '工作职责'],
  ['WORKFLOW', '工作流程上墙', '工作流程'],
  ['RULES', '规章制度上墙', '规章制度 管理制度'],
  ['ISSUES', '议事栏', '议事公示栏'],
  ['GALLERY', '活动风采栏', '活动风采'],
  ['PREMISES', '固定场所'],
  ['TEAM', '委员队伍'],
  ['MECHANISM', '工作机制'],
  ['FACILITIES', '办公设施'],
])
