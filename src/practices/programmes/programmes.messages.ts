import type { Practice } from '../../domain/practices/practices.ts';
import type { MaturityLevel } from '../../domain/practices/maturity-model.ts';
import type { Message } from '../../platform/messages.ts';

/** What people are told of practices. */

const practice = (key: string, en: string, hant: string, hans: string): Message => ({ code: `PRACTICE_${key}`, en, 'zh-Hant': hant, 'zh-Hans': hans });

export const practiceNames: Readonly<Record<Practice, Message>> = {
  CONSENSUS: practice('CONSENSUS', 'Internal consensus', '內部共識', '内部共识'),
  TRUST: practice('TRUST', 'Mutual trust', '相互信任', '相互信任'),
  COMMUNICATION: practice('COMMUNICATION', 'Open communication', '開放溝通', '开放沟通'),
  EQUALITY: practice('EQUALITY', 'Equality and respect', '平等與尊重', '平等与尊重'),
  CO_CREATION: practice('CO_CREATION', 'Co-created value', '價值共創', '价值共创'),
  COMMITMENT: practice('COMMITMENT', 'Long-term commitment', '長期承諾', '长期承诺'),
  CO_PROSPERITY: practice('CO_PROSPERITY', 'Co-prosperity', '共榮', '共同繁荣'),
  SUPPORT: practice('SUPPORT', 'Support by top management', '高階主管支持', '高层支持'),
  CULTURE: practice('CULTURE', 'Market-oriented culture', '市場導向文化', '市场导向文化'),
  STRUCTURE: practice('STRUCTURE', 'Structure and processes', '組織與流程', '组织与流程'),
  INCENTIVES: practice('INCENTIVES', 'Incentives', '獎酬制度', '激励机制'),
  PEOPLE: practice('PEOPLE', 'The right people', '適任人才', '合适人才'),
  EVALUATION: practice('EVALUATION', 'Evaluation', '績效考核', '绩效考核'),
  EXPERTISE: practice('EXPERTISE', 'Respect for expertise', '尊重專業', '尊重专业'),
};

const level = (key: string, en: string, hant: string, hans: string): Message => ({ code: `LEVEL_${key}`, en, 'zh-Hant': hant, 'zh-Hans': hans });

export const levelNames: Readonly<Record<MaturityLevel, Message>> = {
  ABSENT: level('ABSENT', 'absent', '尚未建立', '尚未建立'),
  INITIAL: level('INITIAL', 'initial', '起步', '起步'),
  DEFINED: level('DEFINED', 'defined', '已定義', '已定义'),
  MANAGED: level('MANAGED', 'managed', '已管理', '已管理'),
  OPTIMIZING: level('OPTIMIZING', 'optimizing', '持續優化', '持续优化'),
};

const unit = (name: string) => `{unit, select, SHARE {{${name}, number, ::percent .#}} other {{${name}, number, ::.#}}}`;

