import type { UserFacts } from '../world.ts';

const taiwan = { locale: 'zh-Hant', timeZone: 'Asia/Taipei' } as const;
const germany = { locale: 'en', timeZone: 'Europe/Berlin' } as const;
const netherlands = { locale: 'en', timeZone: 'Europe/Amsterdam' } as const;
const korea = { locale: 'en', timeZone: 'Asia/Seoul' } as const;
const china = { locale: 'zh-Hans', timeZone: 'Asia/Shanghai' } as const;

const firm = 'formosa-stride';

/** Whom departments have besides. */
const colleagues: UserFacts[] = [
  ...inRole('BUYER', [['buyer-cells', '邱品妍 Chiu Pin-yen', 'chiu.pinyen'], ['buyer-parts', '方柏翰 Fang Po-han', 'fang.pohan'], ['buyer-services', '蘇郁婷 Su Yu-ting', 'su.yuting']]),
  ...inRole('PLANNER', [['sales-head', '潘彥廷 Pan Yen-ting', 'pan.yenting'], ['sales-europe', '鄧雅文 Teng Ya-wen', 'teng.yawen'], ['sales-asia', '石俊傑 Shih Chun-chieh', 'shih.chunchieh'], ['sales-desk', '余欣怡 Yu Hsin-yi', 'yu.hsinyi']]),
  ...inRole('ENGINEER', [
    ['engineer-pack', '簡郁文 Chien Yu-wen', 'chien.yuwen'], ['engineer-motor', '古家銘 Ku Chia-ming', 'ku.chiaming'], ['engineer-frame', '江承恩 Chiang Cheng-en', 'chiang.chengen'], ['engineer-software', '童思涵 Tung Szu-han', 'tung.szuhan'],
  ]),
];

function inRole(role: UserFacts['role'], people: readonly (readonly [key: string, displayName: string, mailbox: string])[]): UserFacts[] {
  return people.map(([key, displayName, mailbox]) => ({ key, displayName, email: `${mailbox}@formosa-stride.example`, ...taiwan, party: firm, role }));
}

const staff: UserFacts[] = [
  { key: 'admin', displayName: '許家豪 Hsu Chia-hao', email: 'hsu.chiahao@formosa-stride.example', ...taiwan, party: firm, role: 'ADMIN' },
  { key: 'manager', displayName: '林雅婷 Lin Ya-ting', email: 'lin.yating@formosa-stride.example',
    ...taiwan, party: firm, role: 'RELATIONSHIP_MANAGER' },
  { key: 'second-manager', displayName: 'Marieke van Dalen', email: 'marieke.vandalen@formosa-stride.example',
    ...netherlands, party: firm, role: 'RELATIONSHIP_MANAGER' },
  { key: 'planner', displayName: '吳承翰 Wu Cheng-han', email: 'wu.chenghan@formosa-stride.example', ...taiwan, party: firm, role: 'PLANNER' },
  { key: 'buyer', displayName: '張惠雯 Chang Hui-wen', email: 'chang.huiwen@formosa-stride.example', ...taiwan, party: firm, role: 'BUYER' },
  { key: 'engineer', displayName: '李冠廷 Li Kuan-ting', email: 'li.kuanting@formosa-stride.example',
    ...taiwan, party: firm, role: 'ENGINEER' },
  { key: 'auditor', displayName: '蔡明倫 Tsai Ming-lun', email: 'tsai.minglun@formosa-stride.example',
    ...taiwan, party: firm, role: 'AUDITOR' },
  ...colleagues,
];

const suppliers: UserFacts[] = [
  { key: 'supplier', displayName: '王志遠 Wang Chih-yuan', email: 'wang.chihyuan@jade-cell.example',
    ...taiwan, party: 'jade-cell', role: 'SUPPLIER_USER' },
  { key: 'supplier-planner', displayName: '洪詩涵 Hung Shih-han', email: 'hung.shihhan@jade-cell.example',
    ...taiwan, party: 'jade-cell', role: 'SUPPLIER_USER' },
  { key: 'supplier-quality', displayName: '曾文彬 Tseng Wen-pin', email: 'tseng.wenpin@jade-cell.example',
    ...taiwan, party: 'jade-cell', role: 'SUPPLIER_USER' },
  { key: 'supplier-sales', displayName: '簡佳蓉 Chien Chia-jung', email: 'chien.chiajung@jade-cell.example',
    ...taiwan, party: 'jade-cell', role: 'SUPPLIER_USER' },
  { key: 'supplier-logistics', displayName: '馮建勳 Feng Chien-hsun', email: 'feng.chienhsun@jade-cell.example',
    ...taiwan, party: 'jade-cell', role: 'SUPPLIER_USER' },
  { key: 'supplier-finance', displayName: '葉采潔 Yeh Tsai-chieh', email: 'yeh.tsaichieh@jade-cell.example',
    ...taiwan, party: 'jade-cell', role: 'SUPPLIER_USER' },
  { key: 'rival-supplier', displayName: '한지우 Han Ji-woo', email: 'han.jiwoo@saebom-energy.example',
    ...korea, party: 'saebom', role: 'SUPPLIER_USER' },
  { key: 'rival-supplier-quality', displayName: '오세린 Oh Se-rin', email: 'oh.serin@saebom-energy.example',
    ...korea, party: 'saebom', role: 'SUPPLIER_USER' },
  { key: 'rival-supplier-engineer', displayName: '윤도현 Yoon Do-hyun', email: 'yoon.dohyun@saebom-energy.example',
    ...korea, party: 'saebom', role: 'SUPPLIER_USER' },
  { key: 'motor-supplier', displayName: '周敏 Zhou Min', email: 'zhou.min@suhe-motor.example',
    ...china, party: 'suhe-motor', role: 'SUPPLIER_USER' },
];

