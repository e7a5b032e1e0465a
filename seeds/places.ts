/** Country and time zone of places that several parties share; spread into a party or a location. */
export const austria = { countryCode: 'AT', timeZone: 'Europe/Vienna' } as const;
export const britain = { countryCode: 'GB', timeZone: 'Europe/London' } as const;
export const california = { countryCode: 'US', timeZone: 'America/Los_Angeles' } as const;
export const china = { countryCode: 'CN', timeZone: 'Asia/Shanghai' } as const;
export const denmark = { countryCode: 'DK', timeZone: 'Europe/Copenhagen' } as const;
export const germany = { countryCode: 'DE', timeZone: 'Europe/Berlin' } as const;
export const italy = { countryCode: 'IT', timeZone: 'Europe/Rome' } as const;
export const japan = { countryCode: 'JP', timeZone: 'Asia/Tokyo' } as const;
export const korea = { countryCode: 'KR', timeZone: 'Asia/Seoul' } as const;
export const netherlands = { countryCode: 'NL', timeZone: 'Europe/Amsterdam' } as const;
export const sweden = { countryCode: 'SE', timeZone: 'Europe/Stockholm' } as const;
export const switzerland = { countryCode: 'CH', timeZone: 'Europe/Zurich' } as const;
export const taiwan = { countryCode: 'TW', timeZone: 'Asia/Taipei' } as const;
export const vietnam = { countryCode: 'VN', timeZone: 'Asia/Ho_Chi_Minh' } as const;
