import { choiceSet } from './choice.ts'

export const dutyShift = choiceSet('dutyShift', '时段', [
  ['AM', '上午', '早上'],
  ['PM', '下午'],
  ['DAY', '全天', '整天 白天 全日'],
  ['EVENING', '晚上', '夜间 晚间'],
])

/** What came of a duty; the one who came is `attendedBy`, whoever was on the roster. */
export const dutyStatus = choiceSet('dutyStatus', '到岗情况', [
  ['PLANNED', '已排', '待值班 未到期 计划'],
  ['DONE', '已值', '到岗 已到岗 √ ✓ ✔ 到 已值班 在岗 正常 是 替班 已替班 已签到 签到'],
  ['MISSED', '缺岗', '未到岗 × ✕ ✗ 缺勤 缺席 空岗 脱岗 未到 否 旷班'],
  ['LEAVE', '请假', '事假 病假 公假 已请假'],
  ['SWAPPED', '调班', '换班 已调班'],
  ['POSTPONED', '顺延', '延期 推迟'],
])
