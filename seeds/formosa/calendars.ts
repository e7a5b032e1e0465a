import type { CalendarStory } from '../calendar-facts.ts';

/** When some of them work. Which days are national holidays is for whoever keeps a calendar to say: the demo has company days only. */
export const calendars: readonly CalendarStory[] = [
  {
    party: 'formosa-stride', workingDays: [1, 2, 3, 4, 5], openingHours: [{ weekdays: [1, 2, 3, 4, 5], opens: '08:30', closes: '17:30' }],
    specialDays: [{ inDays: 33, name: '創立紀念日 Founders’ day' }],
  },
  // The plant works Saturdays, and through the nights of the week.
  {
    party: 'formosa-stride', location: 'formosa-stride-daya-plant', workingDays: [1, 2, 3, 4, 5, 6],
    openingHours: [
      { weekdays: [2, 3, 4, 5, 6], opens: '00:00', closes: '02:00' }, { weekdays: [1, 2, 3, 4, 5], opens: '08:00', closes: '24:00' },
      { weekdays: [6], opens: '08:00', closes: '17:00' },
    ],
    specialDays: [{ inDays: 12, name: '年度盤點 Stocktaking' }, { inDays: 13, name: '年度盤點 Stocktaking' }],
  },
  {
    party: 'jade-cell', workingDays: [1, 2, 3, 4, 5], openingHours: [{ weekdays: [1, 2, 3, 4, 5], opens: '09:00', closes: '18:00' }],
    specialDays: [{ inDays: 20, name: '歲修 Annual maintenance' }, { inDays: 21, name: '歲修 Annual maintenance' }],
  },
  // What the receiving gate at Daya takes in.
  {
    party: 'jade-cell', location: 'jade-cell-daya-store', workingDays: [1, 2, 3, 4, 5, 6],
    openingHours: [{ weekdays: [1, 2, 3, 4, 5, 6], opens: '07:00', closes: '15:30' }], specialDays: [],
  },
  {
    party: 'radhafen', workingDays: [1, 2, 3, 4, 5, 6],
    openingHours: [{ weekdays: [1, 2, 3, 4, 5], opens: '10:00', closes: '18:30' }, { weekdays: [6], opens: '10:00', closes: '14:00' }],
    specialDays: [{ inDays: 7, name: 'Sonntagsöffnung', isWorkingDay: true, hours: [{ opens: '13:00', closes: '18:00' }] }],
  },
  // That it works six days is known; from when to when, nobody has said.
  { party: 'saebom', workingDays: [1, 2, 3, 4, 5, 6], openingHours: [], specialDays: [] },
];
