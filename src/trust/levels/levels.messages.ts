import { observedDays } from '../../domain/level-shown.ts';
import type { Message } from '../../platform/messages.ts';

const days = String(observedDays);

/** What a level takes and how much there was of it, in words. */
export const levelMessages = {
  CONTACT: {
    code: 'LEVEL_CONTACT', en: `{observed, plural, one {# contact or answer} other {# contacts and answers}} in ${days} days; to say anything takes {needed}.`,
    'zh-Hant': `${days} 天內有 {observed, number} 次接觸或回覆；至少 {needed, number} 次才能判斷。`, 'zh-Hans': `${days} 天内有 {observed, number} 次接触或答复；至少 {needed, number} 次才能判断。`,
  },
  RESPONSE: {
    code: 'LEVEL_RESPONSE', en: `{observed, plural, =0 {We were never there when the partner turned to us, nor before} one {We were there once when the partner turned to us, or before} other {We were there # times when the partner turned to us, or before}}; reactive takes {needed}.`,
    'zh-Hant': '夥伴找我們時，我們回應或主動聯繫 {observed, number} 次；被動型需 {needed, number} 次。', 'zh-Hans': '伙伴找我们时，我们回应或主动联系 {observed, number} 次；被动型需 {needed, number} 次。',
  },
  AFTER_SALE: {
    code: 'LEVEL_AFTER_SALE', en: '{observed, plural, =0 {We never asked after the deal how it went, nor came closer} one {We asked once after the deal how it went, or came closer} other {We asked # times after the deal how it went, or came closer}}; accountable takes {needed}.',
    'zh-Hant': '成交後我們主動關懷或更進一步 {observed, number} 次；負責型需 {needed, number} 次。', 'zh-Hans': '成交后我们主动关怀或更进一步 {observed, number} 次；负责型需 {needed, number} 次。',
  },
  PROACTIVE: {
    code: 'LEVEL_PROACTIVE', en: '{observed, plural, =0 {We never came forward with ideas, nor worked on something together} one {We came forward with ideas, or worked on something together, once} other {We came forward with ideas, or worked on something together, # times}}; proactive takes {needed}.',
    'zh-Hant': '我們主動提出構想或共同工作 {observed, number} 次；能動型需 {needed, number} 次。', 'zh-Hans': '我们主动提出构想或共同工作 {observed, number} 次；能动型需 {needed, number} 次。',
  },
  JOINT_WORK: {
    code: 'LEVEL_JOINT_WORK', en: '{observed, plural, =0 {There was no joint work} one {There was joint work once} other {There was joint work # times}}; partnership takes {needed}.',
    'zh-Hant': '雙方共同工作 {observed, number} 次；夥伴型需 {needed, number} 次。', 'zh-Hans': '双方共同工作 {observed, number} 次；伙伴型需 {needed, number} 次。',
  },
  JOINT_MONTHS: {
    code: 'LEVEL_JOINT_MONTHS', en: 'There was joint work in {observed, plural, one {# month} other {# months}}; partnership takes {needed}.',
    'zh-Hant': '有共同工作的月份為 {observed, number} 個；夥伴型需 {needed, number} 個。', 'zh-Hans': '有共同工作的月份为 {observed, number} 个；伙伴型需 {needed, number} 个。',
  },
  BOTH_WAYS: {
    code: 'LEVEL_BOTH_WAYS', en: '{observed, plural, =0 {Only one side comes forward} other {Both sides come forward}}; partnership takes joint work that the partner begins too, or answers both ways.',
    'zh-Hant': '{observed, plural, =0 {目前僅由單方發起} other {雙方皆有發起}}；夥伴型需夥伴也發起共同工作，或雙方互有回覆。', 'zh-Hans': '{observed, plural, =0 {目前仅由单方发起} other {双方皆有发起}}；伙伴型需伙伴也发起共同工作，或双方互有答复。',
  },
  CLOSER: {
    code: 'LEVEL_CLOSER', en: 'Contact is {steps, plural, one {# level} other {# levels}} closer than it is meant to be: {begun} of {contacts} contacts were begun by us.',
    'zh-Hant': '實際接觸比設定層級高 {steps, number} 級：{contacts, number} 次接觸中有 {begun, number} 次由我方發起。', 'zh-Hans': '实际接触比设定级别高 {steps, number} 级：{contacts, number} 次接触中有 {begun, number} 次由我方发起。',
  },
} as const satisfies Record<string, Message>;
