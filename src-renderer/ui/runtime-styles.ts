/**
 * Stands in, by an alias of the build, for `@rc-component/util/es/Dom/dynamicCSS`. The original appends
 * `<style>` elements, which the content policy refuses without a nonce, and half of its callers know
 * none. A constructed sheet is no inline style, so the policy can stay strict.
 */
interface Constructed {
  readonly sheet: CSSStyleSheet
  /** Callers mark the element they get back; it is never put into the document. */
  readonly handle: HTMLStyleElement
}

const byKey = new Map<string, Constructed>()

const construct = (): Constructed => {
  const sheet = new CSSStyleSheet()
  document.adoptedStyleSheets.push(sheet)
  return { sheet, handle: document.createElement('style') }
}

/** Sets the rules known by a key, in place of those it had. */
export const updateCSS = (css: string, key: string): HTMLStyleElement => {
  const constructed = byKey.get(key) ?? construct()
  byKey.set(key, constructed)
  constructed.sheet.replaceSync(css)
  return constructed.handle
}

/** Adds rules nobody will take back. */
export const injectCSS = (css: string): HTMLStyleElement => updateCSS(css, `injected-${byKey.size}`)

/** Takes the rules of a key away. */
export const removeCSS = (key: string): void => {
  const constructed = byKey.get(key)
  if (constructed === undefined) return
  byKey.delete(key)
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter(
    (sheet) => sheet !== constructed.sheet,
  )
}

/** Part of what the module it stands in for offers; there is no cache here to clear. */
export const clearContainerCache = (): void => undefined
