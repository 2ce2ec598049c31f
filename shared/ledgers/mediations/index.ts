import { defineLedger } from '../field.ts'
import { caseFields } from './case.ts'
import { closingFields } from './closing.ts'
import { partiesFields } from './parties.ts'
import { proceedingFields } from './proceedings.ts'

/** 矛盾调解: a dispute between named parties; `issuer` decides the titles its papers may bear. */
export const mediations = defineLedger({
  id: 'mediations',
  label: '矛盾调解',
  noun: '纠纷',
  measure: '起',
  titles: [
    '矛盾纠纷调解台账',
    '矛盾纠纷调解',
    '矛盾纠纷排查调处',
    '矛盾纠纷化解台账',
    '矛盾纠纷台账',
    '纠纷调解登记',
    '人民调解台账',
    '人民调解登记',
    '调解案件登记',
    '调解台账',
    '调解登记',
    '微协商调解',
    '矛盾纠纷',
    '矛盾排查',
    '人民调解案件',
    '调解协议登记',
  ],
  dateField: 'acceptedOn',
  titleField: 'brief',
  identity: ['acceptedOn', 'parties', 'disputeType'],
  likeness: ['acceptedOn', 'parties'],
  numbering: { field: 'mediationNo', word: '调' },
  spans: [
    ['acceptedOn', 'closedOn'],
    ['acceptedOn', 'agreedOn'],
    ['acceptedOn', 'mediatedOn'],
  ],
  register: '矛盾纠纷调解台账',
  sections: [
    { id: 'case', label: '受理' },
    { id: 'parties', label: '当事人与纠纷' },
    { id: 'proceedings', label: '调查与调解' },
    { id: 'agreement', label: '结果与协议' },
    { id: 'callback', label: '履行与回访' },
    { id: 'dossier', label: '卷宗' },
  ],
  fields: [...caseFields, ...partiesFields, ...proceedingFields, ...closingFields],
})
