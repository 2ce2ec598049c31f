import type { LedgerId } from './index.ts'

/** Two values a field could hold, as a clerk would write them. */
export type ExamplePair = readonly [first: string, second: string]

/**
 * What the example rows of an empty table say in fields whose kind does not tell (texts). No person or
 * place in them is real.
 */
export const exampleTexts: Readonly<Record<LedgerId, Readonly<Record<string, ExamplePair>>>> = {
  receptions: {
    address: ['城关街道东门社区3栋', '柳溪镇石桥村二组'],
    content: ['反映小区路灯不亮，夜间出行不便', '咨询困难家庭子女助学政策'],
    handlingUnit: ['区城管局', '柳溪镇人民政府'],
    result: ['路灯已修复，来访人表示满意', '已告知政策和申请渠道'],
    remark: ['', '电话回访'],
  },
  members: {
    ethnicity: ['汉族', '回族'],
    sector: ['医药卫生', '工商联'],
    workUnit: ['区人民医院副院长', '某某农业公司总经理'],
    remark: ['', ''],
  },
  studios: {
    name: ['东门社区委员工作室', '柳溪镇委员工作室'],
    guidingCommittee: ['社会和民族宗教委员会', '经济科技委员会'],
    address: ['城关街道东门社区党群服务中心二楼', '柳溪镇文化站一楼'],
    remark: ['', ''],
  },
  mediations: {
    parties: ['张三、李四', '王五与某某装饰公司'],
    brief: ['张三家漏水损坏李四家墙面，双方就赔偿发生争执', '拖欠工程尾款，多次催要未果'],
    remark: ['', ''],
  },
  activities: {
    title: ['惠民政策进社区宣讲', '老旧小区停车难微协商'],
    place: ['东门社区会议室', '柳溪镇政府三楼'],
    problemSolved: ['为居民解答医保报销问题12个', '划定临时停车位46个'],
    remark: ['', ''],
  },
  duties: {
    staff: ['王五', '赵六'],
    remark: ['', '因公出差'],
  },
  informations: {
    title: ['关于完善社区养老助餐服务的建议', '关于加强农村道路养护的建议'],
    issueNo: ['第3期', '第7期'],
    remark: ['', ''],
  },
  proposals: {
    number: ['12', '35'],
    title: ['关于增设公交站点的提案', '关于保护古树名木的提案'],
    leadUnit: ['区交通运输局', '区林业局'],
    remark: ['', ''],
  },
  topics: {
    title: ['如何破解老旧小区加装电梯难', '如何提升乡村物流配送效率'],
    issuedBy: ['区政协办公室', '区委农村工作领导小组'],
    remark: ['', ''],
  },
  contacts: {
    sector: ['教育', '农业'],
    address: ['城关街道东门社区', '柳溪镇石桥村'],
    'visits.content': ['反映学校门口交通拥堵', '了解农资供应情况'],
    'visits.outcome': ['已转交警大队增设护学岗', ''],
    remark: ['', ''],
  },
  honors: {
    title: ['区优秀政协委员', '委员工作室里话家常'],
    issuer: ['区政协', '某某日报'],
    documentNo: ['某政协发〔2024〕1号', ''],
    remark: ['', ''],
  },
}
