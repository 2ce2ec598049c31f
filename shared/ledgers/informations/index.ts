import { defineLedger } from '../field.ts'
import { adoptionFields } from './adoption.ts'
import { authorFields } from './authors.ts'
import { draftFields } from './draft.ts'
import { editingFields } from './editing.ts'

/** 社情民意等建言: what was written, by whom in which order, and every adoption it found. */
export const informations = defineLedger({
  id: 'informations',
  label: '社情民意',
  noun: '信息',
  measure: '篇',
  titles: [
    '社情民意信息报送采用统计表',
    '社情民意信息采用',
    '社情民意登记簿',
    '社情民意信息台账',
    '社情民意台账',
    '社情民意信息统计',
    '信息报送采用情况',
    '信息采用登记表',
    '委员建言台账',
    '意见建议登记',
    '社情民意信息',
    '社情民意',
    '意见建议征集',
    '意见建议汇总',
    '征求意见',
  ],
  dateField: 'submittedOn',
  titleField: 'title',
  identity: ['submittedOn', 'title', 'authors'],
  likeness: ['title'],
  numbering: { field: 'infoNo', word: '信' },
  spans: [
    ['submittedOn', 'signedOn'],
    ['submittedOn', 'handledOn'],
  ],
  register: '社情民意信息采用登记表',
  sections: [
    { id: 'draft', label: '信息稿' },
    { id: 'authors', label: '反映人' },
    { id: 'editing', label: '编辑签发' },
    { id: 'adoption', label: '采用与批示' },
  ],
  fields: [...draftFields, ...authorFields, ...editingFields, ...adoptionFields],
})
