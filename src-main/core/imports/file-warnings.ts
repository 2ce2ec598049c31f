import type { FileWarning } from '#shared/contract/import-views.ts'
import type { RawBook } from '../workbooks/book.ts'
import { columnLetter } from './cell-text.ts'

const sentences: Readonly<Record<string, string>> = {
  'bad-characters': '文件里有认不出的字符，已用“�”代替，请核对。',
  'traditional-text':
    '文件是繁体中文编码（Big5），已按繁体字读入，请核对文字；表头认不出时请在预览里指定各列。',
  'unclosed-quote': '文本文件里有一处引号没有配对，请核对那一行前后的内容。',
  'has-images': '表格里有图片，图片没有读入，请另存后作为附件添加。',
  'wps-cell-images': '表格里有 WPS 单元格图片，图片没有读入，请另存后作为附件添加。',
  'rows-cut': '行数太多，超出的部分没有读入，请拆成几个文件。',
  'columns-cut': '列数太多，超出的部分没有读入。',
  'merges-cut': '合并单元格太多，超出的部分按未合并处理。',
  'has-macros': '文件带有宏，宏没有运行，只读取了表格内容。',
  'external-links': '有公式引用了其他文件，按上次保存的结果读入。',
}

/** What a person should know of a file as a whole, calmly: nothing of it keeps a row out. */
export const fileWarnings = (book: RawBook): readonly FileWarning[] => [
  ...book.warnings.map((code) => ({
    code,
    sheet: '',
    text: sentences[code] ?? `文件有需要留意的地方（${code}）。`,
  })),
  ...book.sheets.flatMap(({ name, state, hiddenRows, hiddenCols }): FileWarning[] => {
    if (state !== 0)
      return [{ code: 'hidden-sheet', sheet: name, text: `工作表“${name}”是隐藏的，默认不读取。` }]
    const hidden: FileWarning[] = []
    if (hiddenRows.length > 0)
      hidden.push({
        code: 'hidden-rows',
        sheet: name,
        text: `工作表“${name}”有 ${hiddenRows.length} 行是隐藏的，已照常读入。`,
      })
    if (hiddenCols.length > 0)
      hidden.push({
        code: 'hidden-columns',
        sheet: name,
        text: `工作表“${name}”的 ${hiddenCols.slice(0, 10).map(columnLetter).join('、')} 列是隐藏的，已照常读入。`,
      })
    return hidden
  }),
]
