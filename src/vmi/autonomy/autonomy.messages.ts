import type { Message } from '../../platform/messages.ts';

/** What is said about how much is decided by itself. */
export const autonomyMessages = {
  notAutomatic: { code: 'VMI_NOT_AUTOMATIC', en: 'Under the terms in force nothing is approved by itself.', 'zh-Hant': '依現行條款，沒有任何提案會自動核准。', 'zh-Hans': '按现行条款，没有任何提案会自动批准。' },
  otherSide: { code: 'VMI_AUTONOMY_OTHER_SIDE', en: 'This is for the side that approves proposals.', 'zh-Hant': '此操作應由負責核准提案的一方執行。', 'zh-Hans': '此操作应由负责批准提案的一方执行。' },
  setByOther: { code: 'VMI_AUTONOMY_SET_BY_OTHER', en: 'The other side has set this; it releases it.', 'zh-Hant': '此設定由對方所定，應由對方解除。', 'zh-Hans': '此设定由对方所定，应由对方解除。' },
  alreadyHeld: { code: 'VMI_AUTONOMY_HELD', en: 'It is held already.', 'zh-Hant': '已處於暫停調整狀態。', 'zh-Hans': '已处于暂停调整状态。' },
  notSet: { code: 'VMI_AUTONOMY_NOT_SET', en: 'Nobody has set it: it follows.', 'zh-Hant': '目前無人設定，額度自動調整。', 'zh-Hans': '目前无人设定，额度自动调整。' },
  aboveCap: { code: 'VMI_AUTONOMY_CAP', en: 'At most {limit}, as the terms say.', 'zh-Hant': '依條款最多為 {limit}。', 'zh-Hans': '按条款最多为 {limit}。' },
  aboveEarned: { code: 'VMI_AUTONOMY_EARNED', en: 'Where both sides approve, one side alone sets no more than what holds: at most {limit}.', 'zh-Hant': '須雙方核准時，單方設定不得超過現行額度：最多 {limit}。', 'zh-Hans': '须双方批准时，单方设定不得超过现行额度：最多 {limit}。' },
  notMoney: { code: 'VMI_AUTONOMY_LIMIT', en: 'A limit is 0 or more, with at most four places.', 'zh-Hant': '額度須為 0 以上，最多四位小數。', 'zh-Hans': '额度须为 0 以上，最多四位小数。' },
  ground: {
    code: 'VMI_AUTONOMY_GROUND',
    en: 'Trust that the vendor has earned: {trust, number} of 100, medium from {medium, number}, high from {high, number}. Step {from} to {to} of 4; it goes up by one and at most every {days} days, and down at once.',
    'zh-Hant': '供應管理方所贏得的信任為 {trust, number}（滿分 100），中等自 {medium, number} 起，高自 {high, number} 起。由第 {from} 級調至第 {to} 級（共 4 級）；每次只升一級，至少間隔 {days} 天，調降則立即生效。',
    'zh-Hans': '供应管理方所赢得的信任为 {trust, number}（满分 100），中等自 {medium, number} 起，高自 {high, number} 起。由第 {from} 级调至第 {to} 级（共 4 级）；每次只升一级，至少间隔 {days} 天，下调则立即生效。',
  },
  groundUnknown: {
    code: 'VMI_AUTONOMY_GROUND_UNKNOWN',
    en: 'Too little is known of the vendor to tell trust: what was signed holds. Step {from} to {to} of 4.',
    'zh-Hant': '對供應管理方所知不足，無法判定信任，適用簽約額度。由第 {from} 級調至第 {to} 級（共 4 級）。',
    'zh-Hans': '对供应管理方所知不足，无法判定信任，适用签约额度。由第 {from} 级调至第 {to} 级（共 4 级）。',
  },
} as const satisfies Record<string, Message>;