export const programmeMessages = {
  level: { code: 'PRACTICE_LEVEL', en: '{practice}: {level}.', 'zh-Hant': '{practice}：{level}。', 'zh-Hans': '{practice}：{level}。' },
  noLevel: {
    code: 'PRACTICE_NO_LEVEL', en: '{practice}: not enough evidence for any level yet.', 'zh-Hant': '{practice}：證據尚不足以判定任何等級。', 'zh-Hans': '{practice}：证据尚不足以判定任何等级。',
  },
  notLooked: { code: 'PRACTICE_NOT_LOOKED', en: '{practice}: nobody has looked at it yet.', 'zh-Hant': '{practice}：尚未評估。', 'zh-Hans': '{practice}：尚未评估。' },
  highest: { code: 'PRACTICE_HIGHEST', en: 'There is no higher level.', 'zh-Hant': '已達最高等級。', 'zh-Hans': '已达最高等级。' },
  notMet: {
    code: 'PRACTICE_NOT_MET',
    en: `For “{level}” {indicator} would have to be {comparison, select, AT_LEAST {at least} other {at most}} ${unit('threshold')}; it is ${unit('value')}.`,
    'zh-Hant': `若要達到「{level}」，{indicator}須{comparison, select, AT_LEAST {至少為} other {至多為}} ${unit('threshold')}，目前為 ${unit('value')}。`,
    'zh-Hans': `若要达到“{level}”，{indicator}须{comparison, select, AT_LEAST {至少为} other {至多为}} ${unit('threshold')}，目前为 ${unit('value')}。`,
  },
  unknown: {
    code: 'PRACTICE_UNKNOWN',
    en: 'For “{level}” {indicator} would have to be known{records, plural, =0 {} one {: one record more is needed} other {: # records more are needed}}.',
    'zh-Hant': '若要達到「{level}」，{indicator}須有足夠資料{records, plural, =0 {} other {，尚缺 # 筆紀錄}}。',
    'zh-Hans': '若要达到“{level}”，{indicator}须有足够数据{records, plural, =0 {} other {，尚缺 # 条记录}}。',
  },
  changed: {
    code: 'PRACTICE_CHANGED', en: '{change, select, GAINED {Gained} other {Lost}} from “{before}” to “{after}”.',
    'zh-Hant': '由「{before}」{change, select, GAINED {升至} other {降至}}「{after}」。', 'zh-Hans': '由“{before}”{change, select, GAINED {升至} other {降至}}“{after}”。',
  },
  turned: {
    code: 'PRACTICE_TURNED',
    en: 'Decided by {indicator}: {cause, select, NOW_MET {it now meets what is asked} NO_LONGER_MET {it no longer meets what is asked} NO_LONGER_KNOWN {there are too few records of it now} other {the model asks otherwise than before}}.',
    'zh-Hant': '關鍵在於{indicator}：{cause, select, NOW_MET {現已符合要求} NO_LONGER_MET {已不再符合要求} NO_LONGER_KNOWN {目前紀錄過少} other {模型的要求已改變}}。',
    'zh-Hans': '关键在于{indicator}：{cause, select, NOW_MET {现已符合要求} NO_LONGER_MET {已不再符合要求} NO_LONGER_KNOWN {目前记录过少} other {模型的要求已改变}}。',
  },
  unattained: { code: 'PRACTICE_UNATTAINED', en: 'no level', 'zh-Hant': '未達任何等級', 'zh-Hans': '未达任何等级' },
  externalOnly: { code: 'PRACTICE_EXTERNAL_ONLY', en: 'Only external partners are told of practices.', 'zh-Hant': '僅能向外部夥伴公開實務評估。', 'zh-Hans': '仅可向外部伙伴公开实践评估。' },
  betweenDepartments: { code: 'PRACTICE_BETWEEN_DEPARTMENTS', en: 'Practices within a department hang on its relationship with the firm, not on one with another department.', 'zh-Hant': '部門內部實務歸屬於該部門與公司的關係，而非部門之間的關係。', 'zh-Hans': '部门内部实践归属于该部门与公司的关系，而非部门之间的关系。' },
  towardsPartners: { code: 'PRACTICE_TOWARDS_PARTNERS', en: 'This practice is one towards external partners, not one within a department.', 'zh-Hant': '此實務適用於外部夥伴，而非部門內部。', 'zh-Hans': '此实践适用于外部伙伴，而非部门内部。' },
  withinDepartments: { code: 'PRACTICE_WITHIN_DEPARTMENTS', en: 'This practice is one within a department, not one towards external partners.', 'zh-Hant': '此實務適用於部門內部，而非外部夥伴。', 'zh-Hans': '此实践适用于部门内部，而非外部伙伴。' },
  toldAlready: { code: 'PRACTICE_TOLD_ALREADY', en: 'The partner is told of it already.', 'zh-Hant': '已向夥伴公開。', 'zh-Hans': '已向伙伴公开。' },
  notTold: { code: 'PRACTICE_NOT_TOLD', en: 'The partner is not told of its practices.', 'zh-Hant': '尚未向夥伴公開其實務評估。', 'zh-Hans': '尚未向伙伴公开其实践评估。' },
  neverTold: { code: 'PRACTICE_NEVER_TOLD', en: 'This is the firm’s own, of which partners are never told.', 'zh-Hant': '此為本公司內部資訊，不得向夥伴公開。', 'zh-Hans': '此为本公司内部信息，不得向伙伴公开。' },
  partnerIsTold: { code: 'PRACTICE_PARTNER_IS_TOLD', en: 'What the partner is to do, it has to know of.', 'zh-Hant': '由夥伴負責的行動必須向夥伴公開。', 'zh-Hans': '由伙伴负责的行动必须向伙伴公开。' },
  firmOnly: { code: 'PRACTICE_FIRM_ONLY', en: 'This is for the firm to do.', 'zh-Hant': '此操作由本公司執行。', 'zh-Hans': '此操作由本公司执行。' },
  partnerOnly: { code: 'PRACTICE_PARTNER_ONLY', en: 'This is for the partner to do.', 'zh-Hant': '此操作由夥伴執行。', 'zh-Hans': '此操作由伙伴执行。' },
  peopleOnly: { code: 'PRACTICE_PEOPLE_ONLY', en: 'This is for people, not for systems.', 'zh-Hant': '此操作須由人員執行，系統不得代行。', 'zh-Hans': '此操作须由人员执行，系统不得代行。' },
  otherSide: { code: 'PRACTICE_OTHER_SIDE', en: 'This is for the side that owns it.', 'zh-Hant': '此操作由負責的一方執行。', 'zh-Hans': '此操作由负责的一方执行。' },
  notOpen: { code: 'PRACTICE_NOT_OPEN', en: 'It is no longer open.', 'zh-Hant': '已不再是待辦狀態。', 'zh-Hans': '已不再是待办状态。' },
  commentedAlready: { code: 'PRACTICE_COMMENTED', en: 'The partner has commented on it already.', 'zh-Hant': '夥伴已發表意見。', 'zh-Hans': '伙伴已发表意见。' },
  oneTarget: { code: 'PRACTICE_ONE_TARGET', en: 'There is an open target for this indicator; take it back first.', 'zh-Hant': '此指標已有進行中的目標，請先撤回。', 'zh-Hans': '此指标已有进行中的目标，请先撤回。' },
  otherPractice: { code: 'PRACTICE_OTHER_INDICATOR', en: 'This indicator belongs to another practice.', 'zh-Hant': '此指標屬於另一項實務。', 'zh-Hans': '此指标属于另一项实践。' },
  notInUnit: { code: 'PRACTICE_NOT_IN_UNIT', en: 'A value of this indicator lies between {minimum, number} and {maximum, number}.', 'zh-Hant': '此指標的數值介於 {minimum, number} 與 {maximum, number} 之間。', 'zh-Hans': '此指标的数值介于 {minimum, number} 与 {maximum, number} 之间。' },
  dayOver: { code: 'PRACTICE_DAY_OVER', en: 'That day has to lie ahead.', 'zh-Hant': '日期必須在今天之後。', 'zh-Hans': '日期必须在今天之后。' },
  notOwner: { code: 'PRACTICE_NOT_OWNER', en: 'The owner has to be an active member of that side.', 'zh-Hant': '負責人須為該方的有效成員。', 'zh-Hans': '负责人须为该方的有效成员。' },
  nextNotLater: { code: 'PRACTICE_NEXT_NOT_LATER', en: 'The next review comes after this one.', 'zh-Hant': '下次檢討須晚於本次。', 'zh-Hans': '下次评审须晚于本次。' },
} as const satisfies Record<string, Message>;
