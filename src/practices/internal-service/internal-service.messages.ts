import type { Message } from '../../platform/messages.ts';

const text = (code: string, en: string, traditional: string, simplified: string): Message => ({ code, en, 'zh-Hant': traditional, 'zh-Hans': simplified });

/** What is said of service between departments. Only the firm's own people ever read it. */
export const serviceMessages = {
  peopleOnly: text('SERVICE_PEOPLE_ONLY', 'Departments act through people; a key does not act for one.', '部門由人員代表，API 金鑰不得代表部門。', '部门由人员代表，API 密钥不得代表部门。'),
  notOfDepartment: text('SERVICE_NOT_OF_DEPARTMENT', 'Only people of the department in question do this.', '僅限相關部門的人員執行此操作。', '仅限相关部门的人员执行此操作。'),
  headOnly: text('SERVICE_HEAD_ONLY', 'Only the head of the department in question does this.', '僅限相關部門的主管執行此操作。', '仅限相关部门的主管执行此操作。'),
  fourEyes: text('SERVICE_FOUR_EYES', 'Whoever put it forward for one department does not agree to it for the other.', '提案人不得同時代表另一部門同意。', '提案人不得同时代表另一部门同意。'),
  notNow: text('SERVICE_NOT_NOW', 'As it stands, this cannot be done.', '依目前狀態，無法執行此操作。', '按当前状态，无法执行此操作。'),
  notDepartment: text('SERVICE_NOT_DEPARTMENT', 'This is no department of the firm.', '此非本企業的部門。', '此非本企业的部门。'),
  notBetweenDepartments: text('SERVICE_NOT_BETWEEN_DEPARTMENTS', 'This relationship does not stand between two departments.', '此關係並非兩個部門之間的關係。', '此关系并非两个部门之间的关系。'),
  notAnEnd: text('SERVICE_NOT_AN_END', 'This department is no end of the relationship.', '此部門不屬於該關係的任何一方。', '此部门不属于该关系的任何一方。'),
  alreadyOver: text('SERVICE_DAY_OVER', 'That day has passed already.', '該日期已過。', '该日期已过。'),
  notInForce: text('SERVICE_NOT_IN_FORCE', 'This agreement is not one that holds today for that service between the two.', '此協議今日並非雙方有效的服務協議。', '此协议今日并非双方有效的服务协议。'),
  notToSupersede: text('SERVICE_NOT_TO_SUPERSEDE', 'Only an agreement that holds, for a service in the same direction, is taken the place of.', '僅能取代同一方向且仍有效的協議。', '仅能取代同一方向且仍有效的协议。'),
  supersededAlready: text('SERVICE_SUPERSEDED_ALREADY', 'Another proposal is to take the place of this agreement already.', '已有另一提案將取代此協議。', '已有另一提案将取代此协议。'),
  notTheirRequest: text('SERVICE_NOT_THEIR_REQUEST', 'This request does not stand between these two departments.', '此請求不屬於這兩個部門。', '此请求不属于这两个部门。'),
  notYetDue: text('SERVICE_NOT_YET_DUE', 'It is not due yet; until then it cannot be broken.', '尚未到期，不得視為未履行。', '尚未到期，不得视为未履行。'),
  keptInFuture: text('SERVICE_KEPT_IN_FUTURE', 'A promise was kept on a day between its being made and today.', '履行日期須介於承諾日與今日之間。', '履行日期须介于承诺日与今日之间。'),
  keptLateOnly: text('SERVICE_KEPT_LATE_ONLY', 'It was reported broken: it can only have been kept after its day.', '已回報未履行，僅能於期限後補履行。', '已报告未履行，仅能于期限后补履行。'),
  changedMeanwhile: text('SERVICE_CHANGED', 'Somebody else was faster. Look at it again.', '他人已先行處理，請重新檢視。', '他人已先行处理，请重新查看。'),
} as const;
