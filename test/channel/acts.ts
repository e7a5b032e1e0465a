import { randomUUID } from 'node:crypto';
import type { World } from '../world.ts';
import { day } from '../trust/sessions.ts';

/** Acts of the channel's programmes as the tests do them, over the wire. */

const deal = `channelDeal { id version state customerName productFamily amount { amount currencyCode } protectedUntil extensions extensionReason refusal decisionNote closingNote wonAmount { amount currencyCode } withdrawalReason expiredAt
  conflicts { verdict channelDealId state relationshipId partnerName } check { decision verdict found note } viewerActions { action isAllowed } }`;
const certificate = 'channelCertificate { id version state validity completedOn expiresOn reason contact { id } course { id code } viewerActions { action isAllowed } }';
const course = 'channelCourse { id version state code validMonths }';
export const tier = 'channelTier { number tier nextTier change fromTier missingForNext { tier measure threshold value verdict distance } criteria { measure value verdict } }';

const fund = 'channelFund { id version state title balance { budget { amount } held { amount } paid { amount } givenBack { amount } left { amount } twoAbove { amount } } budgets { number amount { amount } } viewerActions { action isAllowed } }';
const request = `channelFundRequest { id version state requested { amount currencyCode } approved { amount } claimed { amount } paid { amount } claimUntil decisionNote fund { balance { left { amount } } }
  approvals { claimUntil } claims { id number state amount { amount } paidAmount { amount } documents refusalReason } viewerActions { action isAllowed } }`;
const claim = `channelFundClaim { id version state amount { amount } paidAmount { amount } paymentReference viewerActions { action isAllowed } } ${request}`;

const readiness = 'readiness { verdict share atLeast atMost unknown parts { part needed there missing share } }';
export const launchFigures = `figures { launchOn ready notReady unknown shareReady support supportKnown supportUnknown leastSupport warnings partners { relationshipId sentiment ${readiness} } }`;
const launch = `channelLaunch { id version state launchOn cancelReason neededSentiment leastSupport ${launchFigures} decisions { number decision warnings reason ${launchFigures} } viewerActions { action isAllowed } }`;
export const launchLine = `id version state neededTrainedPeople neededCertificates neededStock ${readiness} viewerActions { action isAllowed }`;
const line = `channelLaunchPartner { ${launchLine} launch { id } }`;

