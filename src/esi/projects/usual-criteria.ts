import type { EsiGateCriterionRecord } from './gate-parts.entity.ts';
import type { EsiStage } from './project.entity.ts';

type Usual = Pick<EsiGateCriterionRecord, 'code' | 'labelEn' | 'labelZhHant' | 'labelZhHans' | 'isMandatory' | 'concernsSuppliers'>;

const criterion = (code: string, [labelEn, labelZhHant, labelZhHans]: readonly [string, string, string], { isMandatory = true, concernsSuppliers = false } = {}): Usual =>
  ({ code, labelEn, labelZhHant, labelZhHans, isMandatory, concernsSuppliers });
const suppliers = { concernsSuppliers: true };
const optional = { isMandatory: false };

/** What gates usually ask. Each project begins with these, as data of its own: they are changed, added to and taken away there. */
export const usualCriteria: Readonly<Record<EsiStage, readonly Usual[]>> = {
  SCREENING: [
    criterion('MARKET_CASE', ['The market’s need and the price it pays are shown.', '已說明市場需求與可接受價格。', '已说明市场需求与可接受价格。']),
    criterion('SUPPLIERS_SCREENED', ['Suppliers for the parts that matter most are screened.', '關鍵零組件的供應商已完成篩選。', '关键零部件的供应商已完成筛选。']),
  ],
  CONCEPT: [
    criterion('CONCEPT_CHOSEN', ['One concept is chosen, and why the others were not.', '已選定一個概念，並說明未選其他概念的理由。', '已选定一个概念，并说明未选其他概念的理由。']),
    criterion('TARGET_COST_SET', ['The target cost is set and divided among the components.', '已設定目標成本並分配至各組件。', '已设定目标成本并分配至各组件。']),
    criterion('RESPONSIBILITIES', ['It is agreed who designs what.', '已議定各部分的設計責任。', '已议定各部分的设计责任。'], suppliers),
  ],
  DESIGN: [
    criterion('DESIGN_FROZEN', ['Drawings and interfaces are frozen.', '圖面與介面已凍結。', '图纸与接口已冻结。'], suppliers),
    criterion('RISKS_ASSESSED', ['What can fail, and how badly, is assessed.', '已評估失效模式及其影響。', '已评估失效模式及其影响。'], suppliers),
    criterion('SECOND_SOURCE', ['There is a second source for what has only one.', '單一來源零組件已有第二來源。', '单一来源零部件已有第二来源。'], optional),
  ],
  PROTOTYPE: [
    criterion('TESTS_PASSED', ['The prototype passed its tests.', '原型已通過測試。', '样机已通过测试。'], suppliers),
    criterion('TOOLING_PLANNED', ['Tools are ordered, with their days.', '模具已下單並排定日期。', '模具已下单并排定日期。'], { ...optional, ...suppliers }),
  ],
  PRODUCTION: [
    criterion('CAPACITY_SHOWN', ['The line ran at the planned rate.', '產線已達到計畫產能。', '产线已达到计划产能。'], suppliers),
    criterion('LAUNCH_READY', ['Service, spare parts and documents are ready.', '服務、備品與文件均已就緒。', '服务、备件与文件均已就绪。']),
  ],
};
