import type { SwapFault } from '#shared/domain/roster/roster-swap.ts'
import type {
  BackupProblem,
  ErrorCode,
  ErrorDetails,
  FieldProblem,
  FileProblem,
} from '#shared/errors.ts'
import type { Ledger } from '#shared/ledgers/field.ts'
import { CallError, HostGone } from '../api/call-error.ts'
import { ledgerWord } from './ledgers.ts'

/** What may be wrong in a scheme file, by code. */
const schemeProblems: Readonly<Record<string, string>> = {
  json: '不是方案文件',
  newer: '来自更新版本的程序，请先升级',
  'unknown-field': '这一栏本程序不认识，可能来自更新版本的程序',
  missing: '没有填写',
  duplicate: '编号重复',
  'unknown-reference': '指向了方案里没有的内容',
  contradiction: '与其他内容互相矛盾',
}

const backupProblems: Readonly<Record<BackupProblem, string>> = {
  empty: '是空文件，可能没有复制完，请换一份备份。',
  foreign: '不是连心桥的备份，或者已被加密，请换一份备份。',
  damaged: '已损坏，不能用来恢复，请换一份备份。',
  newer: '由更新版本的程序做成，请先升级程序再恢复。',
  unreadable: '读不到，可能没有权限，或存放它的盘没有接上。接上或请管理员开放权限后再试。',
}

/** One plain sentence a code: what happened and what to do next. */
const swapSentences: Readonly<Record<SwapFault, string>> = {
  served: '已经登记到岗、请假或缺岗的班不能对调。要改，请点开那个班修改。',
  same: '这两个班是同一位委员，或在同一天同一时段，不用对调。请另选一个班。',
  twice: '对调后同一位委员会在一个班里出现两次。请另选一个班。',
}

const sentences: { readonly [C in ErrorCode]: (details: ErrorDetails<C>) => string } = {
  'invalid-input': ({ issues }) =>
    `程序收到的内容不合规定（${issues.map(({ path }) => path).join('、') || '整体'}），请改过后再试。`,
  'unknown-procedure': ({ name }) => `这个版本的程序没有“${name}”这项功能，请更新后再用。`,
  'not-found': ({ what }) => `找不到这条${ledgerWord(what)}记录，可能已被删除，请刷新后再看。`,
  'stale-write': () => '这条记录刚被改动过，请核对两边的内容后再保存。',
  'invalid-record': ({ problems }) =>
    `有 ${problems.length} 处没有填对，请看红字提示，改好后再保存。`,
  'transition-refused': () => '当前状态不能这样办理，请刷新后再看。',
  'swap-refused': ({ why }) => swapSentences[why],
  'office-missing': () => '还没有设置单位，请先在首页填写单位名称和年度。',
  'office-exists': () => '单位已经设置过了，请刷新页面。',
  'file-unreadable': ({ problem }) => fileSentences[problem],
  'plan-stale': () => '核对之后台账有了新的变化，请重新核对后再导入。',
  'scheme-invalid': ({ scheme, item, field, code }) => {
    const place = [item, field].filter((part) => part !== '').map((part) => `的“${part}”`)
    return `考核方案“${scheme}”${place.join('')}${schemeProblems[code] ?? '有误'}，请更正方案后再用。`
  },
  'scheme-shipped': () => '这是随程序提供的方案，不能直接修改，请先复制一份再改。',
  'scheme-filed': ({ year }) => `${year} 年已按这个方案归档，请先撤销归档，再删除方案。`,
  'assessment-filed': ({ year }) =>
    `${year} 年的考核已经归档，不能再改；确需修改的，请先写明理由、撤销归档。`,
  'assessment-undecided': ({ count, names }) =>
    `还有 ${count} 份考核表未经主席会议审定（${names.join('、')}${count > names.length ? '等' : ''}），请审定后再归档。`,
  'reason-missing': () => '主席会议审定之后的改动必须写明理由，请填写理由后再保存。',
  'output-invalid': ({ file }) =>
    `“${file}”不是连心桥导出的上报表模板。请向对方要“导出模板”得到的 .json 文件。`,
  'facts-invalid': ({ path }) => `事实文件的“${path || '整体'}”不符合要求，请改正后再算。`,
  'store-newer': () => '这份台账由更新版本的程序建立，请升级程序后再打开。',
  'store-busy': () => '台账正被另一个窗口使用，请关闭那个窗口后再试。',
  'store-unwritable': ({ path }) => `数据“${path}”写不进去，请检查权限（是否设成了只读）和磁盘。`,
  'store-foreign': ({ path }) =>
    `数据文件夹里的台账文件不是本程序的，或开头已损坏（${path}），请用最近的备份恢复，或另选数据文件夹。`,
  'store-damaged': ({ path }) => `台账文件已损坏（${path}），请用最近的备份恢复。`,
  'store-missing': ({ path }) =>
    `台账文件不见了，或是空的（${path}）。请先看看是不是被移走；找不回来就从备份恢复。`,
  'backup-unusable': ({ file, problem }) => `备份“${file}”${backupProblems[problem]}台账没有改动。`,
  'sheet-too-long': ({ most }) =>
    `一张 Excel 表最多 ${most} 行，这份表放不下。请用日期筛选（如一次一个年度），分几份导出。`,
  'file-unwritable': ({ path }) =>
    `“${path}”写不进去，请先在 Excel 或 WPS 里关闭同名文件、取消它的只读，或换一个文件夹再试。`,
  'disk-full': ({ path }) => `磁盘已满（${path}），请腾出空间后再试，刚才的内容没有写入。`,
  'print-unavailable': () =>
    '本机没有找到可用来生成 PDF 的浏览器，请改用“打印”，在打印窗口里另存为 PDF。',
  'call-too-large': () => '一次提交的内容太多，没有写入。请删减一些，或者分几次保存。',
  'not-allowed': () => '没有权限做这件事，请联系管理员。',
  cancelled: () => '已取消，没有写入任何内容。',
  internal: ({ ref }) =>
    `程序出了意外（编号 ${ref}），内容没有写入，请重试；再次出现请把编号告诉维护人员。`,
}

