import { defineActions } from '../../platform/actions.ts';
import {
  acceptPromiseRule, acceptServiceRule, agreeRule, confirmKeptRule, declineAgreementRule, endAgreementRule, finishRequestRule, handOverAgainRule, reportBrokenRule, returnServiceRule,
  returnWorkRule, takeUpRequestRule, takeUpWorkRule, waivePromiseRule, withdrawAgreementRule, withdrawPromiseRule, withdrawRequestRule, withdrawWorkRule,
} from './internal-service.policy.ts';

/** What may be done to each kind of record, with the rule of each act. */
export const agreementActions = {
  AGREE_TO_SERVICE: agreeRule, DECLINE_SERVICE_AGREEMENT: declineAgreementRule, WITHDRAW_SERVICE_AGREEMENT: withdrawAgreementRule, END_SERVICE_AGREEMENT: endAgreementRule,
} as const;
export const requestActions = {
  TAKE_UP_SERVICE_REQUEST: takeUpRequestRule, FINISH_SERVICE_REQUEST: finishRequestRule, ACCEPT_SERVICE: acceptServiceRule, RETURN_SERVICE: returnServiceRule, WITHDRAW_SERVICE_REQUEST: withdrawRequestRule,
} as const;
export const handOverActions = { TAKE_UP_WORK: takeUpWorkRule, RETURN_WORK: returnWorkRule, HAND_OVER_WORK_AGAIN: handOverAgainRule, WITHDRAW_WORK_HAND_OVER: withdrawWorkRule } as const;
export const departmentPromiseActions = {
  ACCEPT_DEPARTMENT_PROMISE: acceptPromiseRule, WITHDRAW_DEPARTMENT_PROMISE: withdrawPromiseRule, WAIVE_DEPARTMENT_PROMISE: waivePromiseRule, CONFIRM_DEPARTMENT_PROMISE_KEPT: confirmKeptRule,
  REPORT_DEPARTMENT_PROMISE_BROKEN: reportBrokenRule,
} as const;

defineActions({
  AGREE_TO_SERVICE: 'Agree to it for the other department.',
  DECLINE_SERVICE_AGREEMENT: 'Decline it for the other department.',
  WITHDRAW_SERVICE_AGREEMENT: 'Take the proposal back.',
  END_SERVICE_AGREEMENT: 'End what was agreed.',
  TAKE_UP_SERVICE_REQUEST: 'Take it up.',
  FINISH_SERVICE_REQUEST: 'Say that it is done.',
  ACCEPT_SERVICE: 'Accept what was done.',
  RETURN_SERVICE: 'Return what was done as incomplete.',
  WITHDRAW_SERVICE_REQUEST: 'Take the request back.',
  TAKE_UP_WORK: 'Take the work up.',
  RETURN_WORK: 'Return the work as incomplete.',
  HAND_OVER_WORK_AGAIN: 'Hand it over again, completed.',
  WITHDRAW_WORK_HAND_OVER: 'Take the work back.',
  ACCEPT_DEPARTMENT_PROMISE: 'Accept the promise; from then on it binds.',
  WITHDRAW_DEPARTMENT_PROMISE: 'Take the promise back.',
  WAIVE_DEPARTMENT_PROMISE: 'Let the promise go.',
  CONFIRM_DEPARTMENT_PROMISE_KEPT: 'Say on which day it was kept.',
  REPORT_DEPARTMENT_PROMISE_BROKEN: 'Report it broken.',
});
