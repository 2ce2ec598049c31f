import { activityPages } from './activities.ts'
import { informationPages, proposalPages } from './advice.ts'
import { dutyPages } from './duties.ts'
import { mediationPages } from './mediations.ts'
import type { Page } from './page.ts'
import { receptionPages } from './receptions.ts'
import { memberRegister, studioRegister } from './registers.ts'

export interface SampleFile {
  readonly file: string
  readonly pages: readonly Page[]
}

/** The ledgers of the sample, in the order in which an office would take them in. */
export const createSample = (): readonly SampleFile[] => [
  { file: '工作室一览表.xlsx', pages: [studioRegister] },
  { file: '委员名册.xlsx', pages: [memberRegister] },
  { file: '来访接待登记簿2024.xlsx', pages: receptionPages() },
  { file: '履职活动台账2024.xlsx', pages: activityPages() },
  { file: '值班安排表2024.xlsx', pages: dutyPages() },
  { file: '社情民意信息统计表2024.xlsx', pages: informationPages() },
  { file: '提案目录2024.xlsx', pages: proposalPages() },
  { file: '矛盾纠纷调解台账2024.xlsx', pages: mediationPages() },
]
