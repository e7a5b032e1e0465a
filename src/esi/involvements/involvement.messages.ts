import type { Message } from '../../platform/messages.ts';

/** What is said about suppliers' parts in projects, and about what is confidential. */
export const involvementMessages = {
  peopleOnly: { code: 'ESI_PEOPLE_ONLY', en: 'What binds a side is decided by people; a key binds nobody.', 'zh-Hant': '對一方具有約束力的事項須由人決定，API 金鑰不得為之。', 'zh-Hans': '对一方具有约束力的事项须由人决定，API 密钥不得为之。' },
  firmOnly: { code: 'ESI_FIRM_ONLY', en: 'This is for the firm’s own people to do.', 'zh-Hant': '此操作僅限本公司人員執行。', 'zh-Hans': '此操作仅限本公司人员执行。' },
  supplierOnly: { code: 'ESI_SUPPLIER_ONLY', en: 'This is for the supplier to do.', 'zh-Hant': '此操作應由供應商執行。', 'zh-Hans': '此操作应由供应商执行。' },
  notNow: { code: 'ESI_NOT_NOW', en: 'As it stands, this cannot be done.', 'zh-Hant': '依目前狀態，無法執行此操作。', 'zh-Hans': '按目前状态，无法执行此操作。' },
  changedMeanwhile: { code: 'ESI_CHANGED', en: 'Somebody else was faster. Look at it again.', 'zh-Hant': '他人已先行處理，請重新檢視。', 'zh-Hans': '他人已先行处理，请重新查看。' },
  suppliersOnly: { code: 'ESI_SUPPLIERS', en: 'Suppliers take part in development projects.', 'zh-Hant': '開發專案的參與者為供應商。', 'zh-Hans': '开发项目的参与者为供应商。' },
  partThere: { code: 'ESI_PART_THERE', en: 'The supplier has a part in this project already.', 'zh-Hant': '該供應商已參與此專案。', 'zh-Hans': '该供应商已参与此项目。' },
  projectOver: { code: 'ESI_PROJECT_OVER', en: 'The project is over.', 'zh-Hant': '專案已結束。', 'zh-Hans': '项目已结束。' },
  projectNotRunning: { code: 'ESI_PROJECT_NOT_RUNNING', en: 'Suppliers are invited to projects that are worked on.', 'zh-Hant': '僅能邀請供應商參與進行中的專案。', 'zh-Hans': '仅能邀请供应商参与进行中的项目。' },
  answerDue: { code: 'ESI_ANSWER_DUE', en: 'The answer is due at a later moment, within a year.', 'zh-Hant': '答覆期限須在未來一年之內。', 'zh-Hans': '答复期限须在未来一年之内。' },
  answerOver: { code: 'ESI_ANSWER_OVER', en: 'The time to answer is over.', 'zh-Hant': '答覆期限已過。', 'zh-Hans': '答复期限已过。' },
  specificationNeeded: { code: 'ESI_SPECIFICATION_NEEDED', en: 'A supplier that designs to a specification keeps one while it takes part.', 'zh-Hant': '依規格設計的供應商在參與期間必須保有規格。', 'zh-Hans': '按规格设计的供应商在参与期间必须保有规格。' },
  nothingChanges: { code: 'ESI_NOTHING_CHANGES', en: 'It stands so already.', 'zh-Hant': '目前已是如此。', 'zh-Hans': '目前已是如此。' },
  foregroundOwner: { code: 'ESI_FOREGROUND_OWNER', en: 'Whose the results are is said in terms of who owns what, and only there.', 'zh-Hant': '僅在智慧財產權條款中填寫成果歸屬，且必須填寫。', 'zh-Hans': '仅在知识产权条款中填写成果归属，且必须填写。' },
  untilBeforeFrom: { code: 'ESI_UNTIL_BEFORE_FROM', en: 'The last day lies before the first.', 'zh-Hant': '終止日早於生效日。', 'zh-Hans': '终止日早于生效日。' },
  dayPast: { code: 'ESI_DAY_PAST', en: 'Its last day is over.', 'zh-Hant': '其終止日已過。', 'zh-Hans': '其终止日已过。' },
  survivesYears: { code: 'ESI_SURVIVES_YEARS', en: 'The years are 1 to 50.', 'zh-Hant': '年數須為 1 至 50。', 'zh-Hans': '年数须为 1 至 50。' },
  notInvited: { code: 'ESI_NOT_INVITED', en: 'The supplier was not invited to this project yet.', 'zh-Hant': '尚未邀請該供應商參與此專案。', 'zh-Hans': '尚未邀请该供应商参与此项目。' },
  signedAlready: { code: 'ESI_SIGNED_ALREADY', en: 'Your side has signed already.', 'zh-Hant': '貴方已簽署。', 'zh-Hans': '贵方已签署。' },
  contestedAlready: { code: 'ESI_CONTESTED_ALREADY', en: 'Your side has contested it already.', 'zh-Hant': '貴方已提出異議。', 'zh-Hans': '贵方已提出异议。' },
  notAccused: { code: 'ESI_NOT_ACCUSED', en: 'The side that the other says has broken it contests that.', 'zh-Hant': '僅被對方指稱違約的一方得提出異議。', 'zh-Hans': '仅被对方指称违约的一方可提出异议。' },
} as const satisfies Record<string, Message>;