/** What each act takes and answers. */
const acts: Readonly<Record<string, { readonly input: string; readonly selects: string }>> = {
  registerChannelDeal: { input: 'RegisterChannelDealInput', selects: deal }, approveChannelDeal: { input: 'ApproveChannelDealInput', selects: deal }, refuseChannelDeal: { input: 'RefuseChannelDealInput', selects: deal },
  extendChannelDeal: { input: 'ExtendChannelDealInput', selects: deal }, winChannelDeal: { input: 'WinChannelDealInput', selects: deal }, loseChannelDeal: { input: 'EndChannelDealInput', selects: deal },
  withdrawChannelDeal: { input: 'EndChannelDealInput', selects: deal },
  addChannelCourse: { input: 'AddChannelCourseInput', selects: course }, retireChannelCourse: { input: 'RetireChannelCourseInput', selects: course },
  submitChannelCertificate: { input: 'SubmitChannelCertificateInput', selects: certificate }, verifyChannelCertificate: { input: 'ActOnChannelCertificateInput', selects: certificate },
  rejectChannelCertificate: { input: 'EndChannelCertificateInput', selects: certificate }, revokeChannelCertificate: { input: 'EndChannelCertificateInput', selects: certificate },
  openChannelFund: { input: 'OpenChannelFundInput', selects: fund }, setChannelFundBudget: { input: 'SetChannelFundBudgetInput', selects: fund }, closeChannelFund: { input: 'CloseChannelFundInput', selects: fund },
  requestChannelFunds: { input: 'RequestChannelFundsInput', selects: request }, approveChannelFunds: { input: 'ApproveChannelFundsInput', selects: request }, rejectChannelFunds: { input: 'EndFundRequestInput', selects: request },
  withdrawChannelFunds: { input: 'EndFundRequestInput', selects: request }, claimChannelFunds: { input: 'ClaimChannelFundsInput', selects: claim }, verifyChannelFundClaim: { input: 'ActOnFundClaimInput', selects: claim },
  payChannelFundClaim: { input: 'PayChannelFundClaimInput', selects: claim }, refuseChannelFundClaim: { input: 'RefuseChannelFundClaimInput', selects: claim },
  planChannelLaunch: { input: 'PlanChannelLaunchInput', selects: launch }, moveChannelLaunch: { input: 'MoveChannelLaunchInput', selects: launch }, inviteToChannelLaunch: { input: 'InviteToChannelLaunchInput', selects: line },
  setChannelLaunchNeeds: { input: 'SetChannelLaunchNeedsInput', selects: line }, withdrawChannelLaunchInvitation: { input: 'ActOnChannelLaunchPartnerInput', selects: line },
  approveChannelLaunch: { input: 'ApproveChannelLaunchInput', selects: `${launch} warnings` }, holdChannelLaunch: { input: 'HoldChannelLaunchInput', selects: `${launch} warnings` },
  completeChannelLaunch: { input: 'ActOnChannelLaunchInput', selects: launch }, cancelChannelLaunch: { input: 'CancelChannelLaunchInput', selects: launch },
  adoptChannelTiers: { input: 'AdoptChannelTiersInput', selects: 'channelTierModel { id number currencyCode reason tiers { key criteria { measure threshold } } }' },
  assessChannelTier: { input: 'AssessChannelTierInput', selects: `relationship { ${tier} }` },
};

export interface Tried {
  readonly record: Record<string, any> | null;
  readonly userErrors: readonly Record<string, any>[];
}

/** Does an act as a persona, whatever the answer. */
export async function tried(world: World, persona: string, name: string, input: object): Promise<Tried> {
  const { input: type, selects } = acts[name]!;
  const errors = 'userErrors { code message field ... on StateConflictError { currentState allowedActions } ... on BlockedError { blockedBy { id } } }';
  const { [name]: payload } = await world.as(persona).data(`mutation ($input: ${type}!) { ${name}(input: $input) { ${selects} ${errors} } }`, { input: { idempotencyKey: randomUUID(), ...input } });
  return { record: payload[selects.split(' ')[0]!], userErrors: payload.userErrors };
}

/** Does an act and takes what it made; fails the test when it is refused. */
export async function done(world: World, persona: string, name: string, input: object): Promise<Record<string, any>> {
  const { record, userErrors } = await tried(world, persona, name, input);
  if (userErrors.length > 0) throw new Error(`${persona} ${name}: ${JSON.stringify(userErrors)}`);
  return record!;
}

/** The codes with which an act is refused; with the state where that is why. */
export async function refused(world: World, persona: string, name: string, input: object): Promise<string> {
  const { userErrors } = await tried(world, persona, name, input);
  return userErrors.map(({ code, currentState }) => (currentState === undefined ? code : `${code} ${currentState}`)).join(', ');
}

/** A customer that nobody of the demo world knows. */
export const customer = (more: object = {}) => ({ name: 'Städtische Werke Kassel GmbH', countryCode: 'DE', postalCode: '34117', ...more });

/** What a deal is registered with. */
export const dealOf = (world: World, relationship = 'radhafen.distributor', more: object = {}) => ({
  relationshipId: world.relationshipId(relationship), title: 'Forty trikes for the works', customer: customer(), productFamily: 'Haul', amount: { amount: '180000.00', currencyCode: 'EUR' }, expectedOn: day(60), ...more,
});

/** A registered deal, with its id. */
export async function register(world: World, persona = 'channel', relationship = 'radhafen.distributor', more: object = {}): Promise<string> {
  return (await done(world, persona, 'registerChannelDeal', dealOf(world, relationship, more)))['id'] as string;
}
