import type { PaperCell, PaperPicture, PaperRow } from '#shared/domain/paper.ts'
import { entry, label, row } from '../papers/cells.ts'

/** Why a picture that was added to a record does not stand on its paper. */
export type PhotoProblem = 'missing' | 'damaged' | 'unsupported' | 'too-large'

/** A picture that was added to a record: how it can be shown, or why not. */
export type Photo =
  | { readonly name: string; readonly picture: Omit<PaperPicture, 'box'> }
  | { readonly name: string; readonly problem: PhotoProblem }

/** Of one photograph, in mm. */
const BOX = { width: 60, height: 40 } as const
const ROOM = 42
/** A form has room for so many, and is pasted on by hand where there are fewer. */
const LEAST = 4

const problems: Readonly<Record<PhotoProblem, string>> = {
  missing: '文件不在了，请从备份里找回或重新添加',
  damaged: '文件已损坏，请重新添加',
  unsupported: '这种格式印不出来，请另存为 JPG 后重新添加',
  'too-large': '图太大，请缩小后重新添加',
}

/** The photographs of a record, two in a row with their captions, and places to paste what is missing. */
export const photoRows = (photos: readonly Photo[]): readonly PaperRow[] => {
  const places = Math.max(LEAST, photos.length + (photos.length % 2))
  return Array.from({ length: places / 2 }, (_, at) => {
    const pair = [photos[2 * at], photos[2 * at + 1]]
    return [
      row(
        [
          label('照片', 2, {
            down: 2,
            small: at === 0 ? '（每张 6×4 厘米）' : `（${2 * at + 1}、${2 * at + 2}）`,
          }),
          ...pair.map(photoCell),
        ],
        { height: ROOM, withNext: true },
      ),
      row(
        pair.map((photo) => entry(`说明：${captionOf(photo)}`, 5, { align: 'left' })),
        // Who signs below never stands alone on a page.
        at === places / 2 - 1 ? { withNext: true } : {},
      ),
    ]
  }).flat()
}

const photoCell = (photo: Photo | undefined): PaperCell => {
  if (photo === undefined) return entry('（照片粘贴处）', 5)
  if ('problem' in photo)
    return entry(`照片“${photo.name}”没有印出：${problems[photo.problem]}。`, 5)
  return entry(notInFile(photo.name), 5, { picture: { ...photo.picture, box: BOX } })
}

/** What a workbook says, and a Word file that cannot hold so many. */
const notInFile = (name: string): string =>
  `照片“${name}”不在本文件里，请看打印件；照片太多时请分份导出。`

/** Names that a camera or a telephone gives tell nothing of what is seen. */
const CAMERA =
  /^(img|dsc|dscf|dscn|pxl|mvimg|mmexport|wx_camera|wechatimg|screenshot|image|photo|pic|微信图片|qq图片|屏幕截图|照片|图片)?[-_\s.()（）\d]*$/i

/** What stands under a photograph: the name somebody gave its file. */
const captionOf = (photo: Photo | undefined): string => {
  const stem = photo?.name.replace(/\.[a-z0-9]{2,4}$/i, '').trim() ?? ''
  return CAMERA.test(stem) ? '' : stem
}

const PICTURES = /\.(jpe?g|jfif|png|gif|bmp|webp|heic|heif|avif|tiff?)$/i
/** Of the signatures at the door, which are a list and not a view of what went on. */
const SIGNATURES = /签到[表簿册单]/

/** Tells by its name whether an added file is a photograph of what its record is about. */
export const isPhoto = (name: string): boolean => PICTURES.test(name) && !SIGNATURES.test(name)
