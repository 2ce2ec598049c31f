import { choiceSet } from './choice.ts'

export const honorKind = choiceSet('honorKind', '种类', [
  ['AWARD', '荣誉表彰', '荣誉 表彰 奖励 获奖 先进'],
  ['PRESS', '媒体报道', '宣传报道 新闻报道 报道 宣传'],
  ['EXPERIENCE', '经验推广', '典型经验 经验交流 经验材料'],
  ['ARTICLE', '发表文章', '文章 理论文章 投稿'],
  ['OTHER', '其他', '其它'],
])

export const pressMedium = choiceSet('pressMedium', '媒体形式', [
  ['PAPER', '报纸', '报刊 党报'],
  ['MAGAZINE', '刊物', '杂志 期刊'],
  ['BROADCAST', '广播电视', '电视 电视台 广播'],
  ['WEBSITE', '网站', '网络 门户网站'],
  ['NEW_MEDIA', '新媒体', '公众号 微信公众号 客户端 短视频 抖音'],
])