const channel: UserFacts[] = [
  { key: 'channel', displayName: 'Jonas Petersen', email: 'j.petersen@radhafen.example',
    ...germany, party: 'radhafen', role: 'CHANNEL_USER' },
  { key: 'channel-logistics', displayName: 'Aylin Demirci', email: 'a.demirci@radhafen.example',
    ...germany, party: 'radhafen', role: 'CHANNEL_USER' },
  { key: 'channel-store', displayName: 'Tobias Wendt', email: 't.wendt@radhafen.example',
    ...germany, party: 'radhafen', role: 'CHANNEL_USER' },
  { key: 'rival-channel', displayName: 'Franziska Huber', email: 'f.huber@isarvelo.example',
    ...germany, party: 'isarvelo', role: 'CHANNEL_USER' },
  { key: 'rival-channel-orders', displayName: 'Korbinian Maier', email: 'k.maier@isarvelo.example',
    ...germany, party: 'isarvelo', role: 'CHANNEL_USER' },
  { key: 'rival-channel-service', displayName: 'Leonie Aigner', email: 'l.aigner@isarvelo.example',
    ...germany, party: 'isarvelo', role: 'CHANNEL_USER' },
  { key: 'dutch-channel', displayName: 'Ruud Hoekstra', email: 'r.hoekstra@polderwiel.example',
    ...netherlands, party: 'polderwiel', role: 'CHANNEL_USER' },
  { key: 'dutch-channel-service', displayName: 'Sanne Vermeulen', email: 's.vermeulen@polderwiel.example',
    ...netherlands, party: 'polderwiel', role: 'CHANNEL_USER' },
];

const customers: UserFacts[] = [
  { key: 'customer', displayName: '周佩珊 Chou Pei-shan', email: 'chou.peishan@citypulse-fleet.example',
    ...taiwan, party: 'citypulse', role: 'CUSTOMER_USER' },
  { key: 'customer-workshop', displayName: '施宏達 Shih Hung-ta', email: 'shih.hungta@citypulse-fleet.example',
    ...taiwan, party: 'citypulse', role: 'CUSTOMER_USER' },
  { key: 'customer-finance', displayName: '游子瑄 Yu Tzu-hsuan', email: 'yu.tzuhsuan@citypulse-fleet.example',
    ...taiwan, party: 'citypulse', role: 'CUSTOMER_USER' },
];

const consumers: UserFacts[] = [
  { key: 'consumer', displayName: '陳美樺 Chen Mei-hua', email: 'meihua.chen@riders.example',
    ...taiwan, party: 'chen-mei-hua', role: 'CUSTOMER_USER' },
];

/** The rival's people come in three roles, as the rival itself does. */
const alliance: UserFacts[] = [
  { key: 'competitor', displayName: '郭建宏 Kuo Chien-hung', email: 'kuo.chienhung@ridgeline-motion.example',
    ...taiwan, party: 'ridgeline', role: 'COMPETITOR_USER' },
  { key: 'competitor-motors', displayName: '唐紹恩 Tang Shao-en', email: 'tang.shaoen@ridgeline-motion.example',
    ...taiwan, party: 'ridgeline', role: 'SUPPLIER_USER' },
  { key: 'competitor-rental', displayName: '魏心怡 Wei Hsin-yi', email: 'wei.hsinyi@ridgeline-motion.example',
    ...taiwan, party: 'ridgeline', role: 'CUSTOMER_USER' },
];

const influencers: UserFacts[] = [
  { key: 'influencer', displayName: 'Noémie Perrin', email: 'n.perrin@battery-council.example', locale: 'en', timeZone: 'Europe/Zurich',
    party: 'battery-council', role: 'INFLUENCER_USER' },
  { key: 'influencer-magazine', displayName: '倪書豪 Ni Shu-hao', email: 'ni.shuhao@freewheel-weekly.example',
    ...taiwan, party: 'freewheel-weekly', role: 'INFLUENCER_USER' },
];

/** Who signs in: the key is the persona's name and the subject of the token, the display name is the person who plays it. */
export const users: readonly UserFacts[] = [...staff, ...suppliers, ...channel, ...customers, ...consumers, ...alliance, ...influencers];
