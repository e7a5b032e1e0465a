import { definePage } from '../../platform/reads/define-page.ts';
import { oneOf } from '../../platform/reads/page.ts';
import { InvestmentKindEnum, InvestmentStateEnum } from './investment.enums.ts';
import { JointInvestment } from './investment.type.ts';

/** Lists of joint investments. */
export const investmentPage = definePage({
  name: 'JointInvestment',
  type: () => JointInvestment,
  description: 'Joint investments that the asker may see.',
  defaultSize: 25,
  orders: { INVESTED_ON: { column: 'invested_on', cast: 'date', field: 'investedOn', description: 'By the day they were made.' } },
  defaultOrder: { field: 'INVESTED_ON', direction: 'DESC' },
  filters: {
    states: { type: () => [InvestmentStateEnum], field: 'state', sql: oneOf('state'), description: 'In one of these states.' },
    kinds: { type: () => [InvestmentKindEnum], field: 'kind', sql: oneOf('kind'), description: 'Of one of these kinds.' },
  },
});
