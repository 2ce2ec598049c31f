/**
 * The office of the sample. County, studios, people and numbers are invented: there is no county of
 * this name, the ID numbers carry an area code that was never given out.
 */
import { idCheckDigit } from '#shared/domain/id-number.ts'
import { createDice } from './dice.ts'

export const COUNTY = '锦溪县'
export const UNIT = `政协${COUNTY}委员会办公室`

export interface Studio {
  readonly name: string
  readonly shortName: string
  readonly type: string
  readonly founded: string
  readonly address: string
  readonly convenor: string
  /** 1 Monday … 7 Sunday: the day its members are on duty. */
  readonly weekday: number
  readonly members: readonly Member[]
}

export interface Member {
  readonly name: string
  readonly gender: '男' | '女'
  readonly birth: string // YYYY-MM-DD
  readonly idNumber: string
  readonly phone: string
  readonly party: string
  readonly sector: string
  readonly work: string
  readonly post: string
  /** First day in office within the year, where it is not the whole year. */
  readonly joined: string | null
}

type Line = readonly [name: string, gender: '男' | '女', sector: string, work: string]

const rosters: readonly (Omit<Studio, 'members'> & { readonly roster: readonly Line[] })[] = [
  {
    name: '河滨社区委员工作室',
    shortName: '河滨',
    type: '区域类',
    founded: '2021.6.18',
    address: '锦溪县河滨路12号河滨社区党群服务中心二楼',
    convenor: '季明远',
    weekday: 7,
    roster: [
      ['季明远', '男', '社会福利和社会保障', '河滨社区 党委书记'],
      ['阮秋荷', '女', '妇联', '县妇联 副主席'],
      ['祁建业', '男', '总工会', '县总工会 权益保障部部长'],
      ['庄雅琴', '女', '医药卫生', '河滨社区卫生服务中心 主任'],
      ['佟立行', '男', '社会福利和社会保障', '县民政局 社会事务股股长'],
      ['岑晓岚', '女', '共青团', '团县委 副书记'],
      ['卞志诚', '男', '特邀人士', '锦溪县供水公司 经理'],
      ['邬梅', '女', '新闻出版', '县融媒体中心 记者'],
    ],
  },
  {
    name: '果业产业链委员工作室',
    shortName: '果业',
    type: '产业链类',
    founded: '2022.3.10',
    address: '锦溪县果业大道6号果业交易中心',
    convenor: '虞长河',
    weekday: 3,
    roster: [
      ['虞长河', '男', '农业', '锦溪果业合作联社 理事长'],
      ['沙玉洁', '女', '农业', '县农业技术推广中心 高级农艺师'],
      ['柯振山', '男', '经济', '锦溪冷链物流公司 总经理'],
      ['尤小满', '女', '农业', '双岭果品合作社 负责人'],
      ['戴春耕', '男', '农业', '县农业农村局 产业股股长'],
      ['缪丽君', '女', '经济', '县供销联社 副主任'],
      ['耿直', '男', '科学技术', '县科技创新服务中心 工程师'],
    ],
  },
  {
    name: '青石镇委员工作室',
    shortName: '青石',
    type: '区域类',
    founded: '2021.9.1',
    address: '锦溪县青石镇政府便民服务中心',
    convenor: '梅德全',
    weekday: 5,
    roster: [
      ['梅德全', '男', '农业', '青石镇 人大主席'],
      ['甄桂枝', '女', '妇联', '青石镇石桥村 妇联主席'],
      ['郗大勇', '男', '农业', '大勇养殖合作社 理事长'],
      ['车云霞', '女', '医药卫生', '青石镇卫生院 院长'],
      ['桑有田', '男', '农业', '石桥村 党支部书记'],
      ['喻彩虹', '女', '文化艺术', '青石镇文化站 站长'],
      ['宁守义', '男', '特邀人士', '青石法律服务所 主任'],
    ],
  },
  {
    name: '科技教育界委员工作室',
    shortName: '科教',
    type: '界别类',
    founded: '2022.5.20',
    address: '锦溪县学府街1号县第二中学图书馆',
    convenor: '洪致远',
    weekday: 6,
    roster: [
      ['洪致远', '男', '教育', '县第二中学 校长'],
      ['屈文竹', '女', '教育', '县实验小学 副校长'],
      ['蓝天宇', '男', '科学技术', '县气象局 工程师'],
      ['鲍静怡', '女', '教育', '县幼儿园 园长'],
      ['管学文', '男', '文化艺术', '县图书馆 馆长'],
      ['应若兰', '女', '教育', '县职业教育中心 高级教师'],
      ['池慧', '女', '科学技术', '县科学技术协会 秘书长'],
    ],
  },
  {
    name: '工商联界委员工作室',
    shortName: '商会',
    type: '商协会类',
    founded: '2022.11.8',
    address: '锦溪县新城大道88号商会大厦三楼',
    convenor: '骆万里',
    weekday: 4,
    roster: [
      ['骆万里', '男', '工商联', '万里建材公司 董事长'],
      ['翁美凤', '女', '工商联', '美凤家政服务公司 总经理'],
      ['焦富贵', '男', '工商联', '富贵餐饮公司 总经理'],
      ['童双燕', '女', '经济', '县市场监督管理局 副局长'],
      ['闵兴旺', '男', '工商联', '兴旺汽车服务公司 经理'],
      ['裘艳', '女', '妇联', '锦溪绣坊 负责人'],
      ['麦达', '男', '科学技术', '达信网络公司 经理'],
    ],
  },
]

