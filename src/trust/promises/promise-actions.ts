import type { PromiseAct } from '../../domain/trust/promise-course.ts';
import { defineActions } from '../../platform/actions.ts';

/** The acts of the course as `viewerActions` names them. */
export const actionOf = {
  ACCEPT: 'ACCEPT_PROMISE', WITHDRAW: 'WITHDRAW_PROMISE', RENEGOTIATE: 'RENEGOTIATE_PROMISE', CLAIM_KEPT: 'CLAIM_PROMISE_KEPT', CONFIRM_KEPT: 'CONFIRM_PROMISE_KEPT',
  REPORT_BROKEN: 'REPORT_PROMISE_BROKEN', WAIVE: 'WAIVE_PROMISE', CONTEST: 'CONTEST_PROMISE', WITHDRAW_CONTEST: 'WITHDRAW_PROMISE_CONTEST', DECIDE_CONTEST: 'DECIDE_PROMISE_CONTEST',
} as const satisfies Record<PromiseAct, string>;

defineActions({
  ACCEPT_PROMISE: 'Accept what the other side put forward.',
  WITHDRAW_PROMISE: 'Take it back before it is accepted.',
  RENEGOTIATE_PROMISE: 'Put other terms forward in its place.',
  CLAIM_PROMISE_KEPT: 'Say on which day one’s own promise was kept.',
  CONFIRM_PROMISE_KEPT: 'Confirm that it was kept on the day claimed.',
  REPORT_PROMISE_BROKEN: 'Report that it was not kept.',
  WAIVE_PROMISE: 'Let it go.',
  CONTEST_PROMISE: 'Contest the other side’s claim or report.',
  WITHDRAW_PROMISE_CONTEST: 'Give in.',
  DECIDE_PROMISE_CONTEST: 'Decide the contest, with a reason.',
  ATTACH_TO_PROMISE: 'Lay a paper beside it.',
  WITHDRAW_PROMISE_ATTACHMENT: 'Take an attachment back.',
});
