import type { Act } from '../../domain/trust/gains.ts';
import type { Leaf } from '../../domain/trust/leaves.ts';
import type { Message } from '../../platform/messages.ts';

const text = (code: string, en: string, hant: string, hans: string): Message => ({ code, en, 'zh-Hant': hant, 'zh-Hans': hans });

/** What the leaves are called in texts. */
export const leafNames: Readonly<Record<Leaf, Message>> = {
  PROMISE: text('LEAF_PROMISE', 'promises', '允諾的履行', '允诺的履行'),
  DELIVERY: text('LEAF_DELIVERY', 'deliveries', '交貨', '交货'),
  COMMUNICATION: text('LEAF_COMMUNICATION', 'communication', '溝通', '沟通'),
  NON_OPPORTUNISM: text('LEAF_NON_OPPORTUNISM', 'fair dealing', '不投機取巧', '不投机取巧'),
  SHARED_VALUES: text('LEAF_SHARED_VALUES', 'shared values', '共同價值觀', '共同价值观'),
  BENEFITS: text('LEAF_BENEFITS', 'benefits', '關係利益', '关系利益'),
  TERMINATION_COSTS: text('LEAF_TERMINATION_COSTS', 'what would be lost with the relationship', '終止關係的成本', '终止关系的成本'),
  CONTINUITY: text('LEAF_CONTINUITY', 'continuity', '持續性', '持续性'),
};

export const scoreNames = {
  trust: text('SCORE_TRUST', 'Trust', '信任', '信任'),
  commitment: text('SCORE_COMMITMENT', 'Commitment', '承諾', '承诺'),
} as const;

/** The sentences of a score's summary, made from its numbers. */
export const summaryMessages = {
  insufficient: text(
    'SCORE_INSUFFICIENT', 'There is not enough evidence to say: {open, number, percent} is still open. Least is known of {leaf}.',
    '證據不足，無法評定：仍有 {open, number, percent} 未知，所知最少的是{leaf}。', '证据不足，无法评定：仍有 {open, number, percent} 未知，所知最少的是{leaf}。',
  ),
  value: text(
    'SCORE_VALUE', '{score} is {value, number, ::.0} of 100; by the evidence it lies between {low, number, ::.0} and {high, number, ::.0} (95 % interval).',
    '{score}為 {value, number, ::.0} 分（滿分 100），95 % 區間為 {low, number, ::.0} 至 {high, number, ::.0}。', '{score}为 {value, number, ::.0} 分（满分 100），95 % 区间为 {low, number, ::.0} 至 {high, number, ::.0}。',
  ),
  lifted: text('SCORE_LIFTED', 'What lifts it most: {leaf}, by {points, number, ::.0} points.', '加分最多的是{leaf}，{points, number, ::.0} 分。', '加分最多的是{leaf}，{points, number, ::.0} 分。'),
  held: text('SCORE_HELD', 'What holds it down most: {leaf}, by {points, number, ::.0} points.', '扣分最多的是{leaf}，{points, number, ::.0} 分。', '扣分最多的是{leaf}，{points, number, ::.0} 分。'),
} as const;

