import type { Command } from 'commander'
import { type Add, speak } from './add-command.ts'
import { backUp, restore } from './backups.ts'

/** The commands that copy the books and go back to a copy. */
export const addBackups = (program: Command, add: Add): void => {
  add(program, 'backup', '备份台账（另存时连同附件）')
    .option('--out <file>', '另存到一个 .db 文件，如 U 盘上')
    .action((options) => speak(backUp(options.data, options.out), options))
  add(program, 'restore [backup]', '用备份恢复（备份名或 .db 文件）；不写则列出备份')
    .option('--dry-run', '只看备份里有什么，不恢复')
    .action((backup, options) =>
      speak(restore(options.data, backup, options.dryRun === true), options),
    )
}
