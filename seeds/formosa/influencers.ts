import { jobTitles, names } from '../names.ts';
import { switzerland, taiwan } from '../places.ts';
import type { MarketFacts } from '../world.ts';

/** Those who buy nothing and move much: bank, ministry, standards, association, press, neighbours, consumers. */
export const influencers: MarketFacts = {
  parties: [
    {
      key: 'fonghe-bank',
      kind: 'ORGANIZATION',
      names: names('Fonghe Commercial Bank', '豐禾商業銀行', '丰禾商业银行'),
      ...taiwan,
      identifiers: [{ scheme: 'LEI', value: '000000FONGHE00050131' }],
      externalReferences: [{ system: 'crm', value: 'ACC-0501' }],
      contacts: [
        { key: 'fonghe-banker', name: '湯曉薇 Tang Hsiao-wei', jobTitle: jobTitles.corporateBanker,
          email: 'tang.hsiaowei@fonghe-bank.example', phone: '+886 4 0000 0511', isPrimary: true },
      ],
    },
    {
      key: 'mobility-ministry',
      kind: 'ORGANIZATION',
      names: names('Ministry of Sustainable Mobility', '永續交通部', '永续交通部'),
      ...taiwan,
      contacts: [
        { key: 'mobility-ministry-officer', name: '馬維倫 Ma Wei-lun', jobTitle: jobTitles.programmeOfficer,
          email: 'ma.weilun@mobility-ministry.example', phone: '+886 2 0000 0521', isPrimary: true },
      ],
    },
    {
      key: 'battery-council',
      kind: 'ORGANIZATION',
      names: names('Light Vehicle Battery Standards Council', '輕型車輛電池標準委員會', '轻型车辆电池标准委员会'),
      ...switzerland,
      website: 'https://www.battery-council.example',
      externalReferences: [{ system: 'crm', value: 'ACC-0503' }],
      contacts: [
        { key: 'battery-council-secretary', name: 'Noémie Perrin', jobTitle: jobTitles.secretaryGeneral,
          email: 'n.perrin@battery-council.example', isPrimary: true },
      ],
    },
    {
      key: 'island-ev-association',
      kind: 'ORGANIZATION',
      names: names('Island Light EV Industry Association', '島嶼輕型電動車產業協會', '岛屿轻型电动车产业协会'),
      ...taiwan,
      contacts: [
        { key: 'island-ev-secretary', name: '龔美雲 Kung Mei-yun', jobTitle: jobTitles.secretaryGeneral,
          email: 'kung.meiyun@island-ev.example', phone: '+886 2 0000 0541', isPrimary: true },
      ],
    },
    {
      key: 'freewheel-weekly',
      kind: 'ORGANIZATION',
      names: names('Freewheel Weekly', '自由輪週刊', '自由轮周刊'),
      ...taiwan,
      website: 'https://www.freewheel-weekly.example',
      contacts: [
        { key: 'freewheel-editor', name: '倪書豪 Ni Shu-hao', jobTitle: jobTitles.editorInChief,
          email: 'ni.shuhao@freewheel-weekly.example', phone: '+886 2 0000 0551', isPrimary: true },
      ],
    },
    {
      key: 'riverbank-watch',
      kind: 'GROUP',
      names: names('Green Riverbank Watch', '綠岸溪流守護隊', '绿岸溪流守护队'),
      ...taiwan,
      contacts: [
        { key: 'riverbank-coordinator', name: '夏天祥 Hsia Tien-hsiang', jobTitle: jobTitles.coordinator,
          email: 'coordinator@riverbank-watch.example', isPrimary: true },
      ],
    },
    {
      key: 'riders-voice',
      kind: 'GROUP',
      names: names('Riders\' Voice Consumer Union', '騎士之聲消費者聯盟', '骑士之声消费者联盟'),
      countryCode: null,
      timeZone: 'Europe/Brussels',
      website: 'https://www.riders-voice.example',
      contacts: [{ key: 'riders-voice-desk', name: 'Test and complaints desk', email: 'desk@riders-voice.example', isPrimary: true }],
    },
  ],
  relationships: [
    {
      key: 'fonghe-bank.influencer', market: 'INFLUENCER', partner: 'fonghe-bank', stage: 'MAINTAINED',
      startedYearsAgo: 12.3, manager: 'admin',
      note: 'Working-capital line. Reads our supplier concentration and asks about Tainan every year.',
    },
    {
      key: 'mobility-ministry.influencer', market: 'INFLUENCER', partner: 'mobility-ministry', stage: 'ESTABLISHED', startedYearsAgo: 3.0,
      note: 'Writes the purchase subsidy for cargo trikes; the next scheme rewards repairable batteries.',
    },
    {
      key: 'battery-council.influencer', market: 'INFLUENCER', partner: 'battery-council', stage: 'MAINTAINED',
      startedYearsAgo: 2.9, manager: 'manager',
      isKey: true,
      note: 'Owns the swappable-pack standard we draft together with Ridgeline. Two of its nine seats decide in our favour only if both '
        + 'of us ask.',
    },
    {
      key: 'island-ev-association.influencer', market: 'INFLUENCER', partner: 'island-ev-association', stage: 'MAINTAINED',
      startedYearsAgo: 9.9,
      note: 'Speaks for forty makers; its charging-safety guide quotes our recall as the example of how to do it.',
    },
    {
      key: 'freewheel-weekly.influencer', market: 'INFLUENCER', partner: 'freewheel-weekly', stage: 'ESTABLISHED', startedYearsAgo: 4.5,
      note: 'Long-term test of the Stride 5, fair and read by every dealer.',
    },
    {
      key: 'riverbank-watch.influencer', market: 'INFLUENCER', partner: 'riverbank-watch', stage: 'ESTABLISHED', startedYearsAgo: 1.8,
      note: 'Neighbours of the Daya plant. Objected to the paint line; since the open day they measure the water together with our '
        + 'quality people.',
    },
    {
      key: 'riders-voice.influencer', market: 'INFLUENCER', partner: 'riders-voice', stage: 'IDENTIFIED',
      note: 'Preparing a comparison of charger safety. We should speak to them before they publish, not after.',
    },
    {
      key: 'norrland-post.influencer', market: 'INFLUENCER', partner: 'norrland-post', stage: 'ESTABLISHED',
      startedYearsAgo: 1.7, manager: 'second-manager',
      note: 'Other postal services call it before they buy. Three referrals so far, one of them an order.',
    },
  ],
};
