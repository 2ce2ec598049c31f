const escaped = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ')

const line = (cells: readonly string[]): string => `| ${cells.map(escaped).join(' | ')} |`

/** A table of Markdown, every row one line. */
export const table = (heading: readonly string[], rows: readonly (readonly string[])[]): string =>
  [line(heading), `|${heading.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n')

const SECTION = /(<!-- generated: (\w+) -->\n)[\s\S]*?(<!-- end -->)/g

/** Fills the parts of a document that stand between `generated: NAME` and `end`. */
export const fillSections = (
  text: string,
  makers: Readonly<Record<string, () => string>>,
): string =>
  text.replaceAll(SECTION, (_, head: string, name: string, tail: string) => {
    const make = makers[name]
    if (make === undefined) throw new Error(`nobody makes the section ${name}`)
    return `${head}${make()}\n${tail}`
  })
