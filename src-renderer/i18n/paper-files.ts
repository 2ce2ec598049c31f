/** Papers and files of the sheets. */
export const paperWords = {
  title: '打印与导出',
  form: '打什么',
  forms: {
    assessment: { member: '委员履职考核表', studio: '委员工作室考核评分表' },
    summary: { member: '考核汇总表（委员）', studio: '考核汇总表（工作室）' },
    review: { member: '民主（群众）评议表', studio: '民主（群众）评议表' },
    notice: { member: '考核结果通知书', studio: '考核结果通知书' },
  },
  formHints: {
    assessment: '每位一份，带依据、意见栏和签名栏',
    summary: '按名次排列，只供审定的人看，不要张贴',
    review: '不记名，给界别群众和服务对象填写',
    notice: '告诉本人考核结果',
  },
  blank: '空白表（手工填写）',
  print: '打印预览',
  saved: (name: string) => `已保存 ${name}`,
  pdfSaved: 'PDF 已保存',
  preparing: '正在排版……',
  printing: (done: number, total: number) => `已排好 ${done} / ${total} 份`,
  writing: '正在写文件……',
  stop: '停止',
  stopping: '正在停止……',
} as const
