import type { FigureInput, Objective } from '../../domain/top-figures/objectives.ts';
import type { Message } from '../../platform/messages.ts';
import type { FigureReason } from './figure-facts.ts';

const text = (code: string, en: string, hant: string, hans: string): Message => ({ code: `FIRM_FIGURE_${code}`, en, 'zh-Hant': hant, 'zh-Hans': hans });

/** What the objectives are called. */
export const objectiveNames: Readonly<Record<Objective, Message>> = {
  CUSTOMER_EQUITY: text('CUSTOMER_EQUITY', 'Customer equity', '顧客權益', '客户资产'),
  INTERNAL_SUPPORT: text('INTERNAL_SUPPORT', 'Support and cooperation of internal partners', '內部夥伴的支持與合作', '内部伙伴的支持与合作'),
  EXTERNAL_SUPPORT: text('EXTERNAL_SUPPORT', 'Support and cooperation of external partners', '外部夥伴的支持與合作', '外部伙伴的支持与合作'),
  NETWORK_COMPETITIVENESS: text('NETWORK_COMPETITIVENESS', 'Competitiveness of the marketing network', '行銷網絡的競爭力', '营销网络的竞争力'),
};

/** What the inputs are called. */
export const inputNames: Readonly<Record<FigureInput, Message>> = {
  CUSTOMER_PROFIT: text('CUSTOMER_PROFIT', 'Yearly profit from customers', '顧客年度利潤', '客户年度利润'),
  CUSTOMER_RETENTION: text('CUSTOMER_RETENTION', 'Customers kept from year to year', '顧客年度留存率', '客户年度留存率'),
  DISCOUNT_RATE: text('DISCOUNT_RATE', 'Discount rate a year', '年折現率', '年贴现率'),
  DISTRIBUTOR_PROFIT: text('DISTRIBUTOR_PROFIT', 'Yearly profit from distributors', '經銷商年度利潤', '经销商年度利润'),
  DISTRIBUTOR_RETENTION: text('DISTRIBUTOR_RETENTION', 'Distributors kept from year to year', '經銷商年度留存率', '经销商年度留存率'),
  DISTRIBUTOR_EQUITY: text('DISTRIBUTOR_EQUITY', 'Equity of distributors, not added', '經銷商權益（不計入合計）', '经销商资产（不计入合计）'),
  TRUST_BETWEEN_DEPARTMENTS: text('TRUST_BETWEEN_DEPARTMENTS', 'Trust between departments', '部門間的信任', '部门间的信任'),
  COMMITMENT_BETWEEN_DEPARTMENTS: text('COMMITMENT_BETWEEN_DEPARTMENTS', 'Commitment between departments', '部門間的承諾', '部门间的承诺'),
  INTERNAL_PRACTICES: text('INTERNAL_PRACTICES', 'Maturity of the seven internal practices', '七項內部實務的成熟度', '七项内部实践的成熟度'),
  EMPLOYEE_SATISFACTION: text('EMPLOYEE_SATISFACTION', 'Employee satisfaction', '員工滿意度', '员工满意度'),
  SERVED_IN_TIME: text('SERVED_IN_TIME', 'Requests of departments served in time', '如期完成的部門服務請求', '按时完成的部门服务请求'),
  TRUST_IN_PARTNERS: text('TRUST_IN_PARTNERS', 'Trust that partners have earned', '夥伴贏得的信任', '伙伴赢得的信任'),
  TRUST_IN_US: text('TRUST_IN_US', 'Trust that the firm has earned', '我方贏得的信任', '我方赢得的信任'),
  COMMITMENT_OF_PARTNERS: text('COMMITMENT_OF_PARTNERS', 'Commitment that partners have earned', '夥伴贏得的承諾', '伙伴赢得的承诺'),
  COMMITMENT_TO_PARTNERS: text('COMMITMENT_TO_PARTNERS', 'Commitment that the firm has earned', '我方贏得的承諾', '我方赢得的承诺'),
  EXTERNAL_PRACTICES: text('EXTERNAL_PRACTICES', 'Maturity of the seven external practices', '七項外部實務的成熟度', '七项外部实践的成熟度'),
  SCORECARDS_OF_US: text('SCORECARDS_OF_US', 'Partners’ scorecards of the firm', '夥伴對我方的評分卡', '伙伴对我方的评分卡'),
  SURVEYS_OF_US: text('SURVEYS_OF_US', 'Surveys of partners’ people', '夥伴人員問卷調查', '伙伴人员问卷调查'),
  PARTNER_PERFORMANCE: text('PARTNER_PERFORMANCE', 'Performance of suppliers and distributors', '供應商與經銷商績效', '供应商与经销商绩效'),
  BALANCE_OF_FORCES: text('BALANCE_OF_FORCES', 'Balance of forces', '力量均衡程度', '力量均衡程度'),
  REPLENISHMENT_SERVICE: text('REPLENISHMENT_SERVICE', 'Replenishment on time and in full', '補貨準時足量率', '补货准时足量率'),
  JOINT_GAINS: text('JOINT_GAINS', 'Joint gains verified of those planned', '共同效益達成率', '共同收益达成率'),
  SALES_GROWING: text('SALES_GROWING', 'Customers and distributors who buy more', '採購額成長的顧客與經銷商', '采购额增长的客户与经销商'),
  NETWORK_RESILIENCE: text('NETWORK_RESILIENCE', 'Parties that the network can do without', '失去後網絡仍相連的成員', '失去后网络仍连通的成员'),
  RIVALS: text('RIVALS', 'Standing against rivals’ networks', '相對於競爭對手網絡的地位', '相对于竞争对手网络的地位'),
};