export const fileSentences: Readonly<Record<FileProblem, string>> = {
  'empty-file': '文件是空的，请确认选对了文件。',
  'not-spreadsheet': '这不是表格文件，请选择 Excel 或 WPS 表格（.xlsx、.xls、.csv）。',
  password: '文件设了打开密码，请在 Excel 或 WPS 里取消密码后再导入。',
  'zip-truncated': '文件不完整，请重新复制一份再导入。',
  'zip-corrupt': '文件已损坏，请用 Excel 或 WPS 打开并另存后再导入。',
  'zip-size-lie': '文件内部记录的大小不对，请用 Excel 或 WPS 另存后再导入。',
  'zip-bomb': '文件展开后大得异常，为安全起见没有打开，请检查文件来源。',
  'zip-too-many-entries': '文件里的部件太多，请用 Excel 或 WPS 另存后再导入。',
  zip64: '文件格式太特殊，请用 Excel 或 WPS 另存为 .xlsx 后再导入。',
  'zip-encrypted': '文件被加密，请解除加密后再导入。',
  'xml-dtd': '文件里有不安全的内容，没有打开，请检查文件来源。',
  'ole-corrupt': '文件已损坏，请用 Excel 或 WPS 打开并另存后再导入。',
  'xls-corrupt': '文件已损坏，请用 Excel 或 WPS 打开并另存为 .xlsx 后再导入。',
  'no-sheets': '文件里没有工作表，请确认选对了文件。',
  'sheet-unreadable': '有工作表读不出来，请用 Excel 或 WPS 另存后再导入。',
  'too-many-cells': '表格太大，请按年份拆成几个文件后再导入。',
  'too-many-sheets': '工作表太多，请拆成几个文件后再导入。',
  'file-too-large': '文件太大，请拆成几个文件后再导入。',
  mhtml: '这是网页存档格式，请用 Excel 或 WPS 打开并另存为 .xlsx 后再导入。',
  timeout: '文件读得太久，已停止，请拆小后再导入。',
  'out-of-memory': '文件太大，内存不够，请拆小后再导入。',
  missing: '文件已经不在了，请重新选择文件。',
  'changed-since-preview': '文件在核对之后改动过，请重新选择文件核对。',
  locked: '文件打不开：可能正被其他程序使用，请先在 Excel 或 WPS 里关闭它；也可能没有读取权限。',
  'folder-too-full': '文件夹里的文件太多，不像台账文件夹，请选择只放台账的文件夹。',
}

export const fieldSentences: Readonly<Record<FieldProblem['code'], string>> = {
  required: '必填，请填写。',
  type: '格式不对，请重新填写。',
  'unknown-choice': '不在可选范围内，请从列表里选。',
  calendar: '没有这一天，请按 2024-1-8 这样填写。',
  negative: '不能是负数，请核对。',
  'too-small': '数太小，请核对。',
  phone: '电话只能是数字和横线，请核对。',
  'id-number': '身份证号不对（应为 18 位，末位校验不符也会提示），请核对。',
  order: '先后不对：结束不能早于开始，请核对。',
  'same-person': '替班（代会）的不能是本人，请核对。',
  'unknown-reference': '登记册里没有，请从列表里选，或先去登记。',
  'unknown-field': '台账里没有这一栏，请刷新后再填。',
  'read-only': '由程序填写，不用手工改。',
  'not-allowed-now': '当前状态下不能这样填，请按办理顺序一步一步来。',
}

/** What to say beside a field; of a field with rows also which row and column is meant. */
export const problemSentence = (
  { fields }: Pick<Ledger, 'fields'>,
  { field, code, row, part }: FieldProblem,
): string => {
  if (row === undefined) return fieldSentences[code]
  const parts = fields.find(({ id }) => id === field)?.parts ?? []
  const label = parts.find(({ id }) => id === part)?.label
  return `第 ${row} 行${label === undefined ? '' : `“${label}”`}：${fieldSentences[code]}`
}

/** What to say of anything thrown on the way to the core. */
export const errorSentence = (error: unknown): string => {
  if (error instanceof CallError) {
    const { code, details } = error.error
    return (sentences[code] as (details: unknown) => string)(details) // code and details are one pair
  }
  if (error instanceof HostGone) return '程序已经停止，请关闭本页，重新打开连心桥。'
  return '窗口出了意外，请刷新页面再试；没有保存的内容请先抄下。'
}
