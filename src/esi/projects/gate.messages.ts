import type { Message } from '../../platform/messages.ts';

/** What is said about gates. */
export const gateMessages = {
  notDecider: { code: 'ESI_NOT_DECIDER', en: 'Only those who are named to decide at this gate do.', 'zh-Hant': '僅限此關卡指定的決策者。', 'zh-Hans': '仅限此关卡指定的决策者。' },
  votedAlready: { code: 'ESI_VOTED_ALREADY', en: 'You have voted in this review.', 'zh-Hant': '您已在此次審查中投票。', 'zh-Hans': '您已在此次评审中投票。' },
  lastGateByOthers: { code: 'ESI_LAST_GATE_BY_OTHERS', en: 'The last gate is decided by others than the sponsor and whoever opened its review.', 'zh-Hant': '最後關卡須由專案負責人與開啟審查者以外的人決定。', 'zh-Hans': '最后关卡须由项目负责人与开启评审者以外的人决定。' },
  lastGateWhole: { code: 'ESI_LAST_GATE_WHOLE', en: 'The last gate is passed or not: nothing comes after it at which conditions are looked at.', 'zh-Hant': '最後關卡僅能通過或不通過，不得附條件。', 'zh-Hans': '最后关卡只能通过或不通过，不得附条件。' },
  cannotDecide: { code: 'ESI_CANNOT_DECIDE', en: 'Each of those named is one of the firm’s people who may decide in development projects.', 'zh-Hant': '指定人員須為本公司有權決定開發專案的人員。', 'zh-Hans': '指定人员须为本公司有权决定开发项目的人员。' },
  tooManyDeciders: { code: 'ESI_TOO_MANY_DECIDERS', en: 'One to {limit, number} people decide at a gate.', 'zh-Hant': '每個關卡由 1 至 {limit, number} 人決定。', 'zh-Hans': '每个关卡由 1 至 {limit, number} 人决定。' },
  quorum: { code: 'ESI_QUORUM', en: 'How many must be for it is a number from 1 to those who decide.', 'zh-Hant': '所需贊成人數須為 1 至決策者人數。', 'zh-Hans': '所需赞成人数须为 1 至决策者人数。' },
  noDeciders: { code: 'ESI_NO_DECIDERS', en: 'Name first who decides at this gate.', 'zh-Hant': '請先指定此關卡的決策者。', 'zh-Hans': '请先指定此关卡的决策者。' },
  reasonNeeded: { code: 'ESI_REASON_NEEDED', en: 'Say why it is not to be passed as it stands.', 'zh-Hant': '請說明不能直接通過的理由。', 'zh-Hans': '请说明不能直接通过的理由。' },
  votesMissing: { code: 'ESI_VOTES_MISSING', en: 'Votes that are still missing could change what they come to.', 'zh-Hant': '尚缺的投票仍可能改變結果。', 'zh-Hans': '尚缺的投票仍可能改变结果。' },
  otherOutcome: { code: 'ESI_OTHER_OUTCOME', en: 'The votes come to {outcome}.', 'zh-Hant': '投票結果為 {outcome}。', 'zh-Hans': '投票结果为 {outcome}。' },
  notReady: { code: 'ESI_GATE_NOT_READY', en: 'The gate is not ready: {count, plural, one {one thing is} other {# things are}} missing.', 'zh-Hant': '此關卡尚缺 {count, number} 項要求。', 'zh-Hans': '此关卡尚缺 {count, number} 项要求。' },
  criterionUnmet: { code: 'ESI_CRITERION_UNMET', en: 'The criterion {name} is not met.', 'zh-Hant': '準則 {name} 尚未符合。', 'zh-Hans': '准则 {name} 尚未符合。' },
  conditionOpen: { code: 'ESI_CONDITION_OPEN', en: 'A condition of the gate {name} is open: meet it, or have it waived.', 'zh-Hant': '關卡 {name} 的附帶條件尚未完成，請完成或予以免除。', 'zh-Hans': '关卡 {name} 的附带条件尚未完成，请完成或予以免除。' },
  conditionsNeeded: { code: 'ESI_CONDITIONS_NEEDED', en: 'Who passes a gate on condition names 1 to {limit, number} conditions; nobody else names any.', 'zh-Hant': '附條件通過時須列出 1 至 {limit, number} 項條件，其他結果則不得列出。', 'zh-Hans': '附条件通过时须列出 1 至 {limit, number} 项条件，其他结果则不得列出。' },
  conditionResolved: { code: 'ESI_CONDITION_RESOLVED', en: 'The condition is met or waived already.', 'zh-Hant': '此條件已完成或已免除。', 'zh-Hans': '此条件已完成或已免除。' },
  waivedByOthers: { code: 'ESI_WAIVED_BY_OTHERS', en: 'Nobody waives a condition that is theirs to meet.', 'zh-Hant': '負責人不得免除自己應完成的條件。', 'zh-Hans': '负责人不得免除自己应完成的条件。' },
  criterionThere: { code: 'ESI_CRITERION_THERE', en: 'The gate asks this already.', 'zh-Hant': '此關卡已有此準則。', 'zh-Hans': '此关卡已有此准则。' },
  criterionCode: { code: 'ESI_CRITERION_CODE', en: 'A code is up to 60 capital letters, digits and underscores, such as TESTS_PASSED.', 'zh-Hant': '代碼由最多 60 個大寫字母、數字與底線組成，例如 TESTS_PASSED。', 'zh-Hans': '代码由最多 60 个大写字母、数字与下划线组成，例如 TESTS_PASSED。' },
  tooManyCriteria: { code: 'ESI_TOO_MANY_CRITERIA', en: 'A gate asks at most {limit, number} things.', 'zh-Hant': '每個關卡最多 {limit, number} 項準則。', 'zh-Hans': '每个关卡最多 {limit, number} 项准则。' },
  alreadySo: { code: 'ESI_ALREADY_SO', en: 'This stands so already.', 'zh-Hant': '目前狀態已是如此。', 'zh-Hans': '目前状态已是如此。' },
} as const satisfies Record<string, Message>;
