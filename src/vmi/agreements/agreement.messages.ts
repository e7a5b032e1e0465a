import type { Message } from '../../platform/messages.ts';

/** What is said about agreements on vendor-managed inventory. */
export const agreementMessages = {
  numberTaken: { code: 'VMI_NUMBER_TAKEN', en: 'Another agreement has this number.', 'zh-Hant': '此編號已用於其他協議。', 'zh-Hans': '此编号已用于其他协议。' },
  wrongMarket: { code: 'VMI_WRONG_MARKET', en: 'Suppliers keep our stock; we keep the stock of distributors and customers.', 'zh-Hant': '供應商管理我方庫存；我方管理經銷商與客戶的庫存。', 'zh-Hans': '供应商管理我方库存；我方管理经销商与客户的库存。' },
  oneOpenVersion: { code: 'VMI_ONE_OPEN_VERSION', en: 'Another version is being drafted or signed; finish or withdraw that one first.', 'zh-Hant': '另有版本正在起草或簽署，請先完成或撤回。', 'zh-Hans': '另有版本正在起草或签署，请先完成或撤回。' },
  noItems: { code: 'VMI_NO_ITEMS', en: 'The agreement names no item yet.', 'zh-Hant': '協議尚未列入任何品項。', 'zh-Hans': '协议尚未列入任何物料。' },
  dayPast: { code: 'VMI_DAY_PAST', en: 'The first day of these terms is past. Put them forward with a later one.', 'zh-Hant': '條款的生效日已過，請以較晚的日期重新提出。', 'zh-Hans': '条款的生效日已过，请以较晚的日期重新提出。' },
  dayBeforeSigned: { code: 'VMI_DAY_BEFORE_SIGNED', en: 'Terms signed already begin on {day}; a later version does not begin before them.', 'zh-Hant': '已簽署的條款自 {day} 生效，後續版本不得早於該日。', 'zh-Hans': '已签署的条款自 {day} 生效，后续版本不得早于该日。' },
  untilBeforeFrom: { code: 'VMI_UNTIL_BEFORE_FROM', en: 'The last day lies before the first.', 'zh-Hant': '終止日早於生效日。', 'zh-Hans': '终止日早于生效日。' },
  ageDays: { code: 'VMI_AGE_DAYS', en: 'Days of age go with ownership by age, and only with that.', 'zh-Hant': '僅在所有權依庫齡移轉時填寫天數，且必須填寫。', 'zh-Hans': '仅在所有权按库龄转移时填写天数，且必须填写。' },
  automaticLimit: { code: 'VMI_AUTOMATIC_LIMIT', en: 'A limit goes with automatic approval, and only with that.', 'zh-Hant': '僅在自動核准時填寫額度，且必須填寫。', 'zh-Hans': '仅在自动批准时填写额度，且必须填写。' },
  capBelowLimit: { code: 'VMI_CAP_BELOW_LIMIT', en: 'The most that the limit may be widened to is no less than the limit.', 'zh-Hant': '額度上限不得低於額度。', 'zh-Hans': '额度上限不得低于额度。' },
  serviceLevel: { code: 'VMI_SERVICE_LEVEL', en: 'A service level lies above 0 and below 1, such as 0.95.', 'zh-Hant': '服務水準須大於 0 且小於 1，例如 0.95。', 'zh-Hans': '服务水平须大于 0 且小于 1，例如 0.95。' },
  nothingDrafted: { code: 'VMI_NOTHING_DRAFTED', en: 'These are the terms that stand already.', 'zh-Hant': '條款與現行條款相同。', 'zh-Hans': '条款与现行条款相同。' },
  signedAlready: { code: 'VMI_SIGNED_ALREADY', en: 'Your side has signed already.', 'zh-Hant': '貴方已簽署。', 'zh-Hans': '贵方已签署。' },
  beingSigned: { code: 'VMI_BEING_SIGNED', en: 'The agreement is being signed; withdraw the version to change its items.', 'zh-Hant': '協議正在簽署，如要變更品項請先撤回該版本。', 'zh-Hans': '协议正在签署，如要更改物料请先撤回该版本。' },
  itemThere: { code: 'VMI_ITEM_THERE', en: 'The agreement has this item already.', 'zh-Hant': '協議已列有此品項。', 'zh-Hans': '协议已列有此物料。' },
  itemDiscontinued: { code: 'VMI_ITEM_DISCONTINUED', en: 'The item is no longer supplied.', 'zh-Hant': '此品項已停止供應。', 'zh-Hans': '此物料已停止供应。' },
  itemOver: { code: 'VMI_ITEM_OVER', en: 'The item has ended under this agreement, or was never agreed on.', 'zh-Hant': '此品項在本協議下已終止，或從未議定。', 'zh-Hans': '此物料在本协议下已终止，或从未议定。' },
  wholePacks: { code: 'VMI_WHOLE_PACKS', en: 'A pallet holds whole packs.', 'zh-Hant': '棧板數量須為包裝數量的整數倍。', 'zh-Hans': '托盘数量须为包装数量的整数倍。' },
  nothingPending: { code: 'VMI_NOTHING_PENDING', en: 'Nothing is put forward for this item.', 'zh-Hant': '此品項沒有待決的提案。', 'zh-Hans': '此物料没有待决的提案。' },
  pendingAlready: { code: 'VMI_PENDING_ALREADY', en: 'Other terms for this item wait for an answer; accept, decline or take them back first.', 'zh-Hant': '此品項已有待答覆的條件，請先接受、拒絕或撤回。', 'zh-Hans': '此物料已有待答复的条件，请先接受、拒绝或撤回。' },
  positionsLeft: { code: 'VMI_POSITIONS_LEFT', en: 'Positions of this item are still kept; end them first.', 'zh-Hant': '此品項仍有管理中的庫存點，請先終止。', 'zh-Hans': '此物料仍有管理中的库存点，请先终止。' },
} as const satisfies Record<string, Message>;
