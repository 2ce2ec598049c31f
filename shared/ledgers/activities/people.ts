import type { Field } from '../field.ts'
import { words } from '../field.ts'

/** Who ran it, who came, who should have come. */
export const peopleFields = [
  {
    id: 'host',
    label: '主持人',
    kind: 'person',
    section: 'people',
    synonyms: words('主持 活动负责人 负责人 召集人 带队领导 带队人 召集委员'),
  },
  {
    id: 'organizer',
    label: '组织单位',
    kind: 'text',
    section: 'people',
    synonyms: words('主办单位 组织者 举办单位 主办部门 活动组织者 承办单位'),
  },
  {
    id: 'jointWith',
    label: '联合单位',
    kind: 'text',
    section: 'people',
    synonyms: words('协办单位 联办单位 共同举办单位'),
  },
  {
    id: 'attendance',
    label: '参加委员',
    kind: 'people',
    countedIn: 'headcount',
    section: 'people',
    listed: true,
    width: 46,
    synonyms: words(
      '参学人员 参学委员 参加学习人员 参加人员 参与人员 参会人员 出席人员 参与委员 参会委员 参加人 出席委员 委员 参加委员名单 出席情况 签到情况 参加委员(签到) 参训委员 监督小组成员 视察人员 视察委员 调研人员 调研委员 服务委员 参与协商委员 参加协商委员 认领委员 认领人 认领者 圆梦委员 圆梦人',
    ),
    parts: [
      { id: 'role', label: '参加身份', kind: 'choice', choices: 'attendanceRole' },
      {
        id: 'status',
        label: '出席情况',
        kind: 'choice',
        choices: 'attendanceStatus',
        synonyms: words('考勤 出勤情况 签到'),
      },
      { id: 'standIn', label: '代会人', kind: 'name', synonyms: words('替会人 委托参加人') },
      { id: 'note', label: '说明', kind: 'text', synonyms: words('请假事由 备注') },
    ],
    folds: [
      {
        headings: words('请假委员 请假人员 请假人员(事由) 请假人员及事由 请假人员及原因 请假名单'),
        row: 'leave',
        gives: { status: 'LEAVE_OK' },
        fills: 'name',
      },
      {
        headings: words('缺席委员 缺席人员 未参加委员'),
        row: 'absent',
        gives: { status: 'ABSENT' },
        fills: 'name',
      },
      {
        headings: words('迟到委员 迟到人员'),
        row: 'late',
        gives: { status: 'LATE' },
        fills: 'name',
      },
      {
        headings: words('列席人员 列席委员'),
        row: 'observer',
        gives: { role: 'OBSERVER' },
        fills: 'name',
      },
      {
        headings: words('主讲人 授课人 讲师 主讲 宣讲人 主讲委员 领读人 领学人 领读委员'),
        row: 'keynote',
        gives: { role: 'KEYNOTE' },
        fills: 'name',
      },
    ],
  },
  {
    id: 'invitees',
    label: '邀请单位及人员',
    kind: 'longText',
    section: 'people',
    synonyms: words(
      '邀请人员 邀请单位 特邀人员 嘉宾 邀请嘉宾 参加协商人员 协商人员 参加协商单位 参与协商人员 参与单位',
    ),
  },
  {
    id: 'headcount',
    label: '参加总人数',
    kind: 'integer',
    min: 0,
    unit: '人次',
    section: 'people',
    synonyms: words(
      '参加人数 参与人数 参与人次 到会人数 实到人数 实到 参会人数 人数 总人数 人次 参训人数 参加人次',
    ),
  },
  {
    id: 'publicCount',
    label: '参加群众人数',
    kind: 'integer',
    min: 0,
    unit: '人次',
    section: 'people',
    listed: true,
    width: 15,
    synonyms: words(
      '参加群众 群众人数 群众数 参与群众人数 受益人数 受益群众 服务人次 受益人次 服务群众人次 覆盖人数 惠及群众 服务群众人数 参加群众(人次) 参加群众数 群众参与人数 群众参加人数 参与群众 群众参与人次 参会群众人数 参会群众 服务人数 听众人数 受众人数 听讲人数',
    ),
  },
] as const satisfies readonly Field[]
