import { type Command, Help } from 'commander'

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
}

const PLACES: readonly (readonly [string, string])[] = [
  ['[options]', '[选项]'],
  ['[command]', '[命令]'],
]

const said = (text: string): string =>
  PLACES.reduce((now, [theirs, ours]) => now.replaceAll(theirs, ours), text)

/** A Chinese character fills two columns of a terminal. */
const width = (text: string): number =>
  [...text].reduce((sum, character) => sum + (character > '\u2e7f' ? 2 : 1), 0)

/** Lets every command that is added afterwards explain itself in Chinese, as the rest of it speaks. */
export const explainInChinese = (program: Command): Command => {
  const plain = new Help()
  return program
    .helpOption('-h, --help', '显示用法')
    .helpCommand('help [命令]', '显示一个命令的用法')
    .configureHelp({
      displayWidth: width,
      styleTitle: (title) => TITLES[title] ?? title,
      commandUsage: (command) => said(plain.commandUsage(command)),
      subcommandTerm: (command) => said(plain.subcommandTerm(command)),
      optionDescription: (option) =>
        plain
          .optionDescription(option)
          .replace(/\s*\((?:default: (.*))\)$/, (_, value: string) =>
            value === '[]' ? '' : `（默认 ${value}）`,
          ),
    })
}
