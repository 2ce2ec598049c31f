/** The surnames that nearly all people carry; a rarer one leaves its cell as it is written. */
const ONE =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾萧肖田董潘袁蔡蒋余于杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施樊葛邢安齐庞颜倪翟牛洪俞章鲁申易乔赖文常兰窦柏戚贡苗华伍卫喻滕褚昌费穆尤岳'
const TWO = '欧阳|上官|司马|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|端木|司徒|夏侯'
const POST =
  '(?:副|总|第一)?(?:主席|主任|秘书长|书记|县长|区长|市长|镇长|乡长|村长|局长|院长|校长|部长|科长|所长|站长|会长|社长|园长|厂长|经理|董事长|支书|召集人)|(?:政协)?(?:常委|委员)|律师|法官|医生|教授'
const NAME = `(?:[${ONE}]\\p{Script=Han}{1,2}?|(?:${TWO})\\p{Script=Han}{1,2}?)`
const NAME_AND_POST = new RegExp(`^(${NAME})(?:${POST})$`, 'u')
/** 文史委主任 and 常务副主席 are nobody's names. */
const OF_A_BODY =
  /[副总第县市区镇乡村委局处科组会办部所站院校厂室]$|^(?:常务|文[史化体教旅]|安[全保]|高[级新]|史志|康[养复]|金融|石油|白班|任课|方[面志]|万家)$/u

/** 张三主任 without the post; a text that is no such name comes back as it is. */
export const withoutPost = (text: string): string => {
  const name = NAME_AND_POST.exec(text)?.[1]
  return name === undefined || OF_A_BODY.test(name) ? text : name
}
