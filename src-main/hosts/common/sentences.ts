import type {
  BackupProblem,
  ErrorCode,
  ErrorDetails,
  ErrorJson,
  FieldProblem,
  FileProblem,
} from '#shared/errors.ts'
import { isLedgerId, ledgerOf } from '#shared/ledgers/index.ts'

/** What a person without a window reads (terminal, start-up dialog): what happened and what to do. */
export const errorToSentence = (error: ErrorJson): string =>
  // Code and details are a pair in `ErrorJson`; the pair is lost in the lookup by code.
  (sentences[error.code] as (details: ErrorJson['details']) => string)(error.details)

const things: Readonly<Record<string, string>> = {
  batch: '导入批次',
  subject: '考核对象',
  entry: '考核登记',
  filing: '归档',
  scheme: '考核方案',
  step: '办理步骤',
  attachment: '附件',
  backup: '备份',
  field: '自设栏目',
  choices: '选项',
}

const thingWord = (what: string): string =>
  things[what] ?? (isLedgerId(what) ? `${ledgerOf(what).label}记录` : what)

const sentences: { readonly [C in ErrorCode]: (details: ErrorDetails<C>) => string } = {
  'invalid-input': ({ issues }) =>
    `填写的内容不符合要求（${issues.map(inputProblem).join('、')}），请检查后重试。`,
  'unknown-procedure': ({ name }) => `程序没有“${name}”这项功能，请更新程序。`,
  'not-found': ({ what, id }) =>
    `没有找到${thingWord(what)}“${id}”，${what === 'scheme' ? '可用 lxq schemes list 查看有哪些方案，方案文件请写完整的文件名。' : '可能已被删除，请核对后重试。'}`,
  'stale-write': () => '这条记录刚被改过，请重新打开、核对后再保存。',
  'invalid-record': ({ problems }) =>
    `记录有 ${problems.length} 处填写不符合要求：${problems.map(problemToWords).join('；')}。`,
  'swap-refused': () =>
    '这两个班不能对调：已登记到岗的、同一位委员的、同一班的都不能。请换一个班再试。',
  'transition-refused': ({ from, event }) => `当前状态（${from}）不能进行这一步（${event}）。`,
  'office-missing': () => '还没有建立本单位的台账，请先运行 lxq init，或打开程序完成首次设置。',
  'office-exists': () => '这个数据文件夹里已经建立了单位台账，不能重复建立；请换一个数据文件夹。',
  'file-unreadable': ({ file, problem }) => `文件“${file}”${fileProblems[problem]}`,
  'plan-stale': () => '预览之后台账又有了改动，请重新预览后再导入。',
  'scheme-invalid': ({ scheme, item, field, code, allowed }) =>
    code === 'newer'
      ? `考核方案“${scheme}”由更新版本的程序编写（本程序只认识格式 ${allowed.join()}），不能使用，请升级程序后再用。`
      : `考核方案“${scheme}”${item === '' ? '' : `的“${item}”项`}${field === '' ? '' : `的“${field}”`}${schemeProblems[code] ?? '不符合要求'}${couldBe(allowed)}，请修改方案后重试。`,
  'scheme-shipped': ({ scheme }) => `“${scheme}”是随程序提供的方案，不能修改，请先复制一份。`,
  'scheme-filed': ({ scheme, year }) =>
    `${year} 年已按方案“${scheme}”归档，请先撤销归档，再删除方案。`,
  'assessment-filed': ({ year }) => `${year} 年的考核已经归档，不能再改；请先撤销归档。`,
  'assessment-undecided': ({ count, names }) =>
    `还有 ${count} 份考核表未经主席会议审定（${names.join('、')}${count > names.length ? '等' : ''}），请审定后再归档。`,
  'reason-missing': () => '主席会议审定之后的改动必须写明理由。',
  'facts-invalid': ({ path, code, allowed }) =>
    `事实文件的“${path || '整体'}”不符合要求：${factProblems[code] ?? code}${couldBe(allowed)}。写法见 lxq assess --help。`,
  'output-invalid': ({ file }) => `“${file}”不是上报表模板，请用“导出模板”得到的 .json 文件。`,
  'store-newer': ({ found, known }) =>
    `台账由更新版本的程序建立（格式 ${found}，本程序只认识到 ${known}），请升级程序后再打开。`,
  'store-busy': ({ holder }) => `台账已在另一窗口或程序中打开（${holder}），请先关闭它再试。`,
  'store-unwritable': ({ path }) =>
    `数据“${path}”不能写入，请检查权限（是否设成了只读），或换一个数据文件夹。`,
  'store-foreign': ({ path }) => `“${path}”不是本程序的台账文件，请换一个数据文件夹。`,
  'store-damaged': ({ path }) =>
    `台账文件“${path}”已损坏。请打开程序，按页面提示从备份恢复，或运行 lxq restore；损坏的文件会留存，不会被删除。`,
  'store-missing': ({ path }) =>
    `台账文件“${path}”不见了或是空的。请先看看是不是被移走；找不回来就打开程序从备份恢复，或运行 lxq restore。`,
  'backup-unusable': ({ file, problem }) => `备份“${file}”${backupProblems[problem]}台账没有改动。`,
  'sheet-too-long': ({ most }) =>
    `一张 Excel 表最多 ${most} 行，这份表放不下，请用筛选条件缩短日期范围（如一次一个年度），分几份导出。`,
  'file-unwritable': ({ path }) =>
    `“${path}”不能写入，请先关闭打开着它的程序（如 Excel、WPS）、取消它的只读，或换一个有权限的文件夹再试。`,
  'disk-full': ({ path }) => `磁盘空间不足，不能写入“${path}”，请清理磁盘后重试。`,
  'print-unavailable': () =>
    '没有找到可以生成 PDF 的浏览器，请安装 Chrome、Edge 或 Chromium，或在程序窗口里打印。',
  'call-too-large': () => '一次提交的内容太多，没有写入，请分几次提交。',
  'not-allowed': () => '没有权限进行这项操作。',
  cancelled: () => '操作已取消。',
  internal: ({ ref }) => `程序出了意外（编号 ${ref}），台账没有改动；请把编号告诉维护人员。`,
}

