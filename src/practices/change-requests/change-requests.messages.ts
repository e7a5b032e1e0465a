import type { Message } from '../../platform/messages.ts';

/** What is said of requests for changes. */
export const changeMessages = {
  notNow: { code: 'CHANGE_NOT_NOW', en: 'As the request stands, this cannot be done.', 'zh-Hant': '依此變更請求目前狀態，無法執行此操作。', 'zh-Hans': '按此变更请求目前状态，无法执行此操作。' },
  otherSidesTurn: { code: 'CHANGE_OTHER_SIDES_TURN', en: 'It is the other side’s turn to answer.', 'zh-Hant': '目前應由對方回覆。', 'zh-Hans': '目前应由对方答复。' },
  askingSide: { code: 'CHANGE_ASKING_SIDE', en: 'Only the side that asked for the change does this.', 'zh-Hant': '此操作僅限提出變更的一方執行。', 'zh-Hans': '此操作仅限提出变更的一方执行。' },
  askedSide: { code: 'CHANGE_ASKED_SIDE', en: 'This is for the side on which the change was imposed.', 'zh-Hant': '此操作應由被強制變更的一方執行。', 'zh-Hans': '此操作应由被强制变更的一方执行。' },
  statedAlready: { code: 'CHANGE_STATED_ALREADY', en: 'Your side has made its statement.', 'zh-Hant': '貴方已提出聲明。', 'zh-Hans': '贵方已提出声明。' },
  disputedAlready: { code: 'CHANGE_DISPUTED_ALREADY', en: 'A dispute is named already.', 'zh-Hant': '已註明爭議案。', 'zh-Hans': '已注明争议案。' },
  notOwnDispute: { code: 'CHANGE_NOT_OWN_DISPUTE', en: 'Name a dispute that your side has raised in this relationship.', 'zh-Hant': '請指定貴方在此關係中提出的爭議。', 'zh-Hans': '请指定贵方在此关系中提出的争议。' },
  oneSubject: { code: 'CHANGE_ONE_SUBJECT', en: 'Name one thing at most that is to be changed.', 'zh-Hant': '最多指定一項變更標的。', 'zh-Hans': '最多指定一项变更标的。' },
  notExternal: { code: 'CHANGE_NOT_EXTERNAL', en: 'Changes are asked of partners outside the firm.', 'zh-Hant': '變更請求僅適用於公司外部的合作夥伴。', 'zh-Hans': '变更请求仅适用于公司外部的合作伙伴。' },
  daysToAnswer: { code: 'CHANGE_DAYS_TO_ANSWER', en: 'The answer is due after 1 to 90 days.', 'zh-Hant': '回覆期限須為 1 至 90 天內。', 'zh-Hans': '答复期限须为 1 至 90 天内。' },
  dayPast: { code: 'CHANGE_DAY_PAST', en: 'The change cannot begin on a day that is past.', 'zh-Hant': '變更生效日不得早於今日。', 'zh-Hans': '变更生效日不得早于今日。' },
  notToSupersede: { code: 'CHANGE_NOT_TO_SUPERSEDE', en: 'That request cannot be superseded: it is over, or the other side’s to take back.', 'zh-Hant': '該請求無法被取代：已結束，或須由對方撤回。', 'zh-Hans': '该请求无法被取代：已结束，或须由对方撤回。' },
  supersededAlready: { code: 'CHANGE_SUPERSEDED_ALREADY', en: 'Another request is to take its place already.', 'zh-Hant': '已有其他請求將取代該請求。', 'zh-Hans': '已有其他请求将取代该请求。' },
  changedMeanwhile: { code: 'CHANGE_CHANGED', en: 'Somebody else was faster. Look at it again.', 'zh-Hant': '他人已先行處理，請重新檢視。', 'zh-Hans': '他人已先行处理，请重新查看。' },
} as const satisfies Record<string, Message>;
