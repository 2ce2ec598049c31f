import type { Command } from 'commander'
import type { AssessmentForm } from '#shared/contract/papers.ts'
import { recordForms } from '#shared/ledgers/forms.ts'
import { type Add, speak } from './add-command.ts'
import { printAssessment } from './commands.ts'
import { listForms, printForm, printRegister, printRoster } from './print-forms.ts'
import { type Refusal, refuseInput, refuseName } from './refusal.ts'

const assessmentForms: readonly (readonly [AssessmentForm, string])[] = [
  ['assessment', '考核表'],
  ['summary', '考核汇总表'],
  ['review', '民主（群众）评议表'],
  ['notice', '考核结果通知书'],
]

/** What was typed where the name of a form belongs. */
const refuseForm = (typed: string): Refusal =>
  typed.startsWith('-')
    ? refuseInput(typed, 'option')
    : refuseName('print', typed, [
        ...assessmentForms.map(([form]) => form),
        ...recordForms.map(({ id }) => id),
        'register',
        'roster',
      ])

/** `lxq print`: every form, register and roster as PDF, Word or Excel. */
export const addPrint = (program: Command, add: Add): void => {
  const print = add(program, 'print', '打印表单（PDF、Word、Excel）')
    // What stands behind the name of a form is that form's own.
    .enablePositionalOptions()
    .option('--list', '列出所有表单')
    // Else a form that is none would be blamed on the options behind it.
    .allowUnknownOption()
    .allowExcessArguments()
    .action((options, { args: [typed] }: Command) => {
      if (typed !== undefined) throw refuseForm(typed)
      return speak(listForms(), options)
    })
  const addForm = (usage: string, about: string): Command =>
    add(print, usage, about)
      .requiredOption('--out <path>', '输出的 .pdf、.docx 或 .xlsx 文件；--each 时为文件夹')
      .option('--blank', '空白表，供手填')
      .option('--each', '每份一个文件，按编号和姓名命名')
      .option('--format <format>', '--each 时的格式：pdf、docx、xlsx')
      .option('--duplex', '双面打印：每份从正面开始')
      .option('--paper <size>', '纸张：A4、A3、B5', 'A4')
  for (const [form, about] of assessmentForms)
    addForm(form, about)
      .requiredOption('--year <year>', '年度')
      .option('--scheme <id>', '考核方案')
      .option('--subject <id>', '只打印一个委员或工作室')
      .option('--kind <kind>', 'member 或 studio')
      .action((options) => speak(printAssessment(options.data, options, form), options))
  for (const { id, label } of recordForms)
    addForm(id, label)
      .option('--id <id...>', '记录编号，可以几个')
      .option('--studio <name>', '空白表上印哪个工作室（名称、简称或编号）')
      .option('--committee', '调解文书的空白表用人民调解委员会的名称')
      .option('--unmasked', '不遮盖身份证号和电话（记入修改历史）')
      .action((options) => speak(printForm(options.data, id, options), options))
  addForm('register <ledger>', '登记簿')
    .option('--upright', '纵向（登记簿一般横向）')
    .option('--levels', '社情民意：按采用级别的采用登记表')
    .option('--year <year>', '年度')
    .option('--unmasked', '不遮盖身份证号和电话（记入修改历史）')
    .action((ledger, options) => speak(printRegister(options.data, ledger, options), options))
  addForm('roster', '值班（接访日）安排表')
    .requiredOption('--studio <name>', '工作室（名称、简称或编号）')
    .requiredOption('--month <month>', '月份，如 2026-11')
    .option('--public', '公示版，不印电话')
    .option('--unmasked', '不遮盖电话（记入修改历史）')
    .action((options) => speak(printRoster(options.data, options), options))
}
