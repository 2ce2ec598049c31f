import { describe, expect, it } from 'vitest'
import { postsOf, standingOn } from '#shared/domain/membership.ts'
import { memberLabel, parseTypedMember } from '#shared/ledgers/members/label.ts'

const studio = (name: string, from: string | null, to: string | null) => ({
  studio: { id: name, name },
  role: 'MEMBER',
  from,
  to,
})

/** Joined in 2022, moved from 老街 to 新区 in June 2024 and from 教育界 to 经济界 with May 2024. */
const moved = {
  joinedOn: '2022-01',
  leftOn: '2024-11-30',
  sector: '经济界',
  cppccPost: 'STANDING',
  studio: [studio('老街', null, '2024-05-31'), studio('新区', '2024-06-01', null)],
  formerPosts: [
    { from: null, to: '2023', sector: '教育界', cppccPost: 'MEMBER' },
    { from: '2024-01', to: '2024-05', sector: '教育界', cppccPost: null },
  ],
}

describe('what a member was', () => {
  it.each([
    ['2021-12-31', false, '老街', '教育界', 'MEMBER'],
    ['2022-01-01', true, '老街', '教育界', 'MEMBER'],
    ['2023-12-31', true, '老街', '教育界', 'MEMBER'],
    ['2024-01-01', true, '老街', '教育界', 'STANDING'],
    ['2024-03-05', true, '老街', '教育界', 'STANDING'],
    ['2024-05-31', true, '老街', '教育界', 'STANDING'],
    ['2024-06-01', true, '新区', '经济界', 'STANDING'],
    ['2024-07', true, '新区', '经济界', 'STANDING'],
    ['2024-11-30', true, '新区', '经济界', 'STANDING'],
    ['2024-12-01', false, '新区', '经济界', 'STANDING'],
    ['2023', true, '老街', '教育界', 'MEMBER'],
  ])('on %s: in office %s, in %s, of %s, %s', (day, inOffice, name, sector, cppccPost) => {
    const standing = standingOn(moved, day)
    expect({ ...standing, studios: standing.studios.map((each) => each.name) }).toEqual({
      inOffice,
      studios: [name],
      sector,
      cppccPost,
    })
  })

  it('is not in office once gone, where nobody wrote down since when', () => {
    expect(standingOn({ status: 'LEFT' }, '2020-01-01').inOffice).toBe(false)
    expect(standingOn({ status: 'LEFT', leftOn: '2020' }, '2020-12-31').inOffice).toBe(true)
    expect(standingOn({}, '2020-01-01')).toEqual({
      inOffice: true,
      studios: [],
      sector: null,
      cppccPost: null,
    })
  })

  it('has the present post begin when the last former one ended', () => {
    expect(postsOf({ cppccPost: 'STANDING' })).toEqual([
      { from: null, to: null, sector: null, cppccPost: 'STANDING' },
    ])
    expect(postsOf(moved).at(-1)).toMatchObject({ from: '2024-05~', to: null })
  })
})

describe('a member among namesakes', () => {
  const plain = { name: '王芳', memberNo: null, workUnit: null, sector: null }
  it.each([
    [{ ...plain, memberNo: '0123', workUnit: '县医院' }, true, '王芳（编号 0123）'],
    [{ ...plain, workUnit: '县医院', sector: '医卫界' }, true, '王芳（县医院）'],
    [{ ...plain, sector: '医卫界' }, true, '王芳（医卫界）'],
    [plain, true, '王芳（无编号）'],
    [{ ...plain, memberNo: '0123' }, false, '王芳'],
  ])('%j (shared: %s) is called %s', (member, isShared, label) => {
    expect(memberLabel(member, isShared)).toBe(label)
  })

  it.each([
    ['王芳（编号 0123）', '王芳', '0123'],
    ['王芳(编号:0123)', '王芳', '0123'],
    ['王芳（县医院）', '王芳', '县医院'],
    ['王芳 0123', '王芳', '0123'],
    ['王芳０１２３', '王芳', '0123'],
    ['0123', '', '0123'],
    ['编号 0123', '', '0123'],
    ['王芳 YL-14-023', '王芳', 'YL-14-023'],
  ])('is taken apart from %s', (text, name, mark) => {
    expect(parseTypedMember(text)).toEqual({ name, mark })
  })

  it.each(['王芳', '王 芳', 'wangfang', ''])('%j is a bare name', (text) => {
    expect(parseTypedMember(text)).toBeUndefined()
  })
})
