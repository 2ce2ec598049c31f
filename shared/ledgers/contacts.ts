import { defineLedger, headedAsStudio, words } from './field.ts'

/** What an office calls one contact: 走访时间, 慰问时间, 帮扶时间 are all its day. */
const contactWords = (...tails: readonly string[]): readonly string[] =>
  words('联系 走访 慰问 走访慰问 帮扶 入户 看望 探访').flatMap((way) =>
    tails.map((tail) => `${way}${tail}`),
  )

/**
 * 联系群众 (X+N): one row a person whom a member keeps in touch with; each contact made is a row in it.
 * A tie lasts for years, so no date puts it into one of them.
 */
export const contacts = defineLedger({
  id: 'contacts',
  label: '联系群众',
  noun: '联系对象',
  measure: '人',
  titles: [
    '联系界别群众台账',
    '联系群众台账',
    '联系界别群众',
    '联系群众登记',
    '界别群众名单',
    '走访联系台账',
    '委员联系群众',
    '走访群众台账',
    '联系群众',
    '走访记录',
    '走访慰问',
    '民情日记',
    '入户走访',
    '结对联系',
  ],
  titleField: 'contactName',
  identity: ['member', 'contactName', 'phone'],
  likeness: ['member', 'contactName'],
  spans: [['since', 'until']],
  register: '委员联系界别群众登记表',
  sections: [
    { id: 'tie', label: '联系关系' },
    { id: 'person', label: '联系对象' },
    { id: 'visits', label: '联系记录' },
  ],
  fields: [
    {
      id: 'studio',
      ...headedAsStudio('工作室'),
      kind: 'studio',
      section: 'tie',
    },
    {
      id: 'member',
      label: '联系委员',
      kind: 'person',
      required: true,
      section: 'tie',
      listed: true,
      width: 22,
      synonyms: words(
        '委员 委员姓名 走访委员 联系人 责任委员 进驻委员 包联委员 结对委员 联系人姓名 走访人 入户人 慰问委员 慰问人 帮扶委员',
      ),
    },
    {
      id: 'since',
      label: '建立联系日期',
      kind: 'date',
      partial: true,
      section: 'tie',
      listed: true,
      width: 26,
      synonyms: words('建立联系时间 开始联系时间 纳入时间 结对时间 结对日期 登记日期'),
    },
    {
      id: 'until',
      label: '结束联系日期',
      kind: 'date',
      partial: true,
      section: 'tie',
      synonyms: words('结束时间 退出时间'),
    },
    {
      id: 'contactName',
      label: '联系对象',
      kind: 'name',
      required: true,
      section: 'person',
      listed: true,
      width: 24,
      synonyms: words(
        '群众姓名 界别群众 联系群众 姓名 联系群众姓名 联系对象姓名 走访对象 被走访人 界别群众姓名 群众 走访农户 走访户 走访户主 走访群众 慰问对象 受访人 受访群众 被访人 结对群众 帮扶对象 走访企业 走访单位 包联企业 联系企业',
      ),
    },
    {
      id: 'contactKind',
      label: '对象类别',
      kind: 'choice',
      choices: 'contactKind',
      section: 'person',
      listed: true,
      width: 24,
      synonyms: words('群众类别 类别 联系对象类别 人员类别 身份 群众身份 身份类别'),
    },
    { id: 'gender', label: '性别', kind: 'choice', choices: 'gender', section: 'person' },
    {
      id: 'sector',
      label: '界别',
      kind: 'text',
      section: 'person',
      width: 22,
      synonyms: words('所属界别 行业'),
    },
    {
      id: 'workUnit',
      label: '工作单位',
      kind: 'text',
      section: 'person',
      synonyms: words('单位 单位及职务 所在单位 单位职务'),
    },
    {
      id: 'address',
      label: '住址',
      kind: 'text',
      section: 'person',
      width: 40,
      synonyms: words('地址 家庭住址 单位或住址 所在村(社区) 联系地址'),
    },
    {
      id: 'phone',
      label: '联系电话',
      kind: 'phone',
      sensitive: true,
      section: 'person',
      listed: true,
      width: 26,
      synonyms: words('电话 手机 手机号 手机号码 电话号码'),
    },
    {
      id: 'situation',
      label: '基本情况',
      kind: 'longText',
      section: 'person',
      synonyms: words('家庭情况 主要情况 困难情况 困难原因 家庭困难情况'),
    },
    {
      id: 'visits',
      label: '联系记录',
      kind: 'rows',
      section: 'visits',
      listed: true,
      width: 49,
      parts: [
        { id: 'on', label: '联系日期', kind: 'date' },
        { id: 'mode', label: '联系方式', kind: 'choice', choices: 'contactMode' },
        { id: 'content', label: '反映情况', kind: 'longText' },
        { id: 'outcome', label: '办理结果', kind: 'longText' },
      ],
      folds: [
        {
          headings: [...contactWords('日期', '时间'), ...words('日期 时间')],
          row: 'visit',
          fills: 'on',
        },
        { headings: contactWords('方式', '形式'), row: 'visit', fills: 'mode' },
        {
          headings: words(
            '联系内容 走访内容 帮扶内容 入户内容 反映情况 反映问题 反映的困难 反映困难 困难诉求 诉求 收集意见 意见建议 反映的问题 了解到的情况 了解情况 民情内容 谈话内容 走访情况 联系情况',
          ),
          row: 'visit',
          fills: 'content',
        },
        {
          headings: words(
            '办理结果 解决情况 处理情况 办理情况 解决问题 帮办情况 帮扶情况 帮助解决情况 帮办落实情况 落实情况 解决措施 帮扶措施 帮扶成效 帮扶结果',
          ),
          row: 'visit',
          fills: 'outcome',
        },
      ],
    },
    {
      id: 'remark',
      label: '备注',
      kind: 'longText',
      section: 'visits',
      width: 14,
      synonyms: words('说明 备考 其他 其它 注'),
    },
  ],
})
