import { COUNTY, members, type Studio, studios, UNIT } from './office.ts'
import type { Page, PageCell } from './page.ts'

/** Two characters are padded so that names stand in line, as offices like it. */
export const padded = (name: string): string => (name.length === 2 ? [...name].join('  ') : name)

const yearMonth = (day: string): string => day.slice(0, 7).replace('-', '.')

const studioRow = (studio: Studio, at: number): readonly PageCell[] => [
  at + 1,
  studio.name,
  studio.shortName,
  studio.type,
  '县级',
  studio.founded,
  studio.convenor,
  studio.address,
  `每周${'一二三四五六日'[studio.weekday - 1]}接访`,
]

export const studioRegister: Page = {
  name: '工作室',
  title: `${COUNTY}政协委员工作室一览表`,
  under: [`填报单位:${UNIT}    填报日期:2024.1.5`],
  heading: [
    ['序号', '工作室名称', '简称', '类别', '级别', '成立时间', '召集人', '地址', '接访安排'],
  ],
  widths: [6, 26, 8, 12, 8, 12, 10, 44, 14],
  rows: studios.map(studioRow),
  joined: [],
  foot: [],
}

// Excel kept this ID number as a number and lost its last digits: the import has to say so.
const DAMAGED = '尤小满'
// A digit is missing in this telephone number.
const SHORT_PHONE = '麦达'

const memberRows = (): PageCell[][] =>
  studios
    .flatMap((studio) => studio.members.map((member) => ({ member, studio })))
    .map(({ member, studio }, at) => [
      at + 1,
      padded(member.name),
      member.gender,
      '汉',
      yearMonth(member.birth),
      member.party,
      member.sector,
      member.work,
      member.post,
      member.joined === null ? '2021.12' : member.joined.replaceAll('-', '.').replaceAll('.0', '.'),
      member.name === DAMAGED ? Number(member.idNumber.slice(0, 15)) * 1000 : member.idNumber,
      phoneCell(member.name, member.phone, at),
      studio.name,
    ])

const phoneCell = (name: string, phone: string, at: number): PageCell => {
  if (name === SHORT_PHONE) return phone.slice(0, 10)
  return at % 3 === 0 ? Number(phone) : phone
}

export const memberRegister: Page = {
  name: '委员名册',
  title: `政协${COUNTY}第十一届委员会委员名册`,
  under: [`填报单位:${UNIT}                填表人:佟立行                填报日期:2024.7.10`],
  heading: [
    [
      '序号',
      '姓 名',
      '性别',
      '民族',
      '出生年月',
      '政治面貌',
      '界 别',
      '工作单位及职务',
      '政协职务',
      '任职时间',
      '身份证号码',
      '手机号码',
      '所属工作室',
    ],
  ],
  widths: [6, 10, 6, 6, 10, 14, 20, 30, 10, 12, 22, 14, 24],
  rows: memberRows(),
  joined: [],
  foot: [[`注:现有委员${members.length}名,其中2024年7月增补1名。`]],
}
