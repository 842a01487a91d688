/** Surnames by and large as common as in life. */
export const surnames = [
  ...Array.from(
    "王李张刘陈杨黄赵周吴徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤",
  ),
  "欧阳",
];

export const givenOfMen = Array.from(
  "伟强磊军洋勇杰涛超明刚平辉鹏健斌波宁凯浩亮峰立志文建国华海东永林宏庆学世成新春天正光兴安民和德荣福昌祥云龙松柏川江河山岳泽润清源远征程锋锐敏毅诚信义仁礼智贤良才俊彦博达通晓晨阳旭",
);

export const givenOfWomen = Array.from(
  "芳娜敏静丽艳娟霞秀兰桂英华玲红梅萍燕洁琳雪晶莹倩婷颖慧欣怡佳雯瑶璐琪妍菲蓉薇岚晴露冰洋月云凤莲珍玉淑惠贞文青春夏秋香竹菊荷茜媛悦思雨诗涵梦晓晨宁安",
);

/** Names that not every font can draw: common on rosters, and a trial for every paper. */
export const rareNames = [
  { name: "周𠮷安", sex: "男" },
  { name: "李䶮", sex: "男" },
  { name: "陈㛃宁", sex: "女" },
  { name: "赵堃", sex: "男" },
] as const;

/** Two people of one name, in two sections. */
export const sharedName = { name: "刘敏", sex: "女" } as const;
