/** What is held under each kind: title and the problem it solved, one line a choice. */
export interface Occasion {
  readonly title: string
  readonly solved: string
}

const occasions = (lines: string): readonly Occasion[] =>
  lines
    .trim()
    .split('\n')
    .map((line) => {
      const [title = '', solved = ''] = line.trim().split('|')
      return { title, solved }
    })

export const occasionsByKind: Readonly<Record<string, readonly Occasion[]>> = {
  读书分享: occasions(`
    共读《乡村治理》读书分享会|为社区书屋补充图书120册
    “书香政协”读书交流:读一县之志|协调延长阅览室周末开放时间
    委员读书沙龙:读懂民法典|解答居民法律疑问14件
    “书香政协”读书交流:读家风家训|为留守儿童建立流动书架`),
  政策宣讲: occasions(`
    惠民政策进院落宣讲|现场办理高龄补贴申请9份
    全国两会精神宣讲|梳理群众关心的问题清单21条
    医保新政宣讲|帮助12户完成异地就医备案
    惠企政策宣讲会|协助6家企业申报稳岗补贴`),
  微协商: occasions(`
    “老旧小区停车难”微协商|划出临时停车位46个
    “灌溉渠管护”微协商|落实渠道管护责任人
    “校门口交通秩序”微协商|增设上下学护学岗
    “夜市经营时间”微协商|商定营业截止时间并公示`),
  微监督: occasions(`
    校园食品安全微监督|督促整改后厨问题3处
    物业服务质量微监督|公开物业收费明细
    乡村道路养护微监督|修补坑洼路段1.2公里`),
  志愿服务: occasions(`
    义诊进社区志愿服务|为73名老人建立健康档案
    果树修剪技术志愿服务|解决3户果园病虫害
    慰问环卫工人|设立户外劳动者驿站1处
    家电维修便民志愿服务|免费维修小家电38件
    困境儿童结对助学|落实结对帮扶11户`),
  微调研: occasions(`
    小微企业融资状况微调研|促成2家企业获得贷款
    独居老人生活状况微调研|安装紧急呼叫装置15套
    果品销售渠道微调研|对接电商平台1家`),
  走访慰问: occasions(`
    走访慰问困难群众|帮助2户修缮房屋
    走访界别群众听取意见|协调解决路灯不亮问题
    走访企业送服务|帮助企业解决用工缺口20人`),
  集中学习: occasions(`
    委员履职能力集中学习|完善工作室值班制度
    《信访工作条例》集中学习|规范来访登记办法
    提案撰写集中学习|形成提案选题9个`),
  小板凳议事会: occasions(`
    小板凳议事会:议一议垃圾分类|调整投放点2处
    小板凳议事会:议一议楼道充电|新建电动车充电棚1座
    小板凳议事会:议一议村务公开|增设村务公开栏`),
}

/** A year that has something of everything; each studio begins at another place. */
export const yearPlan: readonly string[] = [
  '走访慰问',
  '读书分享',
  '政策宣讲',
  '微调研',
  '微协商',
  '集中学习',
  '志愿服务',
  '小板凳议事会',
  '微监督',
  '政策宣讲',
  '读书分享',
  '志愿服务',
]
