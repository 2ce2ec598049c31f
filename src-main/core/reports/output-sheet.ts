import type { OutputColumn, OutputTemplate } from '#shared/contract/outputs.ts'
import type { Statistics } from '#shared/contract/statistics.ts'
import type { Period } from '#shared/domain/days.ts'
import { figureOf } from '#shared/figures/index.ts'
import { periodWords } from './period-words.ts'
import { linesOver, signatures } from './register.ts'
import type { SheetCell, SheetColumnModel, SheetModel } from './sheet-model.ts'

export interface OutputOptions {
  readonly unit: string
  readonly today: string
  /** Undefined where the rows are of no time: members, studios. */
  readonly period: Period | undefined
}

const FIGURE_WIDTH = 16
const STUDIO_WIDTH = 44
const PEN_WIDTH = 22

/** What the rows of a ledger are made of: its register, of exactly the fields the template names. */
export interface FilledFields {
  /** The fields that the ledger still has, in the order of the cells after 序号. */
  readonly fields: readonly string[]
  readonly sheet: SheetModel
}

/** A table for superiors over the records of a ledger, in their columns and words. */
export const ledgerOutput = (
  template: OutputTemplate,
  { fields, sheet }: FilledFields,
  options: OutputOptions,
): SheetModel => {
  const { columns } = template
  const places = columns.map(({ of }) => (of === '' ? -1 : fields.indexOf(of) + 1 || -1))
  const sums = sumsOf(columns)
  const rows = function* (): Generator<readonly SheetCell[]> {
    for (const cells of sheet.rows) {
      const own = places.map((place) => (place < 0 ? null : (cells[place] ?? null)))
      sums.add(own)
      yield [cells[0] ?? null, ...own]
    }
  }
  const gone = columns.filter(({ of }) => of !== '' && !fields.includes(of))
  return {
    ...headOf(template, options),
    ...(sheet.days === undefined ? {} : { days: sheet.days }),
    columns: [
      numberColumn,
      ...columns.map((column, at) =>
        columnOf(column, sheet.columns[places[at] ?? -1] ?? { width: PEN_WIDTH, kind: 'text' }),
      ),
    ],
    rows: rows(),
    end: () => {
      const { foot, notes } = sheet.end()
      return { totals: sums.totals(), foot, notes: [...notes, ...goneNotes(gone)] }
    },
  }
}

/**
 * A table for superiors of figures: a line for each studio, and the whole unit's own figures under
 * them. What a studio is not counted for is no sum: a matter of two studios is one of the unit.
 */
export const statisticsOutput = (
  template: OutputTemplate,
  { figures, studios }: Statistics,
  options: OutputOptions,
): SheetModel => {
  const { columns, source } = template
  const isPerStudio = source.kind === 'statistics' && source.rows === 'studios'
  const found = columns.map(({ of }) => figures.find(({ id }) => id === of))
  const studioRows = studios.map(({ id, name }, at): readonly SheetCell[] => [
    at + 1,
    name || '未注明工作室',
    ...found.map((figure): SheetCell => {
      if (figure === undefined) return null
      const line = figure.studios.find(({ studio }) => studio === id)
      return line === undefined ? (figure.value === null ? null : 0) : line.value
    }),
  ])
  const whole = found.map((figure): SheetCell => figure?.value ?? null)
  const gone = columns.filter(({ of }, at) => of !== '' && found[at] === undefined)
  return {
    ...headOf(template, options),
    columns: [
      numberColumn,
      { heading: isPerStudio ? '工作室' : '单位', width: STUDIO_WIDTH, kind: 'text' },
      ...columns.map((column) =>
        columnOf(column, { width: FIGURE_WIDTH, kind: column.of === '' ? 'text' : 'number' }),
      ),
    ],
    rows: isPerStudio ? studioRows : [[1, options.unit, ...whole]],
    end: () => ({
      totals: isPerStudio
        ? ['合计', null, ...whole.map((cell, at) => (columns[at]?.sum === true ? cell : null))]
        : [],
      foot: signatures,
      notes: goneNotes(gone),
    }),
  }
}

const numberColumn: SheetColumnModel = { heading: '序号', width: 10, kind: 'number' }

const columnOf = (
  { heading, group }: OutputColumn,
  { width, kind }: Pick<SheetColumnModel, 'width' | 'kind'>,
): SheetColumnModel => ({ heading, width, kind, ...(group === '' ? {} : { group }) })

const headOf = (
  { name, title, landscape }: OutputTemplate,
  { unit, today, period }: OutputOptions,
): Pick<SheetModel, 'name' | 'title' | 'under' | 'fits' | 'upright'> => {
  const span = period === undefined ? '' : periodWords(period)
  return {
    name,
    title: title.replaceAll('{单位}', unit).replaceAll('{时段}', span),
    under: linesOver({ unit, today }),
    fits: true,
    ...(landscape ? {} : { upright: true }),
  }
}

/** Adds up what the template asks to be added up, where there are numbers, while the rows go by. */
const sumsOf = (columns: readonly OutputColumn[]) => {
  const sums = new Map<number, number>()
  const places = columns.flatMap(({ sum }, at) => (sum ? [at] : []))
  return {
    add: (cells: readonly SheetCell[]): void => {
      for (const place of places) {
        const cell = cells[place]
        if (typeof cell === 'number') sums.set(place, (sums.get(place) ?? 0) + cell)
      }
    },
    totals: (): readonly SheetCell[] =>
      places.length === 0 ? [] : ['合计', ...columns.map((_, at) => sums.get(at) ?? null)],
  }
}

const goneNotes = (gone: readonly OutputColumn[]): readonly string[] =>
  gone.map(({ heading }) => `“${heading}”一栏对应的内容台账里已经没有了，请手工填写或修改模板`)

/** The ids of figures a template asks for that there still are. */
export const figuresOf = ({ columns }: OutputTemplate): readonly string[] =>
  columns.map(({ of }) => of).filter((id) => figureOf(id) !== undefined)
