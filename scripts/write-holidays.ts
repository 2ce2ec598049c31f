import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { HolidayTable, type NamedDay } from '#shared/domain/calendar/calendar-holidays.ts'

// Writes the shipped table of holidays and make-up workdays from an unpacked chinese-days package,
// which is not a dependency of the program.
//   npm pack chinese-days@1.5.7 && tar xzf chinese-days-1.5.7.tgz
//   npx node scripts/write-holidays.ts package    → resources/calendar/holidays.json

const FIRST_YEAR = 2018

const Manifest = z.object({
  name: z.literal('chinese-days'),
  version: z.string(),
  license: z.string(),
})
// Each day carries "English name,Chinese name,length of the holiday".
const YearFile = z.object({
  holidays: z.record(z.string(), z.string()),
  workdays: z.record(z.string(), z.string()),
})

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'))

const namedDays = (days: Readonly<Record<string, string>>): NamedDay[] =>
  Object.entries(days)
    .map(([day, words]) => ({ day, name: words.split(',')[1] ?? '' }))
    .toSorted((a, b) => (a.day < b.day ? -1 : 1))

const folder = process.argv[2]
if (folder === undefined) {
  console.error('npx node scripts/write-holidays.ts FOLDER-OF-CHINESE-DAYS')
  process.exit(2)
}

const manifest = Manifest.parse(readJson(join(folder, 'package.json')))
const yearsFolder = join(folder, 'dist', 'years')
const years = readdirSync(yearsFolder)
  .flatMap((name) => /^(\d{4})[.]json$/.exec(name)?.[1] ?? [])
  .map(Number)
  .filter((year) => year >= FIRST_YEAR)
  .toSorted((a, b) => a - b)
const files = years.map((year) => YearFile.parse(readJson(join(yearsFolder, `${year}.json`))))
const table = HolidayTable.parse({
  years,
  holidays: files.flatMap(({ holidays }) => namedDays(holidays)),
  makeUpWorkdays: files.flatMap(({ workdays }) => namedDays(workdays)),
})

const target = join(import.meta.dirname, '..', 'resources', 'calendar', 'holidays.json')
const rows = (days: readonly NamedDay[]): string =>
  days
    .map(({ day, name }) => `    { "day": "${day}", "name": ${JSON.stringify(name)} }`)
    .join(',\n')
writeFileSync(
  target,
  `{
  "source": "${manifest.name} ${manifest.version}, https://github.com/vsme/chinese-days",
  "licence": "${manifest.license}, Copyright (c) 2024 Yawei sun",
  "years": [${table.years.join(', ')}],
  "holidays": [
${rows(table.holidays)}
  ],
  "makeUpWorkdays": [
${rows(table.makeUpWorkdays)}
  ]
}
`,
)
console.log(`${table.holidays.length} holidays, ${table.makeUpWorkdays.length} make-up workdays`)
