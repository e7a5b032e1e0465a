import type { ConsequenceKey, LeadingFact } from '../../domain/forces/what-follows.ts';
import type { Message } from '../../platform/messages.ts';

const text = (code: string, en: string, hant: string, hans: string): Message => ({ code, en, 'zh-Hant': hant, 'zh-Hans': hans });

/** What a balance of forces asks for. */
export const consequenceMessages: Readonly<Record<ConsequenceKey, Message>> = {
  DIVERSIFY: text('FORCE_DIVERSIFY', 'Build alternatives: qualify others, so that less hangs on this partner.', '建立替代方案：認證其他對象，降低對此夥伴的依賴。', '建立替代方案：认证其他对象，降低对该伙伴的依赖。'),
  NEGOTIATE_TOGETHER: text('FORCE_NEGOTIATE_TOGETHER', 'Do not negotiate alone: join with others, or bundle what is bought and sold.', '不宜單獨談判：聯合他人，或整合買賣項目後再談。', '不宜单独谈判：联合他人，或整合买卖项目后再谈。'),
  NEGOTIATE: text('FORCE_NEGOTIATE', 'Negotiate: neither side can dictate, so terms that both gain by will hold.', '以談判解決：雙方均無法單方決定，互利的條件才能持久。', '以谈判解决：双方均无法单方决定，互利的条件才能持久。'),
  SHARE_GAINS: text('FORCE_SHARE_GAINS', 'Share gains: each needs the other, and both lose when one does.', '分享利益：雙方互相倚賴，一方受損則雙方受損。', '分享利益：双方相互依赖，一方受损则双方受损。'),
  PROTECT_THE_WEAKER: text('FORCE_PROTECT_THE_WEAKER', 'Lead with care: the partner is the weaker, and what is forced on it is not kept.', '強而不欺：夥伴處於弱勢，強加的條件難以維持。', '强而不欺：伙伴处于弱势，强加的条件难以维持。'),
  KEEP_BALANCE: text('FORCE_KEEP_BALANCE', 'Keep the balance: look again before either side changes much.', '維持均勢：任何一方有重大變化前，先重新評估。', '维持均势：任何一方有重大变化前，先重新评估。'),
  FIND_OUT: text('FORCE_FIND_OUT', 'Find out first: too little is known to say more.', '先查明：所知不足，無法進一步判斷。', '先查明：所知不足，无法进一步判断。'),
};

/** A fact that led there, with the bound that it was held against. */
export const leadingFactMessages: Readonly<Record<LeadingFact['name'], Message>> = {
  FORCE_DIFFERENCE: fact('FORCE_DIFFERENCE', 'Own force less theirs', '我方力量減對方力量', '我方力量减对方力量'),
  OUR_DEPENDENCE: fact('OUR_DEPENDENCE', 'Our dependence', '我方依賴程度', '我方依赖程度'),
  THEIR_DEPENDENCE: fact('THEIR_DEPENDENCE', 'Their dependence', '對方依賴程度', '对方依赖程度'),
  MUTUAL_DEPENDENCE: fact('MUTUAL_DEPENDENCE', 'Dependence of both together', '雙方相互依賴合計', '双方相互依赖合计'),
  IMBALANCE: fact('IMBALANCE', 'Difference of both dependences', '雙方依賴程度差距', '双方依赖程度差距'),
};

function fact(code: string, en: string, hant: string, hans: string): Message {
  const said = (name: string, unknown: string, colon: string, against: string) => `${name}${colon}{isKnown, select, true {{value, number, ::.00}} other {${unknown}}}${against}`;
  return text(`FORCE_${code}`, said(en, 'unknown', ': ', ' (bound {bound, number, ::.00})'), said(hant, '未知', '：', '（門檻 {bound, number, ::.00}）'), said(hans, '未知', '：', '（阈值 {bound, number, ::.00}）'));
}
