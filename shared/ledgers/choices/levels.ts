import { choiceSet } from './choice.ts'

/** Whose paper took a suggestion up: the ladder of committees, and the channels beside it. */
export const adoptionLevel = choiceSet('adoptionLevel', '采用层级', [
  ['STUDIO', '工作室', '本工作室 本室采用'],
  ['COUNTY', '县(区)政协', '县政协 区政协 县区政协 本级政协 县 区 县级 区级 县区级'],
  ['CITY', '市政协', '市 市级 州政协 地市级'],
  ['PROVINCE', '省政协', '省 省级 自治区政协 省区市政协'],
  ['NATIONAL', '全国政协', '全国 国家 国家级 中央'],
  ['PARTY_COMMITTEE', '党委(办)', '党委 党委办 县委 区委 县委办 区委办 市委 市委办 省委办'],
  ['GOVERNMENT', '政府(办)', '政府 政府办 县政府 区政府 县政府办 区政府办 市政府 市政府办'],
  ['UNITED_FRONT', '统战部', '县委统战部 区委统战部 市委统战部 省委统战部 中央统战部'],
  ['DEMOCRATIC_PARTY', '民主党派', '党派 党派组织'],
])

export const instructionLevel = choiceSet('instructionLevel', '批示级别', [
  ['COUNTY', '县(区)级', '县级 区级 县区级 县处级 县领导 区领导'],
  ['CITY', '市级', '市领导 地厅级 市厅级'],
  ['PROVINCE', '省级', '省领导 省部级'],
  ['NATIONAL', '中央(国家)级', '国家级 中央 国家 中央领导 国家领导'],
])

export const honorLevel = choiceSet('honorLevel', '级别', [
  ['TOWN', '镇(街道)级', '乡镇级 镇级 街道级 乡级'],
  ['COUNTY', '县(区)级', '县级 区级 县区级 县 区'],
  ['CITY', '市级', '市 地市级 州级'],
  ['PROVINCE', '省级', '省 省部级 自治区级'],
  ['NATIONAL', '国家级', '国家 全国 中央级 中央'],
  ['OTHER', '其他', '其它'],
])
