import type { EntityManager } from '@mikro-orm/postgresql';
import type { ChangeRequestFacts } from '../../seeds/change-request-facts.ts';
import type { WorldFacts } from '../../seeds/world.ts';
import { toMinorUnits } from '../domain/money.ts';
import { otherSide } from '../domain/sides.ts';
import { defaultOutcomeMap } from '../domain/trust/outcome-map.ts';
import { imposedChangeFinding } from '../domain/trust/outcomes.ts';
import { ChangeRequestEntity, ChangeRequestRoundEntity } from '../practices/change-requests/change-request.entity.ts';
import { shownBy } from '../trust/evidence/evidence.terms.ts';
import { dayIn, momentIn } from './seed-days.ts';
import { seedEvidence } from './seed-evidence.ts';

interface Layer {
  readonly em: EntityManager;
  readonly world: WorldFacts;
  readonly workspaceId: string;
  readonly idOf: (kind: string, key: string) => string;
}

/** Lays out what two sides asked each other to change, with every round, and the evidence of what was imposed. */
export async function seedChangeRequests(layer: Layer): Promise<void> {
  const { em, idOf } = layer;
  const requests = layer.world.changeRequests ?? [];
  for (const request of requests) addRequest(layer, request);
  await em.flush();
  for (const request of requests) addRounds(layer, request);
  await em.flush();
  await seedEvidence(layer, requests.flatMap(({ key, relationship, rounds, imposed }) => (imposed === undefined ? [] : [{
    key: `imposed/${key}`, relationship, direction: shownBy(rounds[0]!.side), ...imposedChangeFinding(defaultOutcomeMap), source: { type: 'ChangeRequest', id: idOf('change-request', key) },
    occurredAt: momentIn(imposed.on), by: imposed.by,
  }])));
}

function addRequest({ em, workspaceId, idOf }: Layer, { key, relationship, title, agreement, contract, rounds, agreed, declined, imposed }: ChangeRequestFacts): void {
  const [first, last] = [rounds[0]!, rounds.at(-1)!];
  const answered = agreed ?? declined;
  em.create(ChangeRequestEntity, {
    workspaceId, id: idOf('change-request', key), relationshipId: idOf('relationship', relationship), title, subjectKind: agreement !== undefined ? 'AGREEMENT' : contract === undefined ? 'OTHER' : 'CONTRACT',
    agreementId: agreement === undefined ? null : idOf('vmi-agreement', agreement), contractId: contract === undefined ? null : idOf('contract', contract),
    state: imposed !== undefined ? 'IMPOSED' : agreed !== undefined ? 'AGREED' : declined !== undefined ? 'DECLINED' : rounds.length > 1 ? 'COUNTERED' : 'PROPOSED',
    proposedBySide: first.side, proposedBy: idOf('user', first.by), proposedAt: momentIn(first.on), round: rounds.length, turnSide: otherSide(last.side), answerDueOn: dayIn(last.answerDueOn),
    answeredBy: user(idOf, answered), answeredAt: moment(answered?.on), answerNote: declined?.reason ?? agreed?.note ?? null,
    imposedBy: user(idOf, imposed), imposedAt: moment(imposed?.on), impositionReason: imposed?.reason ?? null, settledRound: imposed === undefined && agreed === undefined ? null : imposed === undefined ? rounds.length : 1,
    statement: imposed?.statement?.text ?? null, statedBy: user(idOf, imposed?.statement), statedAt: moment(imposed?.statement?.on),
  } as never);
}

function addRounds({ em, workspaceId, idOf }: Layer, { key: request, relationship, rounds }: ChangeRequestFacts): void {
  rounds.forEach(({ key, side, by, on, what, why, effectiveOn, cost, answerDueOn }, index) => {
    em.create(ChangeRequestRoundEntity, {
      workspaceId, id: idOf('change-round', key), relationshipId: idOf('relationship', relationship), requestId: idOf('change-request', request), number: index + 1, bySide: side, madeBy: idOf('user', by), madeAt: momentIn(on),
      what, why, effectiveOn: dayIn(effectiveOn), costMinor: cost === undefined ? null : String(toMinorUnits(String(cost[0]), cost[1])), costCurrency: cost?.[1] ?? null, answerDueOn: dayIn(answerDueOn),
    } as never);
  });
}

const user = (idOf: Layer['idOf'], done: { readonly by: string } | undefined) => (done === undefined ? null : idOf('user', done.by));
const moment = (days: number | undefined) => (days === undefined ? null : momentIn(days));
