import { defineLedger } from '../field.ts'
import { handlingFields } from './handling.ts'
import { matterFields } from './matter.ts'
import { visitFields } from './visit.ts'

/** 来访接待: the 28 fields of the reference's §4.1, numbered per studio and year. */
export const receptions = defineLedger({
  id: 'receptions',
  label: '来访接待',
  noun: '来访',
  measure: '件',
  titles: [
    '来访接待登记簿',
    '群众来访接待登记',
    '接待登记',
    '接待日登记',
    '民情接待',
    '来访登记',
    '接访台账',
    '来访台账',
    '信访台账',
    '接待群众',
    '接访登记',
    '来访接待',
    '接待台账',
    '民情记录',
    '群众来访记录',
    '来访记录',
    '群众诉求',
    '民意诉求',
    '信访事项',
    '来信来电',
    '接访下访',
  ],
  dateField: 'visitedOn',
  titleField: 'visitorName',
  identity: ['visitedOn', 'visitorName', 'phone', 'content'],
  likeness: ['visitedOn', 'visitorName'],
  numbering: { field: 'receptionNo', word: '访' },
  spans: [
    ['visitedOn', 'closedOn'],
    ['visitedOn', 'calledBackOn'],
    ['assignedOn', 'dueOn'],
  ],
  register: '来访接待登记簿',
  sections: [
    { id: 'visit', label: '来访' },
    { id: 'visitor', label: '来访人' },
    { id: 'matter', label: '反映事项' },
    { id: 'handling', label: '办理' },
    { id: 'callback', label: '回访' },
  ],
  fields: [...visitFields, ...matterFields, ...handlingFields],
})