const scores = ['the scores of trust and commitment, as evidence keeps them', '依證據持續計算的信任與承諾分數', '依据证据持续计算的信任与承诺分数'] as const;
const practices = ['levels of practices: absent is 0, optimizing 100', '實務等級：不存在為 0，最佳化為 100', '实践等级：不存在为 0，优化为 100'] as const;
const cards = ['the newest scorecard issued within a year', '一年內最新發出的評分卡', '一年内最新发出的评分卡'] as const;
const surveys = ['the newest surveys within a year that enough people answered', '一年內有足夠人數作答的最新調查', '一年内有足够人数作答的最新调查'] as const;
const profits = ['the newest yearly profit of the last two complete years, in the most common currency', '最近兩個完整年度中最新的年度利潤，以最常用幣別計', '最近两个完整年度中最新的年度利润，以最常用币种计'] as const;
const kept = ['relationships that stood at the end of each of the last three years, of those at its beginning', '最近三年各年初存續關係中，年底仍存續者', '最近三年各年初存续关系中，年底仍存续者'] as const;

const source = (code: string, [en, hant, hans]: readonly [string, string, string]): Message => text(`SOURCE_${code}`, en, hant, hans);

/** What the inputs are told from. */
export const inputSources: Readonly<Record<FigureInput, Message>> = {
  CUSTOMER_PROFIT: source('PROFIT', profits),
  CUSTOMER_RETENTION: source('RETENTION', kept),
  DISCOUNT_RATE: source('DISCOUNT_RATE', ['a setting, told by no record', '設定值，非由紀錄得出', '设定值，并非来自记录']),
  DISTRIBUTOR_PROFIT: source('PROFIT', profits),
  DISTRIBUTOR_RETENTION: source('RETENTION', kept),
  DISTRIBUTOR_EQUITY: source('DISTRIBUTOR_EQUITY', ['the two above, at the discount rate', '由上列兩項依折現率計算', '由上列两项按贴现率计算']),
  TRUST_BETWEEN_DEPARTMENTS: source('SCORES', scores),
  COMMITMENT_BETWEEN_DEPARTMENTS: source('SCORES', scores),
  INTERNAL_PRACTICES: source('PRACTICES', practices),
  EMPLOYEE_SATISFACTION: source('SURVEYS', surveys),
  SERVED_IN_TIME: source('SERVED_IN_TIME', ['what the practice of structure was last found with', '結構實務最近一次評估所得', '结构实践最近一次评估所得']),
  TRUST_IN_PARTNERS: source('SCORES', scores),
  TRUST_IN_US: source('SCORES', scores),
  COMMITMENT_OF_PARTNERS: source('SCORES', scores),
  COMMITMENT_TO_PARTNERS: source('SCORES', scores),
  EXTERNAL_PRACTICES: source('PRACTICES', practices),
  SCORECARDS_OF_US: source('SCORECARDS', cards),
  SURVEYS_OF_US: source('SURVEYS', surveys),
  PARTNER_PERFORMANCE: source('SCORECARDS', cards),
  BALANCE_OF_FORCES: source('FORCES', ['the newest assessment of forces within a year: even forces are 100', '一年內最新的力量評估：勢均力敵為 100', '一年内最新的力量评估：势均力敌为 100']),
  REPLENISHMENT_SERVICE: source('REPLENISHMENT', ['the newest month of each agreement at work', '各執行中協議最近一個月的指標', '各执行中协议最近一个月的指标']),
  JOINT_GAINS: source('JOINT_GAINS', ['what was verified of contributions and joint gains of the year', '當年度貢獻與共同效益中已查證的部分', '当年度贡献与共同收益中已核实的部分']),
  SALES_GROWING: source('SALES_GROWING', ['revenue of the last two complete years, where both are known', '最近兩個完整年度的營收（兩年皆已知者）', '最近两个完整年度的营收（两年均已知者）']),
  NETWORK_RESILIENCE: source('NETWORK', ['the network of living relationships and ties', '存續關係與連結構成的網絡', '存续关系与连接构成的网络']),
  RIVALS: source('RIVALS', ['nothing that the platform keeps tells how rivals do', '平台沒有任何紀錄可說明競爭對手的情況', '平台没有任何记录可说明竞争对手的情况']),
};

