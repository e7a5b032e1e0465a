import type { Message } from '../platform/messages.ts';

/** What is said of what two sides do in turn inside a project: contributions, design issues, changes and the approval of parts. */
export const turnMessages = {
  peopleOnly: { code: 'ESI_TURN_PEOPLE_ONLY', en: 'This is for people to do; a key decides nothing.', 'zh-Hant': '此操作須由人執行，API 金鑰不得決定任何事項。', 'zh-Hans': '此操作须由人执行，API 密钥不得决定任何事项。' },
  firmOnly: { code: 'ESI_TURN_FIRM_ONLY', en: 'This is for the firm’s own people to do.', 'zh-Hant': '此操作僅限本公司人員執行。', 'zh-Hans': '此操作仅限本公司人员执行。' },
  supplierOnly: { code: 'ESI_TURN_SUPPLIER_ONLY', en: 'This is for the supplier’s people to do.', 'zh-Hant': '此操作應由供應商人員執行。', 'zh-Hans': '此操作应由供应商人员执行。' },
  otherSide: { code: 'ESI_TURN_OTHER_SIDE', en: 'This is for the other side to do.', 'zh-Hant': '此操作應由對方執行。', 'zh-Hans': '此操作应由对方执行。' },
  notNow: { code: 'ESI_TURN_NOT_NOW', en: 'As it stands, this cannot be done.', 'zh-Hant': '依目前狀態，無法執行此操作。', 'zh-Hans': '按目前状态，无法执行此操作。' },
  notOpen: { code: 'ESI_TURN_NOT_OPEN', en: 'The project is not open to your side now.', 'zh-Hant': '此專案目前未對貴方開放。', 'zh-Hans': '此项目目前未对贵方开放。' },
  notActive: { code: 'ESI_TURN_NOT_ACTIVE', en: 'The project is worked on, and the supplier’s part in it is active, before anything is added.', 'zh-Hant': '專案須進行中，且供應商的參與須為有效，方可新增。', 'zh-Hans': '项目须进行中，且供应商的参与须为有效，方可新增。' },
  changedMeanwhile: { code: 'ESI_TURN_CHANGED', en: 'Somebody else was faster. Look at it again.', 'zh-Hant': '他人已先行處理，請重新檢視。', 'zh-Hans': '他人已先行处理，请重新查看。' },
  fourEyes: { code: 'ESI_TURN_FOUR_EYES', en: 'Somebody else verifies it: neither who brought it in nor who accepted it.', 'zh-Hant': '須由他人驗證：提出者與接受者均不得自行驗證。', 'zh-Hans': '须由他人验证：提出者与接受者均不得自行验证。' },
  amount: { code: 'ESI_TURN_AMOUNT', en: 'The amount has at most 14 digits and four places.', 'zh-Hant': '金額整數最多 14 位、小數最多四位。', 'zh-Hans': '金额整数最多 14 位、小数最多四位。' },
  amountNotBelowZero: { code: 'ESI_TURN_AMOUNT_NOT_BELOW_ZERO', en: 'The amount is 0 or more, with at most 14 digits and four places.', 'zh-Hant': '金額須為 0 或以上，整數最多 14 位、小數最多四位。', 'zh-Hans': '金额须为 0 或以上，整数最多 14 位、小数最多四位。' },
  dayToCome: { code: 'ESI_TURN_DAY_TO_COME', en: 'The day has not come yet.', 'zh-Hant': '此日期尚未到來。', 'zh-Hans': '此日期尚未到来。' },
  dayPast: { code: 'ESI_TURN_DAY_PAST', en: 'The day is past.', 'zh-Hant': '此日期已過。', 'zh-Hans': '此日期已过。' },
  untilBeforeFrom: { code: 'ESI_TURN_UNTIL_BEFORE_FROM', en: 'The last day lies before the first.', 'zh-Hant': '終止日早於起始日。', 'zh-Hans': '终止日早于起始日。' },
  nothingMeasured: { code: 'ESI_TURN_NOTHING_MEASURED', en: 'Say what was measured: money, days, or both.', 'zh-Hant': '請填寫量測結果：金額、天數，或兩者。', 'zh-Hans': '请填写测量结果：金额、天数，或两者。' },
  blockingAlready: { code: 'ESI_TURN_BLOCKING_ALREADY', en: 'It stands so already.', 'zh-Hant': '目前已是如此。', 'zh-Hans': '目前已是如此。' },
} as const satisfies Record<string, Message>;
