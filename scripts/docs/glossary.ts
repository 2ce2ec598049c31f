import { contract } from '#shared/contract/index.ts'
import { type LedgerId, ledgerIds, ledgerOf } from '#shared/ledgers/index.ts'
import { table } from './markdown.ts'

const ledgerMeanings: Readonly<Record<LedgerId, string>> = {
  receptions:
    'A visit, letter or call of a member of the public, what became of it and whether they heard back.',
  members:
    'A member of the committee for one term; people of a liaison group stand here too, marked as such.',
  studios:
    'A place of a committee where its members meet the public; every kind and level in one table.',
  mediations:
    'A dispute between named parties that members help to settle, with agreement, performance and call-backs.',
  activities:
    'What a studio or the committee holds, with who came, what came of it and the problem it solved.',
  duties:
    'One turn of one member on a duty roster; the one who came counts, whoever was on the list.',
  informations:
    'A suggestion sent in (社情民意, 专题报告, 委员建言) with its authors in order and every adoption.',
  proposals:
    'A proposal to the committee with first proposer, co-signers, review, handling and feedback.',
  topics:
    'A question set by the committee, the party or the studio itself, followed until it is answered.',
  contacts: 'The people a member keeps in touch with (X+N), and each contact made.',
  honors: 'An award or a report in the press, with its level and its proof.',
}

type Noun = keyof typeof contract extends infer N
  ? N extends `${infer S}.${string}`
    ? S
    : never
  : never

const nounMeanings: Readonly<Record<Noun, readonly [chinese: string, meaning: string]>> = {
  office: [
    '单位',
    'The committee that keeps the books, as its papers name it, and the year at work.',
  ],
  records: [
    '记录',
    'One entry of any ledger; made, changed, moved along, removed and brought back in one way.',
  ],
  backups: [
    '备份',
    'A checked copy of the books, by itself or by hand; a restore puts one in the place of the books.',
  ],
  members: ['委员选择', 'Members as a picker offers them: as they were on the day of a record.'],
  studios: [
    '工作室选择',
    'Studios as a picker offers them: those open on the day of a record first.',
  ],
  matters: [
    '事项',
    'One thread through several ledgers: the visit, the mediation it became, what was written from it.',
  ],
  steps: [
    '办理步骤',
    'One step on any record: handed on, urged, answered, called back; with unit, person and day.',
  ],
  board: ['今日要办', 'What is due, overdue, silent or promised today, most pressing first.'],
  search: ['查找', 'Looking for words through every ledger at once.'],
  visitors: ['再次来访', 'Earlier visits of whoever seems to stand at the door again.'],
  bin: ['回收站', 'Records that were removed and can be brought back.'],
  references: ['引用', 'What else points at a record; asked before it is removed.'],
  attachments: ['附件', 'Photographs and scans of a record, stored once by their content.'],
  drafts: ['草稿', 'What was typed into a form and not yet saved.'],
  views: ['常用视图', 'A list with its conditions and order, kept under a name.'],
  paperHabits: [
    '文书写法',
    'How the office writes its papers: its days, and the text of 告知书 that is its own to word.',
  ],
  phrases: ['常用语', 'Phrases to choose from where a text is written that often says the same.'],
  outputs: [
    '上报表',
    'A table as superiors want it: own columns, heads and title, filled from the books for any period.',
  ],
  choices: ['选项', 'The words of a closed list as the office labels, adds and retires them.'],
  rosters: ['排班', "A studio's duty roster made from rules, around what stands in the book."],
  holidays: [
    '节假日',
    'Days off and make-up workdays: the shipped table and what the office typed.',
  ],
  deadlines: ['期限规则', 'The set of limits an office works by, or none.'],
  fields: ['自设栏目', 'A column that the office added to a ledger by itself.'],
  imports: [
    '导入',
    'Taking in an old ledger: read, shown, applied as one batch, taken back as one batch.',
  ],
  schemes: [
    '考核方案',
    'The rules of an assessment as data: items, what they count, quotas, grades.',
  ],
  assessments: [
    '考核',
    'The scored sheets of a year, made anew from the records whenever they are asked for.',
  ],
  outlines: [
    '提纲',
    'What a report consists of, as data: headings, sentences with slots for figures, tables, charts.',
  ],
  reports: [
    '工作总结',
    'A document made from the books by an outline; every number in it knows its records.',
  ],
  papers: [
    '表单',
    'A form as data, from which the page, the PDF, the Word and the Excel file are made alike.',
  ],
  entries: [
    '考核登记',
    'What people add to what was counted: points by hand, reviews, corrections of a line.',
  ],
  filings: [
    '归档',
    'A year of assessment kept as it was decided; later changes of records show as differences.',
  ],
  registers: ['登记簿', 'A ledger as the printed register, written to an Excel file.'],
  statistics: [
    '统计',
    'Figures of a period and some studios, each with its definition, the period before and its records.',
  ],
}

/** Ledger ids with the words people use. */
export const ledgerTerms = (): string =>
  table(
    ['中文', 'identifier', 'meaning'],
    ledgerIds.map((id) => [ledgerOf(id).label, `\`${id}\``, ledgerMeanings[id]]),
  )

/** The nouns of the procedures with the calls that carry them. */
export const nounTerms = (): string =>
  table(
    ['中文', 'identifier', 'meaning', 'calls'],
    Object.entries(nounMeanings).map(([noun, [chinese, meaning]]) => [
      chinese,
      `\`${noun}\``,
      meaning,
      Object.entries(contract)
        .filter(([name]) => name.startsWith(`${noun}.`))
        .map(([name, { kind }]) => `\`${name}\`${kind === 'command' ? '' : ' (reads)'}`)
        .join(', '),
    ]),
  )
