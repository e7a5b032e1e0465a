import type { Message } from '../../platform/messages.ts';
import type { Permission, Principal } from '../../platform/principal.ts';
import type { Row } from '../../platform/reads/reader.ts';
import type { ActRule, Rule, SightRule } from '../../platform/rules.ts';
import { type Sql, sql } from '../../platform/sql.ts';
import { isOpen, seeOwnPart } from '../esi.policy.ts';
import { costMessages } from './costs.messages.ts';
import type { QuoteRequestState, QuoteRoundState } from './quote.entity.ts';

/** Who sees what is asked and quoted, and who takes a round through its states. Components and rounds are the firm's own (`esi.see-as-firm`). */

export const seeQuoteRequest: SightRule = {
  kind: 'see', name: 'esi.see-quote-request', description: 'Staff see what every supplier is asked; a supplier what it is asked itself, while the project is open to it.',
  sees: (principal) => {
    const sight = seeOwnPart.sees(principal);
    return typeof sight === 'boolean' ? sight : (row) => sql`(${sight(row)} and ${isOpen('project_id')(row)})`;
  },
};

export const seeCostQuote: SightRule = {
  kind: 'see', name: 'esi.see-cost-quote', description: 'A supplier sees its own quotes; staff see quotes once their round is closed, and those of a round that was given up never.',
  sees: (principal) => {
    const sight = seeOwnPart.sees(principal);
    return sight === true ? isUnsealed : sight;
  },
};

/** That a quote's round is closed, and was not given up. */
export function isUnsealed(quote: Row): Sql {
  return sql`exists (select from quote_round r where r.workspace_id = ${quote('workspace_id')} and r.id = ${quote('round_id')} and r.state in ('COMPARED', 'AGREED', 'NEXT_ROUND'))`;
}

/** What rules about a component, a round and a request look at. */
export interface ComponentSubject { readonly removedAt?: unknown }
export interface RoundSubject { readonly state: QuoteRoundState; readonly dueAt: Date | string }
export interface RequestSubject { readonly state: QuoteRequestState; readonly dueAt: Date | string }

type Refuses<Subject> = (principal: Principal, subject: Subject) => Message | null;

const firm: Refuses<unknown> = ({ isStaff }) => (isStaff ? null : costMessages.firmOnly);
/** A key keeps figures; what binds a side is decided by people. */
const people: Refuses<unknown> = ({ kind }) => (kind === 'API_KEY' ? costMessages.peopleOnly : null);

interface ActFacts<Subject> {
  readonly name: string;
  readonly description: string;
  readonly permission?: Permission;
  readonly refuses: readonly Refuses<Subject>[];
}

function act<Subject = undefined>({ name, description, permission = 'ESI_WRITE', refuses }: ActFacts<Subject>): ActRule<Subject> {
  return { kind: 'act', name, description, permission, refuses: (principal, subject) => refuses.reduce<Message | null>((reason, next) => reason ?? next(principal, subject), null) };
}

const there: Refuses<ComponentSubject> = (_principal, { removedAt }) => (removedAt == null ? null : costMessages.notNow);
const isDue = ({ dueAt }: { readonly dueAt: Date | string }) => new Date(dueAt).getTime() <= Date.now();
const roundIn = (...states: readonly QuoteRoundState[]): Refuses<RoundSubject> => (_principal, { state }) => (states.includes(state) ? null : costMessages.notNow);
const atDeadline: Refuses<RoundSubject> = (_principal, round) => (isDue(round) ? null : costMessages.sealed);
const supplier: Refuses<unknown> = ({ isStaff }) => (isStaff ? costMessages.supplierOnly : null);
const inTime: Refuses<RequestSubject> = (_principal, request) => (request.state === 'OPEN' && !isDue(request) ? null : costMessages.tooLate);

export const addComponentRule = act({ name: 'cost-component.add', description: 'The firm’s people say what a product is made of.', refuses: [firm] });
export const updateComponentRule = act<ComponentSubject>({ name: 'cost-component.update', description: 'The firm’s people set a component’s target, should-cost and actual cost.', refuses: [firm, there] });
export const removeComponentRule = act<ComponentSubject>({ name: 'cost-component.remove', description: 'The firm’s people take a component out.', refuses: [firm, there] });
export const openRoundRule = act<ComponentSubject>({ name: 'quote-round.open', description: 'The firm’s people ask suppliers what a component would cost.', refuses: [firm, people, there] });
export const closeRoundRule = act<RoundSubject>({ name: 'quote-round.close', description: 'The firm’s people, or the platform, break the seals once the deadline is over.', refuses: [firm, roundIn('OPEN'), atDeadline] });
export const agreeQuoteRule = act<RoundSubject>({ name: 'quote-round.agree', description: 'Who decides for the firm agrees to a quote, with a reason.', permission: 'ESI_DECIDE', refuses: [firm, people, roundIn('COMPARED')] });
export const nextRoundRule = act<RoundSubject>({ name: 'quote-round.next', description: 'Who decides for the firm agrees to none, with a reason; another round may follow.', permission: 'ESI_DECIDE', refuses: [firm, people, roundIn('COMPARED')] });
export const cancelRoundRule = act<RoundSubject>({ name: 'quote-round.cancel', description: 'Who decides for the firm gives a round up, with a reason; its seals are never broken.', permission: 'ESI_DECIDE', refuses: [firm, people, roundIn('OPEN')] });
export const submitQuoteRule = act<RequestSubject>({ name: 'cost-quote.submit', description: 'Who may sign for a supplier quotes, or quotes anew, until the deadline.', permission: 'ESI_SIGN', refuses: [supplier, people, inTime] });
export const declineQuoteRule = act<RequestSubject>({ name: 'cost-quote.decline', description: 'Who may sign for a supplier says that it gives no price.', permission: 'ESI_SIGN', refuses: [supplier, people, inTime] });
export const explainGapRule = act({ name: 'cost-gap.explain', description: 'The firm’s people say why the cost is not at its target.', refuses: [firm, people] });
export const closeDueRoundsRule: ActRule = { kind: 'act', name: 'quote-round.close-due', description: 'The platform breaks the seals of rounds whose deadline is over.', permission: null };

export const costRules: readonly Rule[] = [
  seeQuoteRequest, seeCostQuote, addComponentRule, updateComponentRule, removeComponentRule, openRoundRule, closeRoundRule, agreeQuoteRule, nextRoundRule, cancelRoundRule,
  submitQuoteRule, declineQuoteRule, explainGapRule, closeDueRoundsRule,
];