/** What may be wrong with what was typed on the command line; other codes are told by their place. */
const inputProblems: Readonly<Record<string, string>> = {
  required: '没有写',
  unknown: '没有找到',
  year: '应写四位年份，如 2024',
  json: '不是 JSON 文件',
}

const inputProblem = ({ path, code }: { readonly path: string; readonly code: string }): string =>
  `${path || '整体'}${inputProblems[code] === undefined ? '' : `：${inputProblems[code]}`}`

const backupProblems: Readonly<Record<BackupProblem, string>> = {
  empty: '是空文件，可能没有复制完，请换一份备份。',
  foreign: '不是连心桥的备份（或已被加密），请换一份备份。',
  damaged: '已损坏，不能用来恢复，请换一份备份。',
  newer: '由更新版本的程序做成，请先升级程序再恢复。',
  unreadable: '读不到，可能没有权限，或存放它的盘没有接上。接上或请管理员开放权限后再试。',
}

/** What may be wrong in a file of facts, by code. */
const factProblems: Readonly<Record<string, string>> = {
  'unknown-field': '没有这个栏目',
  'unknown-ledger': '没有这个台账或栏目',
  'unknown-subject': '没有这个委员或工作室',
  'unknown-choice': '没有这个选项',
  required: '缺少必填内容',
  type: '内容的类型不对',
  calendar: '日期写法不对',
  duplicate: '编号重复',
  'not-in-scheme': '方案中没有这一项',
  'same-name': '有同名的，请改写编号',
}

