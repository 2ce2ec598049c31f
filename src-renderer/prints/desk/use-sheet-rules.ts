import { useLayoutEffect } from 'react'

/** Style rules that hold while they are asked for. */
export const useSheetRules = (rules: string): void => {
  useLayoutEffect(() => {
    if (rules === '') return
    return adoptRules(rules)
  }, [rules])
}

/** Lets rules hold until the answer is called. */
export const adoptRules = (rules: string): (() => void) => {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(rules)
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet)
  }
}
