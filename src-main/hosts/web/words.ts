import type { WebEnd } from './run.ts'

/** What the terminal of the web host says. */
export const words = {
  running: (address: string): string =>
    `连心桥已在本机启动。请在一分钟内用浏览器打开下面的地址（只能用一次，不要转发给别人）：\n  ${address}`,
  alreadyRunning: (address: string): string =>
    `连心桥已经在运行。请在一分钟内用浏览器打开下面的地址（只能用一次）：\n  ${address}`,
  pageNotBuilt: '程序页面还没有生成，请先运行 npm run build，或直接运行 npm start。',
  usage:
    '只能写这些选项：[--data 文件夹] [--port 端口] [--no-open] [--idle-minutes 多少分钟没有窗口就关闭]',
  badPort: (typed: string): string => `--port 要写 0 到 65535 的整数，不能是“${typed}”。`,
  badMinutes: (typed: string): string =>
    `--idle-minutes 要写 1 到 30000 的整数（分钟），不能是“${typed}”。`,
  portClosed: (port: number): string =>
    `没有权限使用端口 ${port}，请换一个 1024 以上的端口，或不指定端口。`,
  failed: (message: string): string =>
    `程序出了意外，没有启动；台账没有改动，请把这一行交给维护人员：${message}`,
  portTaken: (port: number): string => `端口 ${port} 已被占用，请换一个端口，或不指定端口。`,
  ended: {
    asked: '连心桥已关闭。',
    idle: '十分钟没有窗口使用，连心桥已自动关闭。需要时请重新启动。',
    'core-died': '程序出了意外，已关闭；已保存的记录不受影响，请重新启动。',
  } satisfies Record<WebEnd, string>,
} as const

/** One line for the person at the terminal. */
export const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}
