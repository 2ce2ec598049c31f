import exceljs from 'exceljs'

/** A ledger of visits as an office keeps it: twelve columns, most texts said only once. */
const headings = [
  '序号',
  '来访日期',
  '来访人',
  '性别',
  '联系电话',
  '家庭住址',
  '来访人数',
  '反映问题',
  '接待委员',
  '办理情况',
  '办结日期',
  '备注',
] as const

const families = '王李张刘陈杨黄赵周吴徐孙马胡朱郭何林罗高'
const given = '建国秀英志强淑芬晓明文华玉兰海燕永平春生丽娟德胜雪梅'
const places = [
  '朝阳路',
  '建设街',
  '幸福里',
  '和平巷',
  '东关社区',
  '西河村',
  '南苑小区',
  '北塬新村',
]
const matters = [
  '反映楼道路灯长期不亮，夜间老人出行不便，希望物业尽快修复',
  '反映务工工资被拖欠，请求协调用工单位按合同结清',
  '咨询异地就医报销所需材料及办理流程',
  '建议在学校门口加装护栏并增设斑马线，保障学生上下学安全',
  '反映餐饮店油烟扰民，多次沟通未果，请求相关部门现场查看',
  '反映自来水水压不足，高层住户高峰时段无法正常用水',
]
const outcomes = ['已协调社区当场答复', '已转住建部门办理', '已电话答复并说明政策', '正在跟进']
const remarks = ['', '', '', '群众表示满意', '需回访', '同一事项第二次反映']

const DAY_MS = 86_400_000

/** The words of one row; a pure function of its number, so that every cell can be checked later. */
export const bigLedgerRow = (at: number): readonly (string | number | Date)[] => {
  const pick = <T>(list: ArrayLike<T>, step: number): T => list[(at * step) % list.length] as T // lists are not empty
  const day = new Date(Date.UTC(2015, 0, 1) + (at % 3600) * DAY_MS)
  const name = `${pick(families, 7)}${pick(given, 3)}${pick(given, 11)}`
  return [
    at + 1,
    day,
    name,
    at % 2 === 0 ? '男' : '女',
    `139${String((at * 7919) % 100_000_000).padStart(8, '0')}`,
    `${pick(places, 5)}${(at % 90) + 1}号${(at % 6) + 1}单元`,
    1 + (at % 4),
    `${pick(matters, 1)}（第${at + 1}件）`,
    `${pick(families, 13)}${pick(given, 17)}`,
    pick(outcomes, 3),
    new Date(day.getTime() + (at % 20) * DAY_MS),
    pick(remarks, 5),
  ]
}

/** Writes the ledger with so many rows, its texts shared as Excel shares them. */
export const writeBigLedger = async (path: string, rows: number): Promise<void> => {
  const book = new exceljs.stream.xlsx.WorkbookWriter({
    filename: path,
    useSharedStrings: true,
    useStyles: true,
  })
  const sheet = book.addWorksheet('来访接待')
  sheet.columns = headings.map((heading) => ({
    header: heading,
    style: heading.endsWith('日期') ? { numFmt: 'yyyy-mm-dd' } : {},
  }))
  for (let at = 0; at < rows; at++) sheet.addRow([...bigLedgerRow(at)]).commit()
  sheet.commit()
  await book.commit()
}
