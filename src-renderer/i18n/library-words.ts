/**
 * What the interface kit says in English whatever its language is set to, by the module that says it:
 * the build puts the Chinese in. An icon beside a word says the word once more in English and is made
 * silent; what clears a field is no stop of the Tab key (the Delete key clears a field of choices).
 */
export const libraryWords: Readonly<
  Record<string, readonly (readonly [find: string, put: string])[]>
> = {
  '@ant-design/icons/es/components/AntdIconLight.js': [
    [
      'role: "img",\n    "aria-label": icon.name',
      '...(restProps["aria-label"] ? { role: "img" } : { "aria-hidden": true })',
    ],
  ],
  '@rc-component/select/es/hooks/useAllowClear.js': [["'Clear'", "'清除'"]],
  '@rc-component/select/es/SelectInput/index.js': [
    ['"aria-label": clearLabel,', '"aria-label": clearLabel,\n    tabIndex: -1,'],
  ],
  '@rc-component/input/es/BaseInput.js': [
    [
      '"button", {\n        type: "button",',
      '"button", {\n        type: "button",\n        "aria-label": "清除",',
    ],
  ],
  '@rc-component/input-number/es/StepHandler.js': [
    ["'Increase Value' : 'Decrease Value'", "'加一' : '减一'"],
  ],
  '@rc-component/segmented/es/index.js': [['"segmented control"', '"选一项"']],
  'antd/es/pagination/Pagination.js': [
    [
      'prevIcon = /*#__PURE__*/React.createElement("button", {',
      'prevIcon = /*#__PURE__*/React.createElement("button", {\n      "aria-label": "上一页",',
    ],
    [
      'nextIcon = /*#__PURE__*/React.createElement("button", {',
      'nextIcon = /*#__PURE__*/React.createElement("button", {\n      "aria-label": "下一页",',
    ],
  ],
}

/** A module of the kit with Chinese words; undefined where it says nothing of its own. */
export const inChinese = (file: string, code: string): string | undefined => {
  const path = file.replaceAll('\\', '/').split('?')[0] ?? ''
  const words = Object.entries(libraryWords).find(([module]) => path.endsWith(`/${module}`))?.[1]
  return words?.reduce((text, [find, put]) => {
    if (!text.includes(find)) throw new Error(`no longer says ${find}: ${path}`)
    return text.replace(find, () => put)
  }, code)
}
