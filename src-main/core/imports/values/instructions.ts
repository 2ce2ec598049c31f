/** What a leader wrote on a paper, and who it was, as far as a cell says. */
export interface SaidInstruction {
  readonly leader?: string
  readonly text?: string
  /** The day as it is written (3月1日). */
  readonly day?: string
}

const SIGNED =
  /^(.{2,20}?)(?:同志)?(?:于?((?:\d{4}年)?\d{1,2}月\d{1,2}日))?(?:作出|作了?)?(?:重要)?(?:批示|签批)[:：,，\s]*(.*)$/s
const READ = /^((?:已?阅|同意|拟同意)[^。，,；;\s]{0,12})[。，,；;\s]+(\p{Script=Han}{2,4})$/u
/** 阅, 请住建局研究办理: what was written, by nobody named. */
const WRITTEN =
  /^(?:已?圈?阅(?:[知示处悉办].{0,20})?|(?:拟|已)?同意.{0,20}|请.{2,}|转.{2,}(?:办理|阅处|研处|处理))[。.！!]?$/s

const bare = (text: string): string => text.replace(/^[“"'《]+|[”"'》]+$/g, '').trim()

/** Takes apart what stands under 领导批示 where it is more than a name; undefined for a name alone. */
export const readInstruction = (text: string): SaidInstruction | undefined => {
  if (WRITTEN.test(text)) return { text }
  const [, read, reader] = READ.exec(text) ?? []
  if (read !== undefined && reader !== undefined) return { leader: reader, text: read }
  const [, leader, day, rest = ''] = SIGNED.exec(text) ?? []
  if (leader === undefined || /^(?:请|转|已|拟|由|报|有|无)/.test(leader)) return undefined
  const written = bare(rest)
  return {
    leader,
    ...(written === '' ? {} : { text: written }),
    ...(day === undefined ? {} : { day }),
  }
}
