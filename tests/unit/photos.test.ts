import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isPhoto, type Photo, photoRows } from '#core/reports/forms/photos.ts'
import { fittedSize, type PaperCell, pictureTypes } from '#shared/domain/paper.ts'

const photo = (name: string): Photo => ({
  name,
  picture: { file: name, type: 'jpg', width: 4000, height: 3000, turn: 0 },
})

const cellsOf = (photos: readonly Photo[]): readonly PaperCell[] =>
  photoRows(photos).flatMap(({ cells }) => cells)

const captionOf = (name: string): string | undefined =>
  cellsOf([photo(name)]).find(({ text }) => text.startsWith('说明：'))?.text

describe('the photographs of a form', () => {
  it.each([
    [0, 4],
    [1, 3],
    [3, 1],
    [4, 0],
    [5, 1],
    [12, 0],
  ])(
    'stand on it, all %i of them in their order, with %i places left to paste on',
    (count, left) => {
      const photos = Array.from({ length: count }, (_, at) => photo(`第${at}张.jpg`))
      const cells = cellsOf(photos)
      expect(cells.flatMap(({ picture }) => picture?.file ?? [])).toEqual(
        photos.map(({ name }) => name),
      )
      expect(cells.filter(({ text }) => text === '（照片粘贴处）')).toHaveLength(left)
      expect(cells.filter(({ text }) => text.startsWith('说明：'))).toHaveLength(count + left)
    },
  )

  it('are kept on one page with what stands under them, the last with who signs', () => {
    const rows = photoRows([photo('甲.jpg')])
    expect(rows.map(({ withNext }) => withNext === true)).toEqual([true, false, true, true])
  })

  it.each([
    ['开班式.jpg', '说明：开班式'],
    ['2024年3月 现场.JPEG', '说明：2024年3月 现场'],
    ['IMG_20240305_093000.jpg', '说明：'],
    ['DSC00012.JPG', '说明：'],
    ['mmexport1709600000000.jpg', '说明：'],
    ['微信图片_20240305093000.jpg', '说明：'],
    ['20240305 (2).png', '说明：'],
  ])('of the file %s are called “%s”', (name, caption) => {
    expect(captionOf(name)).toBe(caption)
  })

  it.each([
    ['missing', '文件不在了'],
    ['damaged', '已损坏'],
    ['unsupported', '另存为 JPG'],
    ['too-large', '请缩小'],
  ] as const)('that are %s are said in their place, with what to do', (problem, words) => {
    const [, cell] = cellsOf([{ name: '现场.heic', problem }])
    expect(cell?.picture).toBeUndefined()
    expect(cell?.text).toContain('现场.heic')
    expect(cell?.text).toContain(words)
  })

  it('are pictures, and no list of signatures', () => {
    const named = ['现场.jpg', '现场.HEIC', '签到表.jpg', '现场签到.png', '方案.pdf', '录像.mp4']
    expect(named.filter(isPhoto)).toEqual(['现场.jpg', '现场.HEIC', '现场签到.png'])
  })

  it('fill their room as far as they can and keep their proportion, however they were taken', () => {
    const side = fc.integer({ min: 1, max: 20_000 })
    const turn = fc.constantFrom(0, 90, 180, 270)
    fc.assert(
      fc.property(side, side, turn, fc.constantFrom(...pictureTypes), (width, height, by, type) => {
        const box = { width: 60, height: 40 }
        const size = fittedSize({ file: 'a', type, width, height, turn: by, box })
        const isTurned = by === 90 || by === 270
        const proportion = isTurned ? height / width : width / height
        expect(size.width / size.height / proportion).toBeCloseTo(1, 6)
        expect(Math.max(size.width / 60, size.height / 40)).toBeCloseTo(1, 6)
      }),
    )
  })
})
