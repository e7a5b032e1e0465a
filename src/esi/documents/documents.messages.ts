import type { Message } from '../../platform/messages.ts';

/** What is said of documents of development projects. */
export const documentMessages = {
  ownPartOnly: {
    code: 'ESI_DOCUMENT_OWN_PART', en: 'A supplier shares documents of its own part with the firm; what is for all is shared by the firm.',
    'zh-Hant': '供應商僅能就其參與部分與本公司分享文件；供全體參閱的文件由本公司分享。', 'zh-Hans': '供应商仅能就其参与部分与本公司共享文件；供全体参阅的文件由本公司共享。',
  },
  involvementNeeded: {
    code: 'ESI_DOCUMENT_INVOLVEMENT', en: 'A document for one supplier names that supplier’s part in the project; any other names none.',
    'zh-Hant': '供單一供應商的文件須指明其在專案中的參與；其他文件則不得指明。', 'zh-Hans': '供单一供应商的文件须指明其在项目中的参与；其他文件则不得指明。',
  },
  projectOver: { code: 'ESI_DOCUMENT_PROJECT_OVER', en: 'The project is over; nothing is shared in it any more.', 'zh-Hant': '專案已結束，不再分享文件。', 'zh-Hans': '项目已结束，不再共享文件。' },
  partOver: { code: 'ESI_DOCUMENT_PART_OVER', en: 'The supplier’s part in the project is over.', 'zh-Hant': '該供應商在此專案的參與已結束。', 'zh-Hans': '该供应商在此项目的参与已结束。' },
  withdrawn: { code: 'ESI_DOCUMENT_WITHDRAWN', en: 'The document was withdrawn.', 'zh-Hant': '文件已撤回。', 'zh-Hans': '文件已撤回。' },
  otherSide: { code: 'ESI_DOCUMENT_OTHER_SIDE', en: 'This is for the side that shared the document.', 'zh-Hant': '此操作應由分享文件的一方執行。', 'zh-Hans': '此操作应由共享文件的一方执行。' },
  tooManyVersions: { code: 'ESI_DOCUMENT_VERSIONS', en: 'A document has at most {limit, number} versions.', 'zh-Hant': '一份文件最多 {limit, number} 個版本。', 'zh-Hans': '一份文件最多 {limit, number} 个版本。' },
  changedMeanwhile: { code: 'ESI_DOCUMENT_CHANGED', en: 'Somebody else was faster. Look at it again.', 'zh-Hant': '他人已先行處理，請重新檢視。', 'zh-Hans': '他人已先行处理，请重新查看。' },
} as const satisfies Record<string, Message>;