/** What may be wrong in a scheme, by code. */
const schemeProblems: Readonly<Record<string, string>> = {
  json: '不是 JSON 文件',
  invalid: '填写不符合要求',
  'unknown-field': '本程序不认识，可能写错了，或来自更新版本的程序',
  duplicate: '编号重复',
  'unknown-reference': '指向了方案里没有的内容',
  missing: '没有填写',
  contradiction: '与本项其他内容互相矛盾',
  'unknown-ledger': '用到了没有的台账',
  'unknown-code': '用到了没有的选项，选项见 docs/import-format.md',
}

/** Long enough for every ledger and every set of choices, short enough to be read in a terminal. */
const MOST_SAID = 60

const couldBe = (allowed: readonly string[]): string => {
  const said = allowed.slice(0, MOST_SAID).join('、')
  return said === '' ? '' : `，可以写：${said}${allowed.length > MOST_SAID ? '……' : ''}`
}

const fileProblems: Readonly<Record<FileProblem, string>> = {
  'empty-file': '是空文件，请换成有内容的文件。',
  'not-spreadsheet': '不是表格文件，请用 Excel 或 WPS 另存为 .xlsx 后再导入。',
  password: '有打开密码，请先在 Excel 或 WPS 里去掉密码再导入。',
  'zip-truncated': '不完整，可能没有复制完，请重新复制后再导入。',
  'zip-corrupt': '已损坏，请在 Excel 或 WPS 里打开并另存后再导入。',
  'zip-size-lie': '内部大小与记载不符，请在 Excel 或 WPS 里打开并另存后再导入。',
  'zip-bomb': '展开后大得异常，为安全起见没有读取，请核对文件来源。',
  'zip-too-many-entries': '内部部件多得异常，请在 Excel 或 WPS 里另存后再导入。',
  zip64: '采用了超大文件格式，请拆成几个较小的表格再导入。',
  'zip-encrypted': '是加密的压缩包，请先解密再导入。',
  'xml-dtd': '含有不安全的内容，没有读取；请在 Excel 或 WPS 里另存后再导入。',
  'ole-corrupt': '已损坏，请在 Excel 或 WPS 里打开并另存为 .xlsx 后再导入。',
  'xls-corrupt': '已损坏，请在 Excel 或 WPS 里打开并另存为 .xlsx 后再导入。',
  'no-sheets': '里没有工作表，请换成有内容的文件。',
  'sheet-unreadable': '有读不出的工作表，请在 Excel 或 WPS 里另存后再导入。',
  'too-many-cells': '的单元格太多，请拆成几个文件再导入。',
  'too-many-sheets': '的工作表太多，请拆成几个文件再导入。',
  'file-too-large': '太大，请拆成几个较小的文件再导入。',
  mhtml: '是网页存档格式，请用 Excel 或 WPS 另存为 .xlsx 后再导入。',
  timeout: '读取时间太长，已停止；请拆成几个较小的文件再导入。',
  'out-of-memory': '太大，内存不够读取；请拆成几个较小的文件再导入。',
  missing: '不存在，请检查文件名和位置。',
  'changed-since-preview': '在预览之后又被改过，请重新预览后再导入。',
  locked:
    '打不开：可能正被其他程序使用，请先在 Excel 或 WPS 里关闭它；也可能没有读取权限，请检查权限。',
  'folder-too-full': '里的文件太多，不像台账文件夹，请指定只放台账的文件夹。',
}

const problemWords: Readonly<Record<FieldProblem['code'], string>> = {
  required: '必须填写',
  type: '类型不对',
  'unknown-choice': '不在可选范围内',
  calendar: '不是有效的日期',
  negative: '不能为负',
  'too-small': '太小',
  phone: '不是有效的电话号码',
  'id-number': '不是有效的身份证号',
  order: '先后次序不对',
  'same-person': '不能是本人',
  'unknown-reference': '没有登记过',
  'unknown-field': '没有这个字段',
  'read-only': '由程序填写，不能改',
  'not-allowed-now': '当前状态不能改',
}

const problemToWords = ({ field, code }: FieldProblem): string => `${field} ${problemWords[code]}`
