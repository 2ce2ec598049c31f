import { spokenDay } from '#shared/domain/days.ts'
import type { ImportIssueCode } from '#shared/domain/import-issue.ts'

/** What a sentence about a cell may speak of. */
export interface MessageFacts {
  readonly label: string
  readonly raw: string
  readonly why?: string
  readonly detail?: string
}

type Sentence = (facts: MessageFacts) => string

const dateReasons: Readonly<Record<string, string>> = {
  NO_YEAR: '没有年份，标题和表名里也找不到，请在单元格里补上年份',
  NO_MONTH: '没有月份，请在单元格里补上月份',
  CALENDAR: '日历上没有这一天，请改成正确的日期',
  LUNAR: '是农历，请换成公历日期',
  ROC_ERA: '不是公元纪年，请换成公历日期',
  VAGUE: '没有写明是哪一天，请改成具体日期',
  PARTIAL: '没有写到日，请补上具体日期',
  MULTI: '一格里有几个日期，请留下该条记录的日期',
  SERIAL: '不是有效的日期，请重新填写',
  NOT_IN_WEEK: '写的这一周里没有那个星期几，请核对起止日期',
  FLOAT_TRAILING_ZERO: '末尾的0可能被表格软件去掉了，请写成“4月10日”这样的日期',
  FLOAT_1_OR_10: '可能是1月也可能是10月，请写成“2023年10月”这样的日期',
}

const dateSentence: Sentence = ({ label, raw, why = '' }) =>
  `“${label}”写的“${raw}”${dateReasons[why] ?? '认不出是哪一天，请改成“2024年1月8日”这样的日期'}。`

const sentences: Readonly<Record<ImportIssueCode, Sentence>> = {
  'needs-answer': ({ label, raw, why }) =>
    label === ''
      ? `认不出“${raw}”是哪一种台账，请先选定台账种类再导入。`
      : why === 'YEAR'
        ? `“${label}”写的“${raw}”没有年份，请先回答这张表是哪一年的。`
        : why === 'WEEK'
          ? `“${raw}”从哪一天算起还不知道，请先回答第1周从哪天开始。`
          : why === 'PERSON'
            ? `“${label}”里的“${raw}”在名册里有同名的几位，请先回答是哪一位；不回答就只保留姓名。`
            : why === 'STUDIO'
              ? `“${label}”里的“${raw}”和名册里的工作室写法相近，请先回答是不是同一个；不回答就按新的工作室建立。`
              : `“${label}”里的“${raw}”有两种读法，请先回答这一列的问题再导入。`,
  'required-missing': ({ label, why }) =>
    why === 'NO_COLUMN'
      ? `缺少“${label}”：没有认出哪一列是它。请把那一列改作“${label}”，表里没有就补上。`
      : `缺少“${label}”，请补上后再导入这一行。`,
  'date-invalid': dateSentence,
  'date-ambiguous': dateSentence,
  'date-out-of-range': ({ label, raw }) => `“${label}”写的“${raw}”不在合理的年份里，请核对后改正。`,
  'number-invalid': ({ label, raw }) => `“${label}”写的“${raw}”不是数字，请改成数字。`,
  'number-ambiguous': ({ label, raw }) => `“${label}”写的“${raw}”不是一个确定的数，请改成一个数。`,
  'phone-invalid': ({ label, raw }) => `“${label}”写的“${raw}”不像电话号码，请核对位数。`,
  'id-number-damaged': ({ label }) =>
    `“${label}”的后几位已被表格软件改成了0，请按身份证原件重新填写。`,
  'id-number-invalid': ({ label }) => `“${label}”位数、日期或校验码不对，请按身份证原件核对。`,
  'choice-unknown': ({ label, raw }) =>
    `“${label}”里没有“${raw}”这一项，请改成已有的选项，或先在设置里添加。`,
  'name-doubtful': ({ label, raw }) => `“${label}”写的“${raw}”不像一个人的姓名，请核对。`,
  'ditto-without-above': ({ label, raw }) => `“${label}”写着“${raw}”，但上一行是空的，请填写原文。`,
  'cell-error': ({ label, raw }) => `“${label}”是公式错误“${raw}”，请在表格里改正公式或填写数值。`,
  'no-cached-value': ({ label }) =>
    `“${label}”是没有算出结果的公式，请用 Excel 或 WPS 打开并保存一次再导入。`,
  'heading-unmatched': ({ raw }) => `“${raw}”一列没有对应的项目，内容原样保留在其他栏里。`,
  'total-mismatch': ({ raw, detail = '' }) =>
    `合计写的是“${raw}”，逐行相加是“${detail}”，请核对是否漏行。`,
  'hidden-row': () => '这一行在表格里是隐藏的，已照常读入，请确认是否需要。',
  'row-void': ({ raw, why }) =>
    why === 'TAKEN'
      ? `这一行写着“${raw}”，仍按一条记录读入；不要的话，请点它的行号，选“不要这一行”。`
      : raw === ''
        ? '这一行在表格里是划去的，没有读入；要读入的话，请点它的行号，选“这一行是数据”。'
        : `这一行写着“${raw}”，没有读入；要读入的话，请点它的行号，选“这一行是数据”。`,
  'hidden-under-merge': ({ raw }) => `合并单元格下面还藏着“${raw}”，没有读入，请核对。`,
  'maybe-same': () => '这一条和已有的一条很像，请确认是不是同一件事。',
}

/** One plain Chinese sentence that says what is wrong and what to do. */
export const issueMessage = (code: ImportIssueCode, facts: MessageFacts): string =>
  sentences[code](facts)

/** What a column without a heading is called. */
export const unlabelled = (letter: string): string => `${letter}列`

/** The words of the questions that are asked once a sheet or column. */
export const questionTexts = {
  ledger: (sheet: string) => `工作表“${sheet}”是哪一种台账?`,
  dateOrder: (label: string, raw: string) => `“${label}”一列里像“${raw}”这样的日期，哪个数是月份？`,
  century: (label: string, raw: string) => `“${label}”一列里像“${raw}”这样的两位年份，是哪个世纪？`,
  year: (sheet: string, raw: string) =>
    `工作表“${sheet}”里像“${raw}”这样的日期没有写年份，标题和表名里也没有，是哪一年的？`,
  person: (name: string, mentions: number, members: number) =>
    `“${name}”出现 ${mentions} 次，名册里有 ${members} 位同名委员，是哪一位？`,
  studio: (name: string) =>
    `“${name}”和名册里的工作室写法相近，是不是同一个？不回答就按新的工作室建立。`,
  anotherStudio: (name: string) => `不是，“${name}”是另一个工作室`,
  week: (sheet: string) => `工作表“${sheet}”只写了第几周，没有写日期。第1周从哪一天开始？`,
  weekChoice: (day: string) => `${spokenDay(day)}（含这一天的一周）`,
  nobody: '都不是，只保留姓名',
  yearChoice: (year: number) => `${year}年`,
  orders: {
    YMD: (day: string) => `年在前(${day})`,
    DMY: (day: string) => `日在前(${day})`,
    MDY: (day: string) => `月在前(${day})`,
  },
  centuries: { '1900': '19××年', '2000': '20××年' },
} as const

/** Whom a sheet of signatures names without one, where others signed. */
export const notSigned = '未签到'
