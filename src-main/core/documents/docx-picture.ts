import type { Paragraph } from 'docx'
import { fittedSize, type PaperPicture } from '#shared/domain/paper.ts'
import type { Library } from './docx-text.ts'

/** The bytes of a picture by its file; undefined where they cannot be had. */
export type PictureBytes = (file: string) => Uint8Array | undefined

/** Word measures pictures at 96 points an inch. */
const POINTS_PER_MM = 96 / 25.4
const TWIPS_PER_MM = 1440 / 25.4

/** A picture in its room, turned as the camera was held; undefined where its bytes cannot be had. */
export const pictureOf = (
  docx: Library,
  picture: PaperPicture,
  bytes: PictureBytes,
  keepNext: boolean,
): Paragraph | undefined => {
  const data = bytes(picture.file)
  if (data === undefined) return undefined
  const upright = fittedSize(picture)
  const lies = picture.turn === 90 || picture.turn === 270
  const { width, height } = lies ? { width: upright.height, height: upright.width } : upright
  // Word keeps as much room for a turned picture as it had before it was turned.
  const around = lies ? Math.max(0, Math.round(((width - height) / -2) * TWIPS_PER_MM)) : 0
  return new docx.Paragraph({
    alignment: docx.AlignmentType.CENTER,
    keepNext,
    spacing: { before: around, after: around },
    children: [
      new docx.ImageRun({
        type: picture.type,
        data,
        transformation: {
          width: Math.round(width * POINTS_PER_MM),
          height: Math.round(height * POINTS_PER_MM),
          ...(picture.turn === 0 ? {} : { rotation: picture.turn }),
        },
      }),
    ],
  })
}
