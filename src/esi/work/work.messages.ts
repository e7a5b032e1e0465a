import type { Message } from '../../platform/messages.ts';

/** What is said about the work in development projects. */
export const workMessages = {
  otherTeam: { code: 'OTHER_TEAM', en: 'Each side names the people of its own team.', 'zh-Hant': '團隊成員由各方自行指派。', 'zh-Hans': '团队成员由各方自行指派。' },
  leftAlready: { code: 'LEFT_TEAM', en: 'They have left the team already.', 'zh-Hant': '此人已離開團隊。', 'zh-Hans': '此人已离开团队。' },
  inTeam: { code: 'IN_TEAM', en: 'They are in the team already.', 'zh-Hant': '此人已在團隊中。', 'zh-Hans': '此人已在团队中。' },
  leavesEarly: { code: 'LEAVES_BEFORE_JOINING', en: 'They leave before they joined.', 'zh-Hant': '離開日早於加入日。', 'zh-Hans': '离开日早于加入日。' },
  forTheFirm: { code: 'FOR_THE_FIRM', en: 'This is for the firm to say.', 'zh-Hant': '此事由本公司決定。', 'zh-Hans': '此事由本公司决定。' },
  givenUp: { code: 'DELIVERABLE_CANCELLED', en: 'The deliverable was cancelled.', 'zh-Hant': '此交付項目已取消。', 'zh-Hans': '此交付项目已取消。' },
  doneAlready: { code: 'DELIVERABLE_DONE', en: 'It was delivered; the firm may reopen it as in progress.', 'zh-Hant': '已交付；本公司可將其重新列為進行中。', 'zh-Hans': '已交付；本公司可将其重新列为进行中。' },
  reasonNeeded: { code: 'REASON_NEEDED', en: 'What is blocked or cancelled has a reason.', 'zh-Hant': '受阻或取消須說明原因。', 'zh-Hans': '受阻或取消须说明原因。' },
  projectOver: { code: 'PROJECT_OVER', en: 'The project is over.', 'zh-Hant': '專案已結束。', 'zh-Hans': '项目已结束。' },
  partOver: { code: 'PART_OVER', en: 'The supplier’s part in the project is over.', 'zh-Hant': '供應商在此專案的參與已結束。', 'zh-Hans': '供应商在此项目的参与已结束。' },
  notInProject: { code: 'NOT_IN_PROJECT', en: 'Its relationship has no part in the project.', 'zh-Hant': '該關係未參與此專案。', 'zh-Hans': '该关系未参与此项目。' },
  linkedAlready: { code: 'LINKED_ALREADY', en: 'It is said to be about the project already.', 'zh-Hant': '已關聯至此專案。', 'zh-Hans': '已关联至此项目。' },
  notLinked: { code: 'NOT_LINKED', en: 'Nobody of your side has said that it is about the project.', 'zh-Hant': '貴方未將其關聯至此專案。', 'zh-Hans': '贵方未将其关联至此项目。' },
  changedMeanwhile: { code: 'CHANGED_MEANWHILE', en: 'It has changed meanwhile: look again.', 'zh-Hant': '內容已變更，請重新查看。', 'zh-Hans': '内容已变更，请重新查看。' },
} as const satisfies Record<string, Message>;