/** Why a figure has no value. */
export const figureReasons: Readonly<Record<FigureReason, Message>> = {
  TOO_LITTLE_KNOWN: text('TOO_LITTLE_KNOWN', 'Only {share, number, percent} of the weight is known; it takes half.', '已知權重僅 {share, number, percent}，至少須達一半。', '已知权重仅 {share, number, percent}，至少须达一半。'),
  PROFITS_UNKNOWN: text('PROFITS_UNKNOWN', 'The profit of {unknown, number} of {all, number} customers is unknown, or in another currency; it takes half.',
    '{all, number} 位顧客中有 {unknown, number} 位的利潤未知或以其他幣別計，至少須知半數。', '{all, number} 位客户中有 {unknown, number} 位的利润未知或以其他币种计，至少须知半数。'),
  RETENTION_UNKNOWN: text('RETENTION_UNKNOWN', 'How many customers are kept is not known: too few have been there for a year.', '顧客留存率未知：往來滿一年的顧客太少。', '客户留存率未知：往来满一年的客户太少。'),
  NOT_YET: text('NOT_YET', 'It was not kept yet on that day.', '該日尚無留存紀錄。', '该日尚无留存记录。'),
};

export const topFigureMessages = {
  nothingTells: text('NOTHING_TELLS', 'There is nothing that could tell it.', '沒有可供判斷的對象。', '没有可供判断的对象。'),
  tooFewTell: text('TOO_FEW_TELL', 'Of {all, number} that could tell it {known, number} do; it takes {least, number}.', '{all, number} 個可供判斷的對象中僅有 {known, number} 個有資料，至少須有 {least, number} 個。', '{all, number} 个可供判断的对象中仅有 {known, number} 个有数据，至少须有 {least, number} 个。'),
  tooFewYears: text('TOO_FEW_YEARS', 'Only {all, number} years of relationships are known; it takes {least, number}.', '已知的關係年數僅 {all, number}，至少須有 {least, number}。', '已知的关系年数仅 {all, number}，至少须有 {least, number}。'),
  tooLittleProfit: text('TOO_LITTLE_PROFIT', 'Profit and retention are not known of enough of {all, number}.', '{all, number} 個對象中，利潤與留存率已知者不足。', '{all, number} 个对象中，利润与留存率已知者不足。'),
  rivalsUnknown: text('RIVALS_UNKNOWN', 'How rivals’ networks stand is not known: none of {all, number} records of rivals tells it.', '競爭對手網絡的情況未知：{all, number} 筆競爭對手紀錄皆無法說明。', '竞争对手网络的情况未知：{all, number} 条竞争对手记录均无法说明。'),
  tooManyLists: text('TOO_MANY_LISTS', 'The records of at most {limit, number} inputs are told at once; {asked, number} were asked for.', '一次最多查詢 {limit, number} 項指標的紀錄，而您要求 {asked, number} 項。', '一次最多查询 {limit, number} 项指标的记录，而您要求 {asked, number} 项。'),
  future: text('FUTURE', 'Figures are of today or of a day before.', '僅能查詢今日或過去日期的數據。', '只能查询今日或过去日期的数据。'),
} as const satisfies Record<string, Message>;
