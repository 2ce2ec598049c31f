import { FileFailure } from './file-failure.ts'

/** What the first bytes say a file is; the name it carries is not asked. */
export type Container = 'zip' | 'ole' | 'biff' | 'text'

const starts = (bytes: Buffer, ...head: readonly number[]): boolean =>
  head.every((byte, at) => bytes[at] === byte)

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] as const

/** Signatures of formats that SheetJS would take for text and read as garbage. */
const strangers: readonly (readonly number[])[] = [
  [0x25, 0x50, 0x44, 0x46], // PDF
  [0x89, 0x50, 0x4e, 0x47], // PNG
  [0xff, 0xd8, 0xff], // JPEG
  [0x47, 0x49, 0x46, 0x38], // GIF
  [0x52, 0x61, 0x72, 0x21], // RAR
  [0x37, 0x7a, 0xbc, 0xaf], // 7z
  [0x1f, 0x8b], // gzip
  [0x42, 0x5a, 0x68], // bzip2
  [0x7b, 0x5c, 0x72, 0x74, 0x66], // RTF
  [0x4d, 0x5a], // executable
]

const HEAD = 4096

const isUtf16 = (head: Buffer): boolean =>
  starts(head, 0xff, 0xfe) || starts(head, 0xfe, 0xff) || isUtf16WithoutMark(head)

/** UTF-16 of mostly ASCII has a zero in every second byte and nowhere else. */
export const isUtf16WithoutMark = (bytes: Buffer): boolean => {
  const head = bytes.subarray(0, 512)
  let odd = 0
  for (let at = 0; at + 1 < head.length; at += 2) {
    if (head[at] === 0) return false
    if (head[at + 1] === 0) odd += 1
  }
  return head.length >= 8 && odd * 4 > head.length / 2
}

const isAllowedControl = (byte: number): boolean =>
  byte === 0x09 || byte === 0x0a || byte === 0x0d || byte === 0x0c || byte === 0x1a

const hasControls = (head: Buffer): boolean =>
  head.some((byte) => byte < 0x20 && !isAllowedControl(byte))

/** Tells the container of a file, or fails with `empty-file` or `not-spreadsheet`. */
export const sniffContainer = (bytes: Buffer): Container => {
  if (bytes.length === 0) throw new FileFailure('empty-file')
  if (starts(bytes, 0x50, 0x4b, 0x03, 0x04) || starts(bytes, 0x50, 0x4b, 0x05, 0x06)) return 'zip'
  if (starts(bytes, ...OLE)) return 'ole'
  if (bytes[0] === 0x09 && [0x00, 0x02, 0x04, 0x08].includes(bytes[1] ?? -1) && bytes[3] === 0)
    return 'biff'
  const head = bytes.subarray(0, HEAD)
  if (strangers.some((signature) => starts(head, ...signature)))
    throw new FileFailure('not-spreadsheet')
  if (!isUtf16(head) && hasControls(head)) throw new FileFailure('not-spreadsheet')
  return 'text'
}
