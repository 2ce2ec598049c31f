import { defineLedger } from '../field.ts'
import { personFields } from './person.ts'
import { postFields } from './posts.ts'

/** 委员: one file a member and term; liaison people who are not members stand here too. */
export const members = defineLedger({
  id: 'members',
  label: '委员',
  noun: '委员',
  measure: '名',
  titles: [
    '委员名册',
    '委员花名册',
    '委员信息',
    '委员档案',
    '人员名册',
    '委员名单',
    '委员通讯录',
    '工作室成员',
    '成员名单',
    '委员',
  ],
  titleField: 'name',
  identity: ['name', 'idNumber'],
  likeness: ['name'],
  hallmarks: [
    'memberNo',
    'sector',
    'specialCommittee',
    'liaisonGroup',
    'cppccPost',
    'formerPosts',
    'kind',
    'term',
    'termsServed',
    'joinedOn',
    'studio',
    'scoreExempt',
  ],
  spans: [
    ['birthDate', 'joinedOn'],
    ['joinedOn', 'leftOn'],
  ],
  register: '委员名册',
  sections: [
    { id: 'person', label: '基本信息' },
    { id: 'work', label: '单位与职务' },
    { id: 'cppcc', label: '政协履职' },
    { id: 'contact', label: '联系方式' },
  ],
  fields: [...personFields, ...postFields],
})
