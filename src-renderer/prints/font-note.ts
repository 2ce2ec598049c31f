import { useEffect, useState } from 'react'
import { prints } from '../i18n/prints.ts'

/** The fonts an office expects, by what they are for; print.css names the same ones in this order. */
const stacks = [
  [
    prints.fontRoles.title,
    ['FZXiaoBiaoSong-B05S', 'FZXBSJW--GB1-0', 'FZXBSK--GBK1-0', 'STZhongsong', 'SimSun'],
  ],
  [prints.fontRoles.label, ['SimHei', 'STHeiti', 'FZHei-B01S', 'FZHTJW--GB1-0']],
  [
    prints.fontRoles.body,
    ['FangSong_GB2312', 'FangSong', 'STFangsong', 'FZFangSong-Z02S', 'FandolFang R'],
  ],
  [prints.fontRoles.subtitle, ['KaiTi_GB2312', 'KaiTi', 'STKaiti', 'FZKai-Z03S', 'FandolKai']],
  [prints.fontRoles.note, ['SimSun', 'STSong', 'FZShuSong-Z01S']],
] as const

const isHere = async (name: string): Promise<boolean> => {
  try {
    await new FontFace('probe', `local("${name}")`).load()
    return true
  } catch {
    return false // The browser refuses to load what is not installed; that is the answer.
  }
}

const firstHere = async (names: readonly string[]): Promise<string | undefined> => {
  for (const name of names) if (await isHere(name)) return name
  return undefined
}

/** Which font of this computer each kind of text is set in; undefined until that is known. */
export const useFontNote = (): string | undefined => {
  const [note, setNote] = useState<string>()
  useEffect(() => {
    const look = async (): Promise<string> => {
      const found = await Promise.all(
        stacks.map(async ([role, names]) => [role, await firstHere(names)] as const),
      )
      return prints.fonts(found.map(([role, name]) => prints.font(role, name)))
    }
    void look().then((said) => {
      document.documentElement.dataset['printFonts'] = said
      setNote(said)
    })
  }, [])
  return note
}
