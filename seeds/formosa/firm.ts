import { jobTitles, names } from '../names.ts';
import { netherlands, taiwan } from '../places.ts';
import type { PartyFacts } from '../world.ts';

/** The focal firm: e-bikes ("Stride"), e-scooters ("Hop") and cargo trikes ("Haul"), 410 people, two plants, a European hub. */
export const firm: PartyFacts = {
  key: 'formosa-stride',
  kind: 'ORGANIZATION',
  names: names('Formosa Stride Electric Vehicles Co., Ltd.', '福行輕型電動車股份有限公司', '福行轻型电动车股份有限公司'),
  ...taiwan,
  website: 'https://www.formosa-stride.example',
  identifiers: [
    { scheme: 'GLN', value: '9520001000003' },
    { scheme: 'NATIONAL_ID', value: '00000100' },
    { scheme: 'DUNS', value: '000000100' },
    { scheme: 'LEI', value: '000000STRIDE00010039' },
  ],
  externalReferences: [{ system: 'erp', value: 'U-1000' }],
  contacts: [
    { key: 'formosa-stride-general-manager', name: '許家豪 Hsu Chia-hao', jobTitle: jobTitles.generalManager,
      email: 'hsu.chiahao@formosa-stride.example', phone: '+886 4 0000 0100', isPrimary: true },
    { key: 'formosa-stride-supplier-desk', name: '林雅婷 Lin Ya-ting', email: 'lin.yating@formosa-stride.example',
      jobTitle: names('Supplier relationship manager', '供應商關係經理', '供应商关系经理'), phone: '+886 4 0000 0101' },
    { key: 'formosa-stride-channel-desk', name: 'Marieke van Dalen', email: 'marieke.vandalen@formosa-stride.example',
      jobTitle: names('Channel relationship manager', '通路關係經理', '渠道关系经理'), phone: '+31 77 000 0102' },
  ],
  locations: [
    { key: 'formosa-stride-headquarters', purpose: 'HEADQUARTERS', gln: '9520001000010',
      names: names('Taichung headquarters', '台中總部', '台中总部'),
      addressLines: ['168 Fuxing Technology Road, 7F', 'Xitun District'], city: 'Taichung', postalCode: '407', ...taiwan },
    { key: 'formosa-stride-daya-plant', purpose: 'PLANT', gln: '9520001000027',
      names: names('Daya assembly plant (e-bikes, e-scooters)', '大雅組裝廠（電動自行車、電動機車）', '大雅组装厂（电动自行车、电动踏板车）'),
      addressLines: ['22 Kezhong Lane', 'Daya District'], city: 'Taichung', postalCode: '428', ...taiwan },
    { key: 'formosa-stride-changhua-plant', purpose: 'PLANT', gln: '9520001000034',
      names: names('Changhua trike plant', '彰化三輪車廠', '彰化三轮车厂'),
      addressLines: ['9 Lugong North 4th Road', 'Lukang Township'], city: 'Changhua', postalCode: '505', ...taiwan },
    { key: 'formosa-stride-wuqi-warehouse', purpose: 'WAREHOUSE', gln: '9520001000041',
      names: names('Wuqi export warehouse', '梧棲出口倉庫', '梧栖出口仓库'),
      addressLines: ['Harbour Zone C, Shed 12', 'Wuqi District'], city: 'Taichung', postalCode: '435', ...taiwan },
    { key: 'formosa-stride-venlo-hub', purpose: 'WAREHOUSE', gln: '9520001000058',
      names: names('Venlo parts and service hub', '芬洛零件服務中心', '芬洛零件服务中心'),
      addressLines: ['Trilhaven 40'], city: 'Venlo', postalCode: '5928 ZZ', ...netherlands },
    { key: 'formosa-stride-flagship-store', purpose: 'STORE', gln: '9520001000065',
      names: names('Calligraphy Greenway flagship store', '草悟道旗艦店', '草悟道旗舰店'),
      addressLines: ['77 Meicun Greenway', 'West District'], city: 'Taichung', postalCode: '403', ...taiwan },
  ],
};