/** What an act would bring, by whose act it is. */
export const gainMessages: Readonly<Record<Act['kind'], Message>> = {
  KEEP_PROMISE: text(
    'GAIN_KEEP_PROMISE', 'If {side, select, FOCAL {we keep} other {the partner keeps}} a promise of importance {amount}: trust {trust, number, ::.0 sign-except-zero}, commitment {commitment, number, ::.0 sign-except-zero} points.',
    '若{side, select, FOCAL {我方} other {對方}}履行一項重要程度為 {amount} 的允諾：信任 {trust, number, ::.0 sign-except-zero} 分，承諾 {commitment, number, ::.0 sign-except-zero} 分。',
    '若{side, select, FOCAL {我方} other {对方}}履行一项重要程度为 {amount} 的允诺：信任 {trust, number, ::.0 sign-except-zero} 分，承诺 {commitment, number, ::.0 sign-except-zero} 分。',
  ),
  ANSWER_IN_TIME: text(
    'GAIN_ANSWER_IN_TIME', 'If {side, select, FOCAL {we answer} other {the partner answers}} one question in the agreed time: trust {trust, number, ::.0 sign-except-zero}, commitment {commitment, number, ::.0 sign-except-zero} points.',
    '若{side, select, FOCAL {我方} other {對方}}於約定時間內回覆一個問題：信任 {trust, number, ::.0 sign-except-zero} 分，承諾 {commitment, number, ::.0 sign-except-zero} 分。',
    '若{side, select, FOCAL {我方} other {对方}}于约定时间内回复一个问题：信任 {trust, number, ::.0 sign-except-zero} 分，承诺 {commitment, number, ::.0 sign-except-zero} 分。',
  ),
  SHARE_ON_SCHEDULE: text(
    'GAIN_SHARE_ON_SCHEDULE', 'If {side, select, FOCAL {we share} other {the partner shares}} agreed information on time once: trust {trust, number, ::.0 sign-except-zero}, commitment {commitment, number, ::.0 sign-except-zero} points.',
    '若{side, select, FOCAL {我方} other {對方}}按時分享一次約定的資訊：信任 {trust, number, ::.0 sign-except-zero} 分，承諾 {commitment, number, ::.0 sign-except-zero} 分。',
    '若{side, select, FOCAL {我方} other {对方}}按时分享一次约定的信息：信任 {trust, number, ::.0 sign-except-zero} 分，承诺 {commitment, number, ::.0 sign-except-zero} 分。',
  ),
  SETTLE_DISPUTE: text(
    'GAIN_SETTLE_DISPUTE', 'If a dispute against {side, select, FOCAL {us} other {the partner}} is settled fairly and in time: trust {trust, number, ::.0 sign-except-zero}, commitment {commitment, number, ::.0 sign-except-zero} points.',
    '若針對{side, select, FOCAL {我方} other {對方}}的一項爭議及時公平解決：信任 {trust, number, ::.0 sign-except-zero} 分，承諾 {commitment, number, ::.0 sign-except-zero} 分。',
    '若针对{side, select, FOCAL {我方} other {对方}}的一项争议及时公平解决：信任 {trust, number, ::.0 sign-except-zero} 分，承诺 {commitment, number, ::.0 sign-except-zero} 分。',
  ),
  RENEW: text(
    'GAIN_RENEW', 'If the contract is renewed for {amount} years: trust {trust, number, ::.0 sign-except-zero}, commitment {commitment, number, ::.0 sign-except-zero} points.',
    '若續約 {amount} 年：信任 {trust, number, ::.0 sign-except-zero} 分，承諾 {commitment, number, ::.0 sign-except-zero} 分。', '若续约 {amount} 年：信任 {trust, number, ::.0 sign-except-zero} 分，承诺 {commitment, number, ::.0 sign-except-zero} 分。',
  ),
  INVEST_JOINTLY: text(
    'GAIN_INVEST_JOINTLY', 'If {side, select, FOCAL {we invest} other {the partner invests}} {amount, number} (in the reporting currency) in the relationship: trust {trust, number, ::.0 sign-except-zero}, commitment {commitment, number, ::.0 sign-except-zero} points.',
    '若{side, select, FOCAL {我方} other {對方}}為此關係投資 {amount, number}（以報告幣別計）：信任 {trust, number, ::.0 sign-except-zero} 分，承諾 {commitment, number, ::.0 sign-except-zero} 分。',
    '若{side, select, FOCAL {我方} other {对方}}为此关系投资 {amount, number}（以报告币种计）：信任 {trust, number, ::.0 sign-except-zero} 分，承诺 {commitment, number, ::.0 sign-except-zero} 分。',
  ),
};

