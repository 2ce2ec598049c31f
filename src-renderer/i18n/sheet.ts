export const sheet = {
  list: '列表',
  sheet: '表格',
  views: '查看方式',
  label: (ledger: string) => `${ledger}表格`,
  gone: '这一行已在别处删除，内容没有保存。',
  stale: '这一格刚在别处改过，请核对后重新填写。',
  elsewhere: (label: string, sentence: string) => `${label}：${sentence}`,
  notRemoved: (count: number) => `有 ${count} 行刚在别处改过，没有删除，请核对后再删。`,
  lost: (count: number) =>
    `离开表格时有 ${count} 格没有通过检查，内容已经留着，回到表格就能接着填写。`,
  undo: '撤销',
  undoKey: 'Ctrl+Z',
  redo: '重做',
  redoKey: 'Ctrl+Y',
  remove: '删除所选行',
  removeKey: 'Ctrl+-',
  find: '查找替换',
  findKey: 'Ctrl+F 查找，Ctrl+H 替换',
  columns: '显示列',
  defaultColumns: '恢复默认列',
  hint: '直接输入即可改写；最下面的空行登记新记录；可从 Excel 或 WPS 整块粘贴',
  total: (count: number, measure: string) => `共 ${count} ${measure}`,
  number: '请填写数字，例如 12。',
  money: '请填写金额，例如 1200.50。',
  time: '请按 9:30 这样填写。',
  yesNo: '请填写“是”或“否”。',
  choice: (text: string) => `“${text}”不在可选范围内，请从列表里选。`,
  among: (text: string, labels: readonly string[]) =>
    `“${text}”不在可选范围内，可以写：${labels.join('、')}。`,
  name: '姓名',
  studio: '工作室',
  detail: (text: string, labels: readonly string[]) =>
    labels.length === 0
      ? `看不懂“${text}”，这一栏每项只填一个词。`
      : `看不懂“${text}”，括号里请写成“${labels[0]}：内容”，可写的有：${labels.join('、')}。`,
  hintOf: (labels: readonly string[], isLines: boolean) =>
    `${isLines ? '一行一项（Alt+Enter 换行）' : '各项用顿号隔开'}；要补充的写在后面的括号里，如（${labels[0]}：…）。可补充：${labels.join('、')}`,
  next: (labels: readonly string[]) => `现在只能改为：${labels.join('、')}，请从列表里选。`,
  deleteTitle: (count: number, pointed: number, measure: string) =>
    `要删除的 ${count} ${measure}里，有 ${pointed} ${measure}还有别的记录和它相连`,
} as const