const STANDING = new Set(['季明远', '虞长河', '洪致远', '骆万里'])
const JOINED: Readonly<Record<string, string>> = { 池慧: '2024-07-05' }
const PARTIES: readonly (readonly [string, number])[] = [
  ['中共党员', 5],
  ['无党派人士', 3],
  ['民盟盟员', 2],
  ['民建会员', 2],
  ['九三学社社员', 1],
  ['群众', 3],
]
// An area code that is not in the national list, so that no number can be anybody's.
const AREA = '610999'

const dice = createDice(20_240_101)

const two = (value: number): string => String(value).padStart(2, '0')

const memberOf = ([name, gender, sector, work]: Line, place: number): Member => {
  const birth = `${dice.between(1964, 1991)}-${two(dice.between(1, 12))}-${two(dice.between(1, 28))}`
  const order = dice.between(10, 480) * 2 + (gender === '男' ? 1 : 0)
  const first17 = `${AREA}${birth.replaceAll('-', '')}${String(order).padStart(3, '0')}`
  return {
    name,
    gender,
    birth,
    idNumber: first17 + idCheckDigit(first17),
    // 1390000 and 1380000 numbers stand in every textbook and belong to nobody.
    phone: `1390000${String(1200 + place * 37).padStart(4, '0')}`,
    party: dice.weighted(PARTIES),
    sector,
    work,
    post: STANDING.has(name) ? '常委' : '委员',
    joined: JOINED[name] ?? null,
  }
}

export const studios: readonly Studio[] = rosters.map(({ roster, ...studio }, at) => ({
  ...studio,
  members: roster.map((line, seat) => memberOf(line, at * 10 + seat + 1)),
}))

export const members: readonly Member[] = studios.flatMap((studio) => studio.members)

/** Those who hand in nothing in the year: the assessment shows whom the clerk has to remind. */
export const silent: ReadonlySet<string> = new Set([
  '卞志诚',
  '耿直',
  '车云霞',
  '喻彩虹',
  '管学文',
  '闵兴旺',
])

/** Quarters in which a member did not come to a single duty. */
export const absences: Readonly<Record<string, readonly number[]>> = {
  邬梅: [3],
  郗大勇: [2, 4],
  桑有田: [1],
  蓝天宇: [4],
  焦富贵: [3],
  麦达: [1, 2],
}
