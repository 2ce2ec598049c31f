import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')

/** Where Chinese may stand, and what it is doing there. Folders end with a stroke. */
const places: Readonly<Record<string, string>> = {
  'shared/ledgers/': 'labels, choices and the headings of old ledgers',
  'shared/figures/': 'titles, units and definitions of the figures',
  'shared/domain/days.ts': 'a day in the words of an office, for page and registers alike',
  'shared/domain/report-annexes.ts':
    'what the annexes of a report are called, on paper and in Word',
  'src-main/core/imports/': 'words that are matched in old ledgers, and what is said of a row',
  'src-main/core/reports/': 'titles, measure words and foot lines of registers and reports',
  'src-main/core/assessment/words/rule-text.ts': 'a rule of a scheme in words',
  'src-main/core/assessment/words/note-text.ts': 'what a sheet says beside its lines',
  'src-main/core/assessment/words/shortfall-text.ts': 'why a sheet has no more, in words',
  'src-main/core/assessment/scheme/fault-text.ts': 'what is wrong with a scheme, in words',
  'src-main/core/assessment/scheme/warning-text.ts': 'what a scheme can hardly mean, in words',
  'src-main/core/assessment/words/grading-text.ts': 'how grades are given, in words',
  'src-main/core/assessment/facts/facts-words.ts': 'words that are matched in files of facts',
  'src-main/core/assessment/words/span-text.ts': 'a quarter or a month in words',
  'src-main/core/documents/': 'names of fonts, page numbers',
  'src-main/hosts/cli/': 'what the command line says and takes',
  'src-main/hosts/common/sentences.ts': 'errors for a person without a window',
  'src-main/hosts/electron/words.ts': 'dialogs before the page stands',
  'src-main/hosts/web/words.ts': 'what the terminal of the web host says',
  'src-renderer/': 'the page',
  'resources/': 'schemes, the sample',
  'scripts/sample/': 'the fictional office',
  'scripts/demo.ts': 'names of the files it writes',
  'scripts/demo/': 'what the demo says',
  'scripts/docs/': 'terms of the glossary',
  'scripts/start.ts': 'what npm start says',
  'docs/': 'terms, and the manual',
  'tests/': 'the field speaks Chinese',
  'README.md': 'the name of the program',
  'AGENTS.md': 'the name of the program',
  'package.json': 'the name of the program',
  'electron-builder.yml': 'the name of the program',
}

const isText = (file: string): boolean =>
  !/\.(?:xlsx?|csv|png|woff2?|ttf|otf|ico|icns|db|sqlite|ods|zip|bin)$/.test(file) &&
  file !== 'package-lock.json' &&
  file !== ''

const files = execFileSync('git', ['ls-files', '-coz', '--exclude-standard'], { cwd: root })
  .toString()
  .split('\0')
  .filter((file) => isText(file) && existsSync(join(root, file)))

const isPlaced = (file: string): boolean =>
  Object.keys(places).some((place) =>
    place.endsWith('/') ? file.startsWith(place) : file === place,
  )

/** A comment may name a term of the field; what runs may not. */
const withoutComments = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1')

const HAN = /\p{Script=Han}/u

const hasChinese = (file: string): boolean => {
  const text = readFileSync(join(root, file), 'utf8')
  return HAN.test(/\.(?:ts|tsx|cjs|js|css)$/.test(file) ? withoutComments(text) : text)
}

describe('Chinese text', () => {
  it('stands only where it belongs', () => {
    expect(files.filter((file) => !isPlaced(file) && hasChinese(file))).toEqual([])
  })

  it('is found in every place that is kept for it', () => {
    const empty = Object.keys(places).filter(
      (place) =>
        !files.some(
          (file) =>
            (place.endsWith('/') ? file.startsWith(place) : file === place) && hasChinese(file),
        ),
    )
    expect(empty).toEqual([])
  })

  it('is told from a comment that names a term', () => {
    expect(HAN.test(withoutComments("const a = '台账' // a term"))).toBe(true)
    expect(HAN.test(withoutComments('/** 台账 */ const a = 1 // 台账'))).toBe(false)
  })
})
