import type { Names } from './values.ts';

/** One name in English, traditional and simplified Chinese, in this order. */
export function names(english: string, traditional: string, simplified: string): Names {
  return { en: english, 'zh-Hant': traditional, 'zh-Hans': simplified };
}

/** Job titles that several people carry, in each language's own usage rather than character by character. */
export const jobTitles = {
  allianceManager: names('Alliance manager', '策略聯盟經理', '战略联盟经理'),
  applicationEngineer: names('Application engineer', '應用工程師', '应用工程师'),
  categoryManager: names('Category manager', '品類經理', '品类经理'),
  chiefExecutive: names('Chief executive', '執行長', '首席执行官'),
  coordinator: names('Coordinator', '召集人', '召集人'),
  corporateBanker: names('Corporate banking manager', '企業金融經理', '公司业务经理'),
  departmentHead: names('Head of department', '部門主管', '部门主管'),
  editorInChief: names('Editor-in-chief', '總編輯', '总编辑'),
  fleetManager: names('Fleet manager', '車隊經理', '车队经理'),
  generalManager: names('General manager', '總經理', '总经理'),
  keyAccountManager: names('Key account manager', '大客戶經理', '大客户经理'),
  logisticsManager: names('Logistics manager', '物流經理', '物流经理'),
  procurementLead: names('Procurement lead', '採購主管', '采购主管'),
  productManager: names('Product manager', '產品經理', '产品经理'),
  programmeOfficer: names('Programme officer', '專案承辦人', '项目专员'),
  qualityManager: names('Quality manager', '品質經理', '质量经理'),
  recruitmentConsultant: names('Recruitment consultant', '招募顧問', '招聘顾问'),
  salesDirector: names('Sales director', '業務總監', '销售总监'),
  secretaryGeneral: names('Secretary-general', '秘書長', '秘书长'),
  serviceManager: names('Service manager', '售後服務經理', '售后服务经理'),
  supplyPlanner: names('Supply planner', '供應規劃師', '供应计划员'),
};
