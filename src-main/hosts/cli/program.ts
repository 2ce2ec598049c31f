import { Command } from 'commander'
import { defaultDataDir } from '../common/place.ts'
import { type Add, speak } from './add-command.ts'
import { assess } from './assess.ts'
import { explainInChinese } from './chinese-help.ts'
import { exportLedger, init, list, saveTemplate, takeIn, undo } from './commands.ts'
import { factsHelp } from './facts-help.ts'
import { exportOutput, fillOutput, importOutput, listOutputs } from './outputs.ts'
import { addBackups } from './program-backups.ts'
import { addPrint } from './program-print.ts'
import { report } from './report.ts'
import { checkScheme, exportScheme, importScheme, listSchemes } from './schemes.ts'
import { stats } from './stats.ts'
import { statsFile } from './stats-file.ts'

const collect = (value: string, before: readonly string[]): readonly string[] => [...before, value]

/** The words of the command line; what they do stands in `commands.ts`. */
export const createProgram = (): Command => {
  const program = explainInChinese(new Command('lxq'))
    .description('连心桥：委员工作室台账的命令行')
    .exitOverride()
    .enablePositionalOptions()
    .configureOutput({ writeErr: () => undefined })
  const add = (parent: Command, usage: string, about: string): Command =>
    parent
      .command(usage)
      .description(about)
      .option('--data <dir>', '数据文件夹', defaultDataDir())
      .option('--json', '输出 JSON')
  addBooks(program, add)
  addBackups(program, add)
  addPapers(program, add)
  addSchemes(program, add)
  return program
}

const addBooks = (program: Command, add: Add): void => {
  add(program, 'init', '建立单位台账')
    .requiredOption('--unit <name>', '单位名称')
    .option('--year <year>', '年度')
    .action((options) => speak(init(options.data, options.unit, options.year), options))
  add(program, 'import <file...>', '导入旧台账（文件或整个文件夹）')
    .option('--dry-run', '只读不写')
    .option('--ledger <id>', '指定导入到哪本台账')
    .option('--answers <file>', '预先回答的问题（JSON）')
    .action((files, options) =>
      speak(
        takeIn(options.data, files, {
          dryRun: options.dryRun === true,
          ledger: options.ledger,
          answers: options.answers,
        }),
        options,
      ),
    )
  add(program, 'undo <batch>', '撤销一次导入').action((batch, options) =>
    speak(undo(options.data, batch), options),
  )
  add(program, 'list <ledger>', '列出台账记录')
    .option('--where <field=value>', '条件，可重复', collect, [])
    .action((ledger, options) => speak(list(options.data, ledger, options.where), options))
}

const addSchemes = (program: Command, add: Add): void => {
  const schemes = program.command('schemes').description('考核方案')
  add(schemes, 'list', '列出考核方案').action((options) =>
    speak(listSchemes(options.data), options),
  )
  add(schemes, 'check <scheme>', '检查方案（编号或 .json 文件）').action((scheme, options) =>
    speak(checkScheme(options.data, scheme), options),
  )
  add(schemes, 'export <id>', '导出方案给其他单位')
    .requiredOption('--out <file>', '输出的 .json 文件')
    .action((id, options) => speak(exportScheme(options.data, id, options.out), options))
  add(schemes, 'import <file>', '导入其他单位的方案').action((file, options) =>
    speak(importScheme(options.data, file), options),
  )
}

const addReport = (program: Command, add: Add): void => {
  add(program, 'report', '生成工作总结（Word、PDF 或纯文本）')
    .requiredOption('--year <year>', '年度')
    .requiredOption('--out <file>', '输出的 .docx、.pdf 或 .txt 文件')
    .option('--half <1|2>', '上半年或下半年')
    .option('--month <month>', '一个月')
    .option('--outline <id>', '提纲编号')
    .option('--studio <name>', '只写一个工作室（名称、简称或编号）')
    .option('--round', '数字用“余”字（如 200余篇）')
    .action((options) => speak(report(options.data, options), options))
}

const addExport = (program: Command, add: Add): void => {
  add(program, 'export [ledger]', '导出登记簿，或按模板填上报表')
    .requiredOption('--out <file>', '输出的 .xlsx 文件；上报表还可以是 .docx 或 .pdf')
    .option('--template <id>', '上报表模板（编号或名称），不写台账')
    .option('--year <year>', '年度')
    .option('--from <day>', '起始日期（如 2024-01-01），只用于上报表')
    .option('--to <day>', '截止日期，只用于上报表')
    .option('--unmasked', '不遮盖身份证号和电话')
    .action((ledger, options) => {
      const { data, template } = options
      return speak(
        template === undefined
          ? exportLedger(data, ledger ?? '', options)
          : fillOutput(data, template, options),
        options,
      )
    })
  const outputs = program.command('outputs').description('上报表模板')
  add(outputs, 'list', '列出上报表模板').action((options) =>
    speak(listOutputs(options.data), options),
  )
  add(outputs, 'export <template>', '导出模板给其他单位')
    .requiredOption('--out <file>', '输出的 .json 文件')
    .action((named, options) => speak(exportOutput(options.data, named, options.out), options))
  add(outputs, 'import <file>', '导入其他单位的模板').action((file, options) =>
    speak(importOutput(options.data, file), options),
  )
}

const addPapers = (program: Command, add: Add): void => {
  add(program, 'assess', '按考核方案计算')
    .option('--year <year>', '年度')
    .option('--scheme <id>', '考核方案编号，或方案文件（.json）')
    .option('--facts <file>', '不用台账，按事实文件（JSON）计算')
    .option('--full', '输出完整的考核表（每条规则、记录、未计入的原因）')
    .addHelpText('after', factsHelp)
    .action((options) => speak(assess(options.data, options), options))
  add(program, 'stats', '统计一年或一段时间的数据')
    .option('--year <year>', '年度')
    .option('--from <day>', '起始日期（如 2024-01-01）')
    .option('--to <day>', '截止日期')
    .option('--studio <name>', '只统计一个工作室（名称、简称或编号）')
    .option('--out <file>', '写成 .xlsx、.docx 或 .pdf 文件的统计表')
    .action((options) =>
      speak((options.out === undefined ? stats : statsFile)(options.data, options), options),
    )
  addReport(program, add)
  addExport(program, add)
  add(program, 'template <ledger>', '生成填好再导入的空白表格')
    .requiredOption('--out <file>', '输出的 .xlsx 文件')
    .action((ledger, options) => speak(saveTemplate(options.data, ledger, options.out), options))
  addPrint(program, add)
}