/** Why a score changed between two moments. */
export const changeMessages = {
  change: text(
    'SCORE_CHANGE', '{score} went from {from, number, ::.0} to {to, number, ::.0}: {evidence, number, ::.0 sign-except-zero} by evidence, {ageing, number, ::.0 sign-except-zero} by ageing, {model, number, ::.0 sign-except-zero} by another model.',
    '{score}由 {from, number, ::.0} 變為 {to, number, ::.0}：證據 {evidence, number, ::.0 sign-except-zero}，時間流逝 {ageing, number, ::.0 sign-except-zero}，模型變更 {model, number, ::.0 sign-except-zero}。',
    '{score}由 {from, number, ::.0} 变为 {to, number, ::.0}：证据 {evidence, number, ::.0 sign-except-zero}，时间流逝 {ageing, number, ::.0 sign-except-zero}，模型变更 {model, number, ::.0 sign-except-zero}。',
  ),
  moved: text(
    'SCORE_CHANGE_MOVED', 'There is not enough evidence for a score {when, select, FROM {at the earlier moment} TO {at the later moment} other {at either moment}}. {score}, as far as it is known, moved by {total, number, ::.0 sign-except-zero} points: {evidence, number, ::.0 sign-except-zero} by evidence, {ageing, number, ::.0 sign-except-zero} by ageing, {model, number, ::.0 sign-except-zero} by another model.',
    '{when, select, FROM {期初} TO {期末} other {期初與期末}}證據不足，無法評定。{score}就已知部分變動 {total, number, ::.0 sign-except-zero} 分：證據 {evidence, number, ::.0 sign-except-zero}，時間流逝 {ageing, number, ::.0 sign-except-zero}，模型變更 {model, number, ::.0 sign-except-zero}。',
    '{when, select, FROM {期初} TO {期末} other {期初与期末}}证据不足，无法评定。{score}就已知部分变动 {total, number, ::.0 sign-except-zero} 分：证据 {evidence, number, ::.0 sign-except-zero}，时间流逝 {ageing, number, ::.0 sign-except-zero}，模型变更 {model, number, ::.0 sign-except-zero}。',
  ),
  most: text('SCORE_CHANGE_MOST', 'What moved it most: {leaf}, by {points, number, ::.0 sign-except-zero} points.', '影響最大的是{leaf}，{points, number, ::.0 sign-except-zero} 分。', '影响最大的是{leaf}，{points, number, ::.0 sign-except-zero} 分。'),
} as const;

/** What is said to who asks for scores that cannot be. */
export const scoreMessages = {
  notYet: text('SCORE_NOT_YET', 'Scores are of the past and the present; that instant is still to come.', '分數只涵蓋過去與現在；該時間尚未到來。', '分数只涵盖过去与现在；该时间尚未到来。'),
  reversed: text('SCORE_PERIOD_REVERSED', 'The period ends before it begins.', '期間的結束早於開始。', '期间的结束早于开始。'),
  tooManyPoints: text('SCORE_TOO_MANY_POINTS', 'A history has 2 to {limit, number} points.', '歷史須為 2 至 {limit, number} 個時點。', '历史须为 2 至 {limit, number} 个时点。'),
} as const;

/** What people say next to what was done. */
export const comparisonMessages = {
  AGREE: text(
    'SURVEY_AGREES', '{score}: people say {survey, number, ::.0}, conduct shows {behavior, number, ::.0}. They agree.',
    '{score}：受訪者給 {survey, number, ::.0} 分，行為顯示 {behavior, number, ::.0} 分，兩者相符。', '{score}：受访者给 {survey, number, ::.0} 分，行为显示 {behavior, number, ::.0} 分，两者相符。',
  ),
  SURVEY_HIGHER: text(
    'SURVEY_HIGHER', '{score}: people say {survey, number, ::.0}, conduct shows only {behavior, number, ::.0}. Find out whether good conduct goes unrecorded, or whether words will follow deeds down.',
    '{score}：受訪者給 {survey, number, ::.0} 分，行為僅顯示 {behavior, number, ::.0} 分。請查明是良好行為未被記錄，還是評價終將隨行為下滑。',
    '{score}：受访者给 {survey, number, ::.0} 分，行为仅显示 {behavior, number, ::.0} 分。请查明是良好行为未被记录，还是评价终将随行为下滑。',
  ),
  BEHAVIOR_HIGHER: text(
    'SURVEY_LOWER', '{score}: people say only {survey, number, ::.0}, though conduct shows {behavior, number, ::.0}. Ask them what the records do not tell.',
    '{score}：行為顯示 {behavior, number, ::.0} 分，受訪者卻只給 {survey, number, ::.0} 分。請詢問他們紀錄未反映之處。',
    '{score}：行为显示 {behavior, number, ::.0} 分，受访者却只给 {survey, number, ::.0} 分。请询问他们记录未反映之处。',
  ),
} as const;
