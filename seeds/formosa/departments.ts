import { jobTitles, names } from '../names.ts';
import { taiwan } from '../places.ts';
import type { MarketFacts } from '../world.ts';

/** The internal market: departments that serve each other before any of them serves a customer. */
export const departments: MarketFacts = {
  parties: [
    {
      key: 'purchasing', kind: 'DEPARTMENT', parent: 'formosa-stride', ...taiwan,
      names: names('Purchasing', '採購部', '采购部'),
      externalReferences: [{ system: 'erp', value: 'U-1100' }],
      contacts: [{ key: 'purchasing-head', name: '張惠雯 Chang Hui-wen', jobTitle: jobTitles.departmentHead,
        email: 'chang.huiwen@formosa-stride.example', isPrimary: true }],
    },
    {
      key: 'research-and-development', kind: 'DEPARTMENT', parent: 'formosa-stride', ...taiwan,
      names: names('Research and development', '研發部', '研发部'),
      externalReferences: [{ system: 'erp', value: 'U-1200' }],
      contacts: [{ key: 'research-and-development-head', name: '李冠廷 Li Kuan-ting', jobTitle: jobTitles.departmentHead,
        email: 'li.kuanting@formosa-stride.example', isPrimary: true }],
    },
    {
      key: 'sales', kind: 'DEPARTMENT', parent: 'formosa-stride', ...taiwan,
      names: names('Sales', '業務部', '销售部'),
      externalReferences: [{ system: 'erp', value: 'U-1300' }],
      contacts: [{ key: 'sales-head', name: '潘彥廷 Pan Yen-ting', jobTitle: jobTitles.departmentHead,
        email: 'pan.yenting@formosa-stride.example', isPrimary: true }],
    },
    {
      key: 'production', kind: 'DEPARTMENT', parent: 'formosa-stride', ...taiwan,
      names: names('Production', '生產部', '生产部'),
      externalReferences: [{ system: 'erp', value: 'U-1400' }],
      contacts: [{ key: 'production-head', name: '石清輝 Shih Ching-hui', jobTitle: jobTitles.departmentHead,
        email: 'shih.chinghui@formosa-stride.example', isPrimary: true }],
    },
    {
      key: 'after-sales', kind: 'DEPARTMENT', parent: 'formosa-stride', ...taiwan,
      names: names('After-sales service', '售後服務部', '售后服务部'),
      externalReferences: [{ system: 'erp', value: 'U-1500' }],
      contacts: [{ key: 'after-sales-head', name: '鍾佳蓉 Chung Chia-jung', jobTitle: jobTitles.departmentHead,
        email: 'chung.chiajung@formosa-stride.example', isPrimary: true }],
    },
    {
      key: 'finance', kind: 'DEPARTMENT', parent: 'formosa-stride', ...taiwan,
      names: names('Finance', '財務部', '财务部'),
      externalReferences: [{ system: 'erp', value: 'U-1600' }],
      contacts: [{ key: 'finance-head', name: '高慧玲 Kao Hui-ling', jobTitle: jobTitles.departmentHead,
        email: 'kao.huiling@formosa-stride.example', isPrimary: true }],
    },
    {
      key: 'marketing', kind: 'DEPARTMENT', parent: 'formosa-stride', ...taiwan,
      names: names('Marketing', '行銷部', '市场营销部'),
      externalReferences: [{ system: 'erp', value: 'U-1700' }],
      contacts: [{ key: 'marketing-head', name: '范語彤 Fan Yu-tung', jobTitle: jobTitles.departmentHead,
        email: 'fan.yutung@formosa-stride.example', isPrimary: true }],
    },
    {
      key: 'quality', kind: 'DEPARTMENT', parent: 'formosa-stride', ...taiwan,
      names: names('Quality assurance', '品質保證部', '质量保证部'),
      externalReferences: [{ system: 'erp', value: 'U-1800' }],
      contacts: [{ key: 'quality-head', name: '盧建志 Lu Chien-chih', jobTitle: jobTitles.departmentHead,
        email: 'lu.chienchih@formosa-stride.example', isPrimary: true }],
    },
  ],
  relationships: [
    {
      key: 'purchasing.internal', market: 'INTERNAL', partner: 'purchasing', stage: 'MAINTAINED', startedYearsAgo: 14.6, manager: 'admin',
      note: 'Still paid by savings alone, which pulls against supplier development. The bonus is due to be rewritten with the partner '
        + 'charter.',
    },
    {
      key: 'research-and-development.internal', market: 'INTERNAL', partner: 'research-and-development', stage: 'ENHANCED',
      startedYearsAgo: 14.6, manager: 'admin',
      note: 'Invites suppliers from the concept on since the trike project; shows the others what it brings.',
    },
    {
      key: 'sales.internal', market: 'INTERNAL', partner: 'sales', stage: 'MAINTAINED', startedYearsAgo: 14.6, manager: 'admin',
      note: 'Launched the trike in the Netherlands on a date, not on the dealers\' readiness. The review of that launch is shared with '
        + 'everybody.',
    },
    {
      key: 'production.internal', market: 'INTERNAL', partner: 'production', stage: 'MAINTAINED', startedYearsAgo: 14.6,
      note: 'Opens its weekly stock and plan to suppliers; wants fewer late changes from R&D in return.',
    },
    {
      key: 'after-sales.internal', market: 'INTERNAL', partner: 'after-sales', stage: 'MAINTAINED', startedYearsAgo: 9.0,
      note: 'Hears first what goes wrong. Its reports reach R&D within two days, up from two weeks.',
    },
    {
      key: 'finance.internal', market: 'INTERNAL', partner: 'finance', stage: 'ESTABLISHED', startedYearsAgo: 14.6,
      note: 'Objects to the partner charter: earlier payment of small suppliers costs cash. Two of them were paid late last year.',
    },
    {
      key: 'marketing.internal', market: 'INTERNAL', partner: 'marketing', stage: 'ESTABLISHED', startedYearsAgo: 5.5,
      note: 'Four people who are asked to make marketing partners of four hundred.',
    },
    {
      key: 'quality.internal', market: 'INTERNAL', partner: 'quality', stage: 'ENHANCED', startedYearsAgo: 12.0, manager: 'admin',
      note: 'Found the changed charger capacitor. Now reads every change notice and every certificate date.',
    },
    {
      key: 'research-and-development.internal.production', market: 'INTERNAL', partner: 'research-and-development', focal: 'production', stage: 'MAINTAINED', startedYearsAgo: 6.0, manager: 'admin',
      note: 'Good when they meet at the line; otherwise production waits.',
    },
    {
      key: 'purchasing.internal.research-and-development', market: 'INTERNAL', partner: 'purchasing', focal: 'research-and-development', stage: 'MAINTAINED', startedYearsAgo: 4.0,
    },
    {
      key: 'production.internal.purchasing', market: 'INTERNAL', partner: 'production', focal: 'purchasing', stage: 'ENHANCED', startedYearsAgo: 9.0,
    },
  ],
};
