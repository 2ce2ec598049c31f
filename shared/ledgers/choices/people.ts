import { choiceSet } from './choice.ts'

export const gender = choiceSet('gender', '性别', [
  ['MALE', '男', '男性 先生'],
  ['FEMALE', '女', '女性 女士'],
])

export const party = choiceSet('party', '政治面貌', [
  ['CPC', '中共党员', '党员 中国共产党党员 共产党员 中共'],
  ['CPC_PROBATION', '中共预备党员', '预备党员'],
  ['CYL', '共青团员', '团员'],
  ['RCCK', '民革党员', '民革 民革会员'],
  ['CDL', '民盟盟员', '民盟'],
  ['CNDCA', '民建会员', '民建'],
  ['CAPD', '民进会员', '民进'],
  ['CPWDP', '农工党党员', '农工党 农工民主党党员'],
  ['CZGP', '致公党党员', '致公党'],
  ['JIUSAN', '九三学社社员', '九三学社 九三社员'],
  ['TDSGL', '台盟盟员', '台盟'],
  ['NON_PARTY', '无党派人士', '无党派'],
  ['MASSES', '群众'],
])

export const cppccPost = choiceSet('cppccPost', '政协职务', [
  ['CHAIR', '主席'],
  ['VICE_CHAIR', '副主席'],
  ['SECRETARY_GENERAL', '秘书长', '副秘书长'],
  ['STANDING', '常委', '常务委员'],
  ['COMMITTEE_HEAD', '专委会主任', '专委会副主任 主任委员 副主任委员'],
  ['SECTOR_CONVENOR', '界别召集人', '界别组长'],
  ['GROUP_LEADER', '活动组组长', '组长'],
  ['SUPERVISOR', '特邀监督员'],
  ['MEMBER', '委员', '政协委员'],
])

export const employerKind = choiceSet('employerKind', '单位性质', [
  ['AGENCY', '机关', '党政机关 行政机关'],
  ['INSTITUTION', '事业单位', '事业'],
  ['NON_PROFIT', '民办非企业', '民非 社会组织 社会团体'],
  ['STATE_OWNED', '国有企业', '国企'],
  ['STATE_HELD', '国有控股', '国有控股企业'],
  ['FOREIGN', '外资企业', '外资 外商独资'],
  ['JOINT', '合资企业', '合资 中外合资'],
  ['PRIVATE', '私营企业', '私营 民营企业 民企'],
  ['SELF_EMPLOYED', '自由职业', '自由职业者 个体工商户 个体'],
])

export const memberKind = choiceSet('memberKind', '人员类别', [
  ['CPPCC', '政协委员', '委员'],
  ['LIAISON', '联络组人员', '非委员 特聘人员 乡贤'],
])

export const memberStatus = choiceSet('memberStatus', '委员状态', [
  ['ACTIVE', '在册', '在任 在职'],
  ['SUSPENDED', '停职', '锁定'],
  ['LEFT', '离任', '卸任 调出 退出'],
])

export const studioRole = choiceSet('studioRole', '工作室职务', [
  ['FIRST_CONVENOR', '第一召集人', '领衔委员 负责人'],
  ['CONVENOR', '召集人'],
  ['DEPUTY_CONVENOR', '副召集人'],
  ['SECRETARY', '联络员', '秘书'],
  ['MEMBER', '成员', '委员 组员 进驻委员'],
])
