import { defineLedger } from '../field.ts'
import { consultationFields } from './consultation.ts'
import { eventFields } from './event.ts'
import { outcomeFields } from './outcomes.ts'
import { peopleFields } from './people.ts'

/** 履职活动: what studios hold and what the committee calls its members to, meetings included. */
export const activities = defineLedger({
  id: 'activities',
  label: '履职活动',
  noun: '活动',
  measure: '次',
  titles: [
    '履职活动登记簿',
    '履职活动台账',
    '活动登记簿',
    '活动台账',
    '活动记录',
    '活动开展情况',
    '活动情况',
    '活动统计表',
    '会议活动考勤表',
    '会议考勤表',
    '会议签到',
    '出席情况统计',
    '考勤表',
    '会议记录簿',
    '学习培训登记簿',
    '微协商台账',
    '志愿服务台账',
    '参加会议',
    '参加活动',
    '会议活动情况',
    '为民办实事',
    '为群众办实事',
    '办实事台账',
    '办实事清单',
    '履职活动',
  ],
  dateField: 'heldOn',
  titleField: 'title',
  identity: ['heldOn', 'title', 'studio'],
  likeness: ['heldOn', 'title'],
  numbering: { field: 'activityNo', word: '动' },
  spans: [
    ['heldOn', 'endedOn'],
    ['startTime', 'endTime'],
  ],
  register: '履职活动登记簿',
  sections: [
    { id: 'event', label: '活动' },
    { id: 'people', label: '人员' },
    { id: 'course', label: '过程' },
    { id: 'consultation', label: '协商议事' },
    { id: 'outcomes', label: '成果' },
    { id: 'filing', label: '登记' },
  ],
  fields: [...eventFields, ...peopleFields, ...consultationFields, ...outcomeFields],
})
