import type { Message } from '../../platform/messages.ts';

/** What is said of launches. */
export const launchMessages = {
  notNow: { code: 'LAUNCH_NOT_NOW', en: 'As it stands, this cannot be done.', 'zh-Hant': '依目前狀態，無法執行此操作。', 'zh-Hans': '按目前状态，无法执行此操作。' },
  dayOver: { code: 'LAUNCH_DAY_OVER', en: 'The launch day is today or later.', 'zh-Hant': '上市日不得早於今日。', 'zh-Hans': '上市日期不得早于今天。' },
  dayNotCome: { code: 'LAUNCH_DAY_NOT_COME', en: 'The launch day has not come.', 'zh-Hant': '上市日尚未到來。', 'zh-Hans': '上市日期尚未到来。' },
  outOfRange: { code: 'LAUNCH_OUT_OF_RANGE', en: 'Give a number from {least} to {most}.', 'zh-Hant': '請輸入 {least} 至 {most} 之間的數值。', 'zh-Hans': '请输入 {least} 至 {most} 之间的数值。' },
  courseMissing: { code: 'LAUNCH_COURSE_MISSING', en: 'The launch names no course, so that nobody can be trained for it.', 'zh-Hant': '此上市計畫未指定課程，無法要求受訓人數。', 'zh-Hans': '此上市计划未指定课程，无法要求受训人数。' },
  courseRetired: { code: 'LAUNCH_COURSE_RETIRED', en: 'The course is no longer offered.', 'zh-Hant': '此課程已停止開設。', 'zh-Hans': '此课程已停止开设。' },
  invitedAlready: { code: 'LAUNCH_INVITED_ALREADY', en: 'This partner is invited already.', 'zh-Hant': '此通路夥伴已受邀。', 'zh-Hans': '此渠道伙伴已受邀。' },
  nobodyInvited: { code: 'LAUNCH_NOBODY_INVITED', en: 'No partner is invited to carry it.', 'zh-Hant': '尚未邀請任何通路夥伴。', 'zh-Hans': '尚未邀请任何渠道伙伴。' },
  lowSupport: { code: 'LAUNCH_LOW_SUPPORT', en: 'The channel’s support is low. Say why the firm goes ahead.', 'zh-Hant': '通路支持度偏低，請說明仍要上市的理由。', 'zh-Hans': '渠道支持度偏低，请说明仍要上市的理由。' },
  partnersNotReady: { code: 'LAUNCH_PARTNERS_NOT_READY', en: 'Not all partners are ready. Say why the firm goes ahead.', 'zh-Hant': '部分通路夥伴尚未就緒，請說明仍要上市的理由。', 'zh-Hans': '部分渠道伙伴尚未就绪，请说明仍要上市的理由。' },
  asBefore: { code: 'LAUNCH_AS_BEFORE', en: 'It is so already.', 'zh-Hant': '內容與先前相同，無須變更。', 'zh-Hans': '内容与之前相同，无需更改。' },
  decidedMeanwhile: { code: 'LAUNCH_DECIDED', en: 'Somebody else was faster. Look at it again.', 'zh-Hant': '他人已先行處理，請重新檢視。', 'zh-Hans': '他人已先行处理，请重新查看。' },
} as const satisfies Record<string, Message>;
