/** A name in the three languages the platform speaks; traditional characters as in Taiwan, simplified as in mainland China. */
export interface Names {
  en: string;
  'zh-Hant': string;
  'zh-Hans': string;
}

export interface EndReasonFacts {
  code: 'PARTNER_LEFT' | 'WE_LEFT' | 'BUSINESS_CLOSED' | 'BREACH' | 'MUTUAL_AGREEMENT' | 'REPLACED' | 'OTHER';
  note: string;
}

/** Whole units of a currency, ISO 4217. */
export type Amount = readonly [amount: number, currencyCode: string];

/** The six markets, as the schema names them. */
export type MarketName = 'SUPPLIER' | 'INTERNAL' | 'COMPETITOR' | 'DISTRIBUTOR' | 'CUSTOMER' | 'INFLUENCER';
