import { ledgerIds, ledgerOf } from '#shared/ledgers/index.ts'

/** A file of facts as short as one that shows everything can be; a test scores it. */
export const factsExample = `{
  "year": 2024,
  "members": [
    { "name": "甲", "cppccPost": "STANDING", "joinedOn": "2022-01-10" },
    { "name": "乙", "posts": [{ "post": "MEMBER", "to": "2024-06-30" }, { "post": "STANDING", "from": "2024-07-01" }] },
    { "name": "丙", "scoreExempt": true }
  ],
  "activities": [
    { "heldOn": "2024-03-10", "kinds": ["PLENARY"], "attendance": ["乙", { "name": "甲", "status": "LEAVE_OK" }] }
  ],
  "proposals": [
    { "submittedOn": "2024-02-20", "firstProposer": "甲", "coSigners": ["乙"], "review": "FILED" }
  ],
  "informations": [
    { "submittedOn": "2024-05-05", "authors": ["乙"], "adoptions": [{ "level": "CITY", "mode": "SINGLE" }] }
  ],
  "entries": [{ "subject": "甲", "item": "bonus", "points": 3, "reason": "发表文章" }]
}`

const ledgers = ledgerIds.map((id) => `${id}（${ledgerOf(id).label}）`).join('、')

/** What `lxq assess --help` says of files of facts, so that nobody needs anything else to write one. */
export const factsHelp = `
方案：写编号、名称或其中一段（lxq schemes list 列出全部），或写方案文件（.json，写法见 docs/scheme-format.md；
lxq schemes export 可以导出一个来改）。

事实文件是一个 JSON，例如：
${factsExample}

· year 年度，也可写在 --year；都不写时，记录都在同一年的按那一年。考核期不是全年的写
  "period": { "from": "2023-12-01", "to": "2024-11-30" }。
· 台账：${ledgers}。
  每本台账是一组记录，lxq list 输出的记录可以原样放进来；写有的栏目就行；没有日期的按考核期第一天算。
  栏目写编号或中文名，选项写代码或中文词（"review": "立案"）；全部栏目和选项见 docs/import-format.md。
· 人写姓名即可；要写出席、会签、角色的，写成 { "name": …, "status": …, "role": … }。
  同名的在 members 里加 "id"，记录里写 "memberId" 或直接写编号。
· members、studios 不写时，按记录里出现的姓名和工作室名称计算。
  委员还可写：joinedOn、leftOn（任职起止）、posts（各时期职务）、studio（所在工作室，可带 role、from、to）、
  scoreExempt 或 exemptReason（不记分）。
· subjects 只输出这几个人（或工作室）的结果，其余的只参加排名。
· entries 考核组给的分，reviews 评议分（rater、score 0–100），corrections 改定的分，history 往年的标记
  （year、marks）：都用 subject 写明是谁（只有一个人时可省），item 写方案中的项目编号。
· matterId 相同的记录是同一件事（如提案转为社情民意），用于不重复计分。
· 不认识的内容一律拒绝，并说明可以写什么。更详细的说明见 docs/facts-format.md。
`
