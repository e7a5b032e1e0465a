import type { PaymentFacts } from '../payment-facts.ts';

/** Jade Cell and Radhafen see their money by the day agreed; Chuanlian, who depends most, waits for it; Suhe has not been paid since the motors went elsewhere. */
export const payments: readonly PaymentFacts[] = [
  {
    relationship: 'jade-cell.supplier', payerSide: 'FOCAL', currency: 'TWD', payer: 'buyer', payee: 'supplier', term: 45, note: 'Cells of a month.',
    invoices: [
      { number: 'JC-7101', issued: -330, amount: 18_412_700, paid: 45 }, { number: 'JC-7148', issued: -270, amount: 19_055_300, paid: 44 }, { number: 'JC-7196', issued: -210, amount: 17_988_100, paid: 47 },
      { number: 'JC-7243', issued: -150, amount: 20_163_900, paid: 45 }, { number: 'JC-7291', issued: -90, amount: 21_337_400, paid: 43 }, { number: 'JC-7338', issued: -55, amount: 20_871_600, reported: 44 },
      { number: 'JC-7360', issued: -20, amount: 21_004_200 },
    ],
  },
  {
    relationship: 'chuanlian-wiring.supplier', payerSide: 'FOCAL', currency: 'TWD', payer: 'buyer', payee: 'manager', term: 60, note: 'Wiring looms.',
    invoices: [
      { number: 'CL-311', issued: -340, amount: 2_914_300, reported: 62 }, { number: 'CL-326', issued: -280, amount: 3_020_800, reported: 71 }, { number: 'CL-340', issued: -220, amount: 2_877_500, reported: 98 },
      { number: 'CL-355', issued: -160, amount: 3_113_900, reported: 84 }, { number: 'CL-371', issued: -100, amount: 3_240_200, reported: 79 }, { number: 'CL-386', issued: -70, amount: 3_196_400 },
    ],
  },
  {
    relationship: 'saebom.supplier', payerSide: 'FOCAL', currency: 'USD', payer: 'buyer', payee: 'rival-supplier', term: 30, note: 'Packs for trial.',
    invoices: [{ number: 'SB-0118', issued: -75, amount: 41_935, paid: 30 }, { number: 'SB-0124', issued: -12, amount: 39_270 }],
  },
  {
    relationship: 'suhe-motor.supplier', payerSide: 'FOCAL', currency: 'CNY', payer: 'buyer', payee: 'motor-supplier', term: 30, note: 'Motors.',
    invoices: [
      { number: 'SH-9021', issued: -300, amount: 1_406_300, paid: 30 }, { number: 'SH-9077', issued: -130, amount: 1_377_900, contested: 'Nothing came; the bank says that the order was stopped.' },
      { number: 'SH-9078', issued: -129, amount: 88_450, withdrawn: 'Freight that was invoiced twice.' },
    ],
  },
  {
    relationship: 'radhafen.distributor', payerSide: 'PARTNER', currency: 'EUR', payer: 'channel', payee: 'second-manager', term: 30, note: 'Bicycles as delivered.',
    invoices: [
      { number: 'FS-DE-2207', issued: -320, amount: 488_130, paid: 28 }, { number: 'FS-DE-2231', issued: -260, amount: 512_470, paid: 30 }, { number: 'FS-DE-2258', issued: -200, amount: 603_290, paid: 31 },
      { number: 'FS-DE-2284', issued: -140, amount: 571_860, paid: 29 }, { number: 'FS-DE-2310', issued: -80, amount: 549_720, paid: 30 }, { number: 'FS-DE-2337', issued: -18, amount: 560_340 },
    ],
  },
];
