import type { Message } from '../../platform/messages.ts';

/** What is said of gains made together and of their shares. */
export const valueMessages = {
  changedMeanwhile: { code: 'JOINT_VALUE_CHANGED', en: 'Somebody else was faster. Look at it again.', 'zh-Hant': '他人已先行處理，請重新檢視。', 'zh-Hans': '他人已先行处理，请重新查看。' },
  projectNotNow: { code: 'JOINT_VALUE_PROJECT_NOT_NOW', en: 'There is no joint value in a project that has not begun.', 'zh-Hant': '專案尚未開始，無共同價值可計。', 'zh-Hans': '项目尚未开始，无共同价值可计。' },
  oneOpen: { code: 'JOINT_VALUE_ONE_OPEN', en: 'The project has a joint value that is not settled yet.', 'zh-Hant': '此專案尚有未結清的共同價值。', 'zh-Hans': '此项目尚有未结清的共同价值。' },
  reversed: { code: 'JOINT_VALUE_REVERSED', en: 'The last day lies before the first.', 'zh-Hant': '終止日早於起始日。', 'zh-Hans': '终止日早于起始日。' },
  lineOf: { code: 'JOINT_VALUE_LINE_OF', en: 'A line speaks of a contribution, or has a title of its own; not both.', 'zh-Hant': '每一項目須指向一項貢獻，或自有標題，二者擇一。', 'zh-Hans': '每一条目须指向一项贡献，或自有标题，二者择一。' },
  noLines: { code: 'JOINT_VALUE_NO_LINES', en: 'A joint value has from 1 to 200 lines.', 'zh-Hant': '共同價值須有 1 至 200 個項目。', 'zh-Hans': '共同价值须有 1 至 200 个条目。' },
  countedAlready: { code: 'JOINT_VALUE_COUNTED_ALREADY', en: 'The contribution counts in another joint value, or twice here.', 'zh-Hant': '此貢獻已計入另一共同價值，或在此重複。', 'zh-Hans': '此贡献已计入另一共同价值，或在此重复。' },
  otherCurrency: { code: 'JOINT_VALUE_OTHER_CURRENCY', en: 'The contribution is in another currency than the project.', 'zh-Hant': '此貢獻的幣別與專案不同。', 'zh-Hans': '此贡献的币种与项目不同。' },
  notVerified: { code: 'JOINT_VALUE_NOT_VERIFIED', en: 'A contribution of it has no amount verified yet.', 'zh-Hant': '其中有貢獻尚未驗證金額。', 'zh-Hans': '其中有贡献尚未验证金额。' },
  amountMissing: { code: 'JOINT_VALUE_AMOUNT_MISSING', en: 'Every line without a contribution needs its amount once, and no other.', 'zh-Hant': '每個無貢獻的項目須填一次金額，且僅限這些項目。', 'zh-Hans': '每个无贡献的条目须填一次金额，且仅限这些条目。' },
  places: { code: 'JOINT_VALUE_PLACES', en: 'An amount has at most the places of {currency}.', 'zh-Hant': '金額的小數位數不得超過 {currency} 的位數。', 'zh-Hans': '金额的小数位数不得超过 {currency} 的位数。' },
  nothingToShare: { code: 'JOINT_VALUE_NOTHING_TO_SHARE', en: 'Nothing was gained that could be shared.', 'zh-Hant': '無可分享的收益。', 'zh-Hans': '无可分享的收益。' },
  partyMissing: { code: 'JOINT_VALUE_PARTY_MISSING', en: 'Every supplier whose lines count takes part once, besides the firm.', 'zh-Hant': '除本公司外，項目被計入的每個供應商須各參與一次。', 'zh-Hans': '除本公司外，条目被计入的每个供应商须各参与一次。' },
  tooManyParties: { code: 'JOINT_VALUE_TOO_MANY_PARTIES', en: 'A split has from 1 to 29 suppliers, and at most 50 coalitions.', 'zh-Hant': '分配須有 1 至 29 個供應商，聯盟至多 50 個。', 'zh-Hans': '分配须有 1 至 29 个供应商，联盟至多 50 个。' },
  coalition: { code: 'JOINT_VALUE_COALITION', en: 'A coalition is named once, has two members or more, and is not all of them.', 'zh-Hant': '每個聯盟僅列一次，至少兩個成員，且非全體。', 'zh-Hans': '每个联盟仅列一次，至少两个成员，且非全体。' },
  judgedOnly: { code: 'JOINT_VALUE_JUDGED_ONLY', en: 'What parties and coalitions gain by themselves is said only where it is judged.', 'zh-Hant': '僅在採用評估基礎時，方可填寫各方或聯盟自身的收益。', 'zh-Hans': '仅在采用评估基础时，方可填写各方或联盟自身的收益。' },
  belowZero: { code: 'JOINT_VALUE_BELOW_ZERO', en: 'No party is offered less than nothing: say what each supplier is offered, so that the firm keeps 0 or more.', 'zh-Hant': '任何一方的份額不得為負：請填寫各供應商的份額，使本公司保留 0 或以上。', 'zh-Hans': '任何一方的份额不得为负：请填写各供应商的份额，使本公司保留 0 或以上。' },
  ordersOnly: { code: 'JOINT_VALUE_ORDERS_ONLY', en: 'Orders are drawn, from 100 to 20,000, only for more than twelve parties.', 'zh-Hant': '僅超過十二方時抽樣，次數為 100 至 20,000。', 'zh-Hans': '仅超过十二方时抽样，次数为 100 至 20,000。' },
  agreedStays: { code: 'JOINT_VALUE_AGREED_STAYS', en: 'A supplier has agreed to its share: that stays as it is.', 'zh-Hant': '已有供應商同意其份額，該份額不得變更。', 'zh-Hans': '已有供应商同意其份额，该份额不得变更。' },
  notAllPaid: { code: 'JOINT_VALUE_NOT_ALL_PAID', en: 'A share is not agreed to, or not received in full.', 'zh-Hant': '尚有份額未獲同意，或未全額收到。', 'zh-Hans': '尚有份额未获同意，或未全额收到。' },
  verifiedByAnother: { code: 'JOINT_VALUE_VERIFIED_BY_ANOTHER', en: 'Somebody else than who opened it verifies it.', 'zh-Hant': '須由建立者以外的人驗證。', 'zh-Hans': '须由建立者以外的人验证。' },
  approvedByAnother: { code: 'JOINT_VALUE_APPROVED_BY_ANOTHER', en: 'Somebody else than who proposed the split approves it.', 'zh-Hant': '須由提案者以外的人核准分配。', 'zh-Hans': '须由提案者以外的人批准分配。' },
  paidInAll: { code: 'JOINT_VALUE_PAID_IN_ALL', en: 'Say what is paid in all by now: more than before, and more than 0.', 'zh-Hant': '請填寫迄今支付總額：須大於先前金額且大於 0。', 'zh-Hans': '请填写迄今支付总额：须大于先前金额且大于 0。' },
} as const satisfies Record<string, Message>;
