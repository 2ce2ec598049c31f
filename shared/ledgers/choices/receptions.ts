import { choiceSet } from './choice.ts'

export const channel = choiceSet('channel', '来访形式', [
  ['VISIT', '来访', '走访 上门 当面 接访'],
  ['LETTER', '来信', '信件 书信'],
  ['CALL', '来电', '电话 电话反映'],
  ['ONLINE', '网上', '微信 网络 线上 QQ 邮件 电子邮件'],
  ['OUTREACH', '走访收集', '下访 入户 走访群众 入户走访'],
  ['REFERRED', '部门转来', '领导转来 转来 上级转办 转办件'],
])

export const purpose = choiceSet('purpose', '事项性质', [
  ['SUGGESTION', '建议意见', '意见建议 建议 意见 建议类'],
  ['APPEAL', '申诉求决', '求决 申诉 投诉 诉求 反映问题'],
  ['ACCUSATION', '检举控告', '揭发控告 举报 检举 控告'],
  ['INQUIRY', '咨询', '政策咨询 咨询类'],
  ['HELP', '求助', '救助 困难求助'],
  ['DISPUTE', '纠纷调解', '矛盾纠纷 纠纷 调解申请'],
])

export const category = choiceSet('category', '内容分类', [
  ['URBAN_RURAL', '城乡建设', '城市建设 城建 规划建设'],
  ['AGRI', '农村农业', '农业农村 三农 农业'],
  ['LABOR_SOCIAL', '劳动和社会保障', '劳动社保 劳动保障 社会保障 人社'],
  ['EDU_CULTURE', '教育文体', '教育 文化体育 科教文卫'],
  ['ECONOMY', '经济管理', '经济'],
  ['HEALTH', '卫生健康', '卫生计生 医疗卫生 卫生'],
  ['PERSONNEL', '组织人事', '人事'],
  ['PARTY_GOV', '党务政务', '政务'],
  ['DISCIPLINE', '纪检监察', '纪检'],
  ['TRANSPORT', '交通运输', '交通'],
  ['LAND', '自然资源', '国土资源 土地'],
  ['CIVIL_AFFAIRS', '民政', '民政优抚'],
  ['POLITICAL_LEGAL', '政法', '治安'],
  ['ENVIRONMENT', '环境保护', '生态环境 环保'],
  ['TRADE_TOURISM', '商贸旅游', '旅游 商贸'],
  ['OTHER', '其他', '其它'],
])

export const urgency = choiceSet('urgency', '紧急程度', [
  ['NORMAL', '一般', '普通'],
  ['URGENT', '紧急', '急'],
  ['MAJOR', '重大紧急', '特急'],
])

export const repeat = choiceSet('repeat', '初访重访', [
  ['FIRST', '初访', '初次 首次 初件 否'],
  ['REPEAT', '重访', '重复 再次 重件 是'],
])

export const handling = choiceSet('handling', '处理方式', [
  ['ONSITE', '现场答复', '当场答复 当场办结 当场解答 现场解答 现场办结 直接答复'],
  ['COORDINATE', '协调解决', '协调 协调处理'],
  ['TRANSFER', '转办', '转送 转交 移交 转有关部门 转相关部门 转职能部门'],
  ['ASSIGN', '交办'],
  ['MEDIATE', '转微协商', '转调解 微协商 调解 转微协商/调解'],
  ['TO_INFORMATION', '转社情民意', '社情民意 转为社情民意'],
  ['TO_PROPOSAL', '转提案', '提案 转为提案'],
  ['EXPLAIN', '政策宣传', '疏导 解释说明 政策解释 宣传疏导'],
  ['GUIDE', '引导', '告知 引导到有权机关 告知引导'],
  ['REJECT', '不予受理', '不受理'],
  ['FILE_ONLY', '存查', '备案 留存'],
])

export const receptionStatus = choiceSet('receptionStatus', '办理状态', [
  ['REGISTERED', '已登记', '登记 待办 未办 待处理 待办理 待受理'],
  ['ONSITE_CLOSED', '当场办结', '现场办结'],
  ['ACCEPTED', '已受理', '受理'],
  ['TRANSFERRED', '已转办', '已转送'],
  ['ASSIGNED', '已交办'],
  [
    'IN_PROGRESS',
    '办理中',
    '正在办理 在办 处理中 未办结 跟进中 否 化解中 正在化解 未化解 未解决 正在解决',
  ],
  ['EXTENDED', '已延期', '延期'],
  ['REPLIED', '已反馈', '已答复 已回复'],
  ['CLOSED', '已办结', '办结 已解决 已完成 已化解 已结案 已结 办毕 已处理 解决 是'],
  ['CALLED_BACK', '已回访'],
  ['ARCHIVED', '已归档', '归档'],
  ['RETURNED', '已退回', '退回'],
  ['SUSPENDED', '已挂起', '挂起 暂缓'],
  ['REJECTED', '不予受理', '不受理'],
  ['GUIDED', '已引导'],
  ['REOPENED', '重新办理'],
])

export const satisfaction = choiceSet('satisfaction', '满意度', [
  ['SATISFIED', '满意', '非常满意 很满意 是'],
  ['MOSTLY', '基本满意', '较满意 比较满意 一般'],
  ['UNSATISFIED', '不满意', '否'],
  ['NONE', '未评价', '未回访 未评'],
])

export const callbackMode = choiceSet('callbackMode', '回访方式', [
  ['PHONE', '电话', '电话回访'],
  ['VISIT', '上门', '入户 走访'],
  ['FACE', '面谈', '当面'],
  ['ONLINE', '微信', '网上'],
])
