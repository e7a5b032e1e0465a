import type { Message } from '../../platform/messages.ts';

/** What is said of registered deals. Nothing that a partner reads tells whether anybody else has registered anything. */
export const dealMessages = {
  notNow: { code: 'DEAL_NOT_NOW', en: 'As the deal stands, this cannot be done.', 'zh-Hant': '依此商機目前狀態，無法執行此操作。', 'zh-Hans': '按此商机目前状态，无法执行此操作。' },
  ownTwice: { code: 'DEAL_OWN_TWICE', en: 'You have registered this customer for this product already.', 'zh-Hant': '貴方已就此產品登錄過該客戶。', 'zh-Hans': '贵方已就此产品登记过该客户。' },
  nameless: { code: 'DEAL_NAMELESS', en: 'There must be a letter or a digit in it.', 'zh-Hant': '須至少包含一個文字或數字。', 'zh-Hans': '须至少包含一个文字或数字。' },
  numberOfPlace: { code: 'DEAL_NUMBER_OF_PLACE', en: 'Give a number of the firm itself: a GLN is that of a place.', 'zh-Hant': '請提供公司本身的編號：GLN 為地點編號。', 'zh-Hans': '请提供公司本身的编号：GLN 为地点编号。' },
  schemeAndNumber: { code: 'DEAL_SCHEME_AND_NUMBER', en: 'A number comes with its kind.', 'zh-Hant': '編號須與其類別一併填寫。', 'zh-Hans': '编号须与其类别一并填写。' },
  daysProtected: { code: 'DEAL_DAYS_PROTECTED', en: 'A deal is protected until a day from today on, and for 366 days at most.', 'zh-Hant': '商機保護期須自今日起算，最長 366 天。', 'zh-Hans': '商机保护期须自今日起算，最长 366 天。' },
  notLater: { code: 'DEAL_NOT_LATER', en: 'The protection is extended to a later day.', 'zh-Hant': '保護期僅能延至更晚的日期。', 'zh-Hans': '保护期只能延至更晚的日期。' },
  protectionOver: { code: 'DEAL_PROTECTION_OVER', en: 'The protection is over.', 'zh-Hant': '保護期已屆滿。', 'zh-Hans': '保护期已届满。' },
  givenAway: { code: 'DEAL_GIVEN_AWAY', en: 'Another deal for this customer and product is protected.', 'zh-Hant': '此客戶與產品已有另一商機受保護。', 'zh-Hans': '此客户与产品已有另一商机受保护。' },
  sayWhy: { code: 'DEAL_SAY_WHY', en: 'Somebody else may be working on this deal. Say why the partner is given it all the same.', 'zh-Hant': '可能已有他方經營此商機，請說明仍核准的理由。', 'zh-Hans': '可能已有他方跟进此商机，请说明仍批准的理由。' },
  currency: { code: 'DEAL_CURRENCY', en: 'The amount is told in the currency of the deal, {currency}.', 'zh-Hant': '金額須以商機的幣別 {currency} 表示。', 'zh-Hans': '金额须以商机的币种 {currency} 表示。' },
  changedMeanwhile: { code: 'DEAL_CHANGED', en: 'Somebody else was faster. Look at it again.', 'zh-Hant': '他人已先行處理，請重新檢視。', 'zh-Hans': '他人已先行处理，请重新查看。' },
} as const satisfies Record<string, Message>;
