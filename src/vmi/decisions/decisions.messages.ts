import type { Message } from '../../platform/messages.ts';

/** What is said about deciding proposals. */
export const decisionMessages = {
  wrongState: { code: 'PROPOSAL_WRONG_STATE', en: 'As the proposal stands, this cannot be done.', 'zh-Hant': '依此提案目前的狀態，無法執行此操作。', 'zh-Hans': '按此提案目前的状态，无法执行此操作。' },
  expired: { code: 'PROPOSAL_EXPIRED', en: 'The time to decide it is over.', 'zh-Hant': '決定期限已過。', 'zh-Hans': '决定期限已过。' },
  agreementInactive: { code: 'PROPOSAL_AGREEMENT_INACTIVE', en: 'The agreement is not in force: nothing is ordered by it.', 'zh-Hant': '協議未生效，不得據以訂貨。', 'zh-Hans': '协议未生效，不得据以订货。' },
  approvedAlready: { code: 'PROPOSAL_APPROVED_ALREADY', en: 'Your side has approved it already; the other has not yet.', 'zh-Hant': '貴方已核准，尚待對方核准。', 'zh-Hans': '贵方已批准，尚待对方批准。' },
  notAsked: { code: 'PROPOSAL_NOT_ASKED', en: 'This is for the other side to decide.', 'zh-Hant': '此事應由對方決定。', 'zh-Hans': '此事应由对方决定。' },
  otherSide: { code: 'PROPOSAL_OTHER_SIDE', en: 'These quantities are your own side’s: the other side accepts them.', 'zh-Hant': '此數量由貴方提出，應由對方接受。', 'zh-Hans': '此数量由贵方提出，应由对方接受。' },
  freezeReason: { code: 'PROPOSAL_FREEZE_REASON', en: 'It is needed inside the freeze horizon: say why it cannot wait.', 'zh-Hant': '需求日落在凍結期內，請說明為何不能等待。', 'zh-Hans': '需求日落在冻结期内，请说明为何不能等待。' },
  aboveLiability: {
    code: 'PROPOSAL_ABOVE_LIABILITY', en: 'With what is there, on its way and on order, the liability cap of {cap} would be exceeded: {room} is left.',
    'zh-Hant': '連同在庫、在途與已訂貨物，將超過責任上限 {cap}；尚餘 {room}。', 'zh-Hans': '连同在库、在途与已订货物，将超过责任上限 {cap}；尚余 {room}。',
  },
  nothingToOrder: { code: 'PROPOSAL_NOTHING', en: 'Nothing would be left to order; reject it instead.', 'zh-Hant': '將無任何可訂數量，請改為拒絕。', 'zh-Hans': '将无任何可订数量，请改为拒绝。' },
  noLines: { code: 'PROPOSAL_NO_LINES', en: 'Name at least one.', 'zh-Hant': '請至少指定一項。', 'zh-Hans': '请至少指定一项。' },
  tooMany: { code: 'PROPOSAL_TOO_MANY', en: 'At most {limit} at once.', 'zh-Hant': '一次最多 {limit} 項。', 'zh-Hans': '一次最多 {limit} 项。' },
  twice: { code: 'PROPOSAL_TWICE', en: 'It is named twice.', 'zh-Hant': '重複指定。', 'zh-Hans': '重复指定。' },
  notQuantity: { code: 'PROPOSAL_QUANTITY', en: 'A quantity is 0 or more, with at most four places.', 'zh-Hant': '數量須為 0 以上，最多四位小數。', 'zh-Hans': '数量须为 0 以上，最多四位小数。' },
  wholePacks: { code: 'PROPOSAL_PACKS', en: 'Goods come in packs of {pack}.', 'zh-Hant': '貨物以每包 {pack} 為單位。', 'zh-Hans': '货物以每包 {pack} 为单位。' },
  nothingNew: { code: 'PROPOSAL_NOTHING_NEW', en: 'These quantities are on the table already.', 'zh-Hant': '此數量已在提案中。', 'zh-Hans': '此数量已在提案中。' },
  noteNeeded: { code: 'PROPOSAL_NOTE', en: 'Say why.', 'zh-Hant': '請說明原因。', 'zh-Hans': '请说明原因。' },
  changedMeanwhile: { code: 'PROPOSAL_CHANGED', en: 'Somebody was faster. Look at the proposal again.', 'zh-Hant': '已有人先行處理，請重新檢視此提案。', 'zh-Hans': '已有人先行处理，请重新查看此提案。' },
} as const satisfies Record<string, Message>;
