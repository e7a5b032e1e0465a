import type { Message } from '../../platform/messages.ts';

/** What is said about exceptions. */
export const exceptionMessages = {
  notNow: { code: 'EXCEPTION_WRONG_STATE', en: 'As the exception stands, this cannot be done.', 'zh-Hant': '依此例外目前的狀態，無法執行此操作。', 'zh-Hans': '按此例外目前的状态，无法执行此操作。' },
  otherSide: { code: 'EXCEPTION_OTHER_SIDE', en: 'The other side is at work on it; it can be escalated.', 'zh-Hant': '對方正在處理；可予以升級。', 'zh-Hans': '对方正在处理；可予以升级。' },
  snoozeRange: { code: 'EXCEPTION_SNOOZE', en: 'It is put aside for {days} days at most, and until a moment to come.', 'zh-Hant': '最多擱置 {days} 天，且須為未來時刻。', 'zh-Hans': '最多搁置 {days} 天，且须为未来时刻。' },
  changedMeanwhile: { code: 'EXCEPTION_CHANGED', en: 'Somebody was faster. Look at the exception again.', 'zh-Hant': '已有人先行處理，請重新檢視此例外。', 'zh-Hans': '已有人先行处理，请重新查看此例外。' },
} as const satisfies Record<string, Message>;
