import type { Translations } from '../../partners/party.entity.ts';

/** One line that every new hand-over begins with. */
interface TemplateItem {
  readonly names: Translations & { readonly en: string };
  readonly isRequired: boolean;
}

/** What a new hand-over asks for, in this order; what else a relationship needs is added to its own list. */
export const handoverTemplate: readonly TemplateItem[] = [
  item('Open promises of both sides gone through', '已逐項檢視雙方未完成的承諾', '已逐项检视双方未完成的承诺'),
  item('Contacts on both sides introduced', '已介紹雙方聯絡人', '已介绍双方联系人'),
  item('Documents and agreements handed over', '已移交文件與協議', '已移交文件与协议'),
  item('Joint meeting with the partner held', '已與夥伴共同會談', '已与伙伴共同会谈'),
  item('Open orders, complaints and claims explained', '已說明未結訂單、客訴與求償', '已说明未结订单、投诉与索赔'),
  { ...item('Plans and goals of the relationship gone through', '已檢視關係的計畫與目標', '已检视关系的计划与目标'), isRequired: false },
];

function item(en: string, traditional: string, simplified: string): TemplateItem {
  return { names: { en, 'zh-Hant': traditional, 'zh-Hans': simplified }, isRequired: true };
}
