import type { EntityManager } from '@mikro-orm/postgresql';
import type { CadenceFacts, ContactFacts, DealingFacts, QuestionFacts, ScheduleFacts } from '../../seeds/dealing-facts.ts';
import type { WorldFacts } from '../../seeds/world.ts';
import { dayNumber, dayOf } from '../domain/calendar/day.ts';
import { unansweredAfter } from '../domain/reply-time.ts';
import { defaultOutcomeMap } from '../domain/trust/outcome-map.ts';
import { replyFinding, scheduleFinding } from '../domain/trust/outcomes.ts';
import { shownBy } from '../trust/evidence/evidence.terms.ts';
import { InteractionEntity, InteractionParticipantEntity } from '../trust/interactions/interaction.entity.ts';
import { QuestionEntity, ResponseAgreementEntity } from '../trust/questions/question.entity.ts';
import { CadenceEntity, CadencePeriodEntity, InformationPeriodEntity, InformationScheduleEntity } from '../trust/rhythms/rhythm.entity.ts';
import { type PastEvidence, seedEvidence } from './seed-evidence.ts';

interface Layer {
  readonly em: EntityManager;
  readonly world: WorldFacts;
  readonly workspaceId: string;
  readonly idOf: (kind: string, key: string) => string;
}

/** Lays out what contact there was, what was asked, and which rhythms were kept, with the evidence that it left. */
export async function seedDealings(layer: Layer): Promise<void> {
  const { dealings } = layer.world;
  if (dealings === undefined) return;
  // Whatever was wrong before what corrects it.
  const corrections = new Set(dealings.contacts.map(({ correctedBy }) => correctedBy?.key));
  for (const contact of dealings.contacts.filter(({ key }) => !corrections.has(key))) addContact(layer, dealings, contact);
  await layer.em.flush();
  for (const contact of dealings.contacts.filter(({ key }) => corrections.has(key))) addContact(layer, dealings, contact);
  for (const agreement of dealings.responseTimes) addResponseTime(layer, dealings, agreement);
  for (const question of dealings.questions) addQuestion(layer, dealings, question);
  for (const cadence of dealings.cadences) addCadence(layer, dealings, cadence);
  for (const schedule of dealings.schedules) addSchedule(layer, dealings, schedule);
  await layer.em.flush();
  for (const contact of dealings.contacts) addParticipants(layer, contact);
  const rhythms = [...dealings.cadences.flatMap((cadence) => addCadencePeriods(layer, dealings, cadence)), ...dealings.schedules.flatMap((schedule) => addInformationPeriods(layer, dealings, schedule))];
  await layer.em.flush();
  await seedEvidence(layer, [...dealings.questions.flatMap((question) => evidenceOf(layer, dealings, question)), ...rhythms]);
}

/** In the morning, by UTC, so many days before the world is made. */
function instant({ madeOn }: DealingFacts, daysAgo: number): Date {
  return new Date(Date.parse(`${madeOn}T02:30:00Z`) - daysAgo * 86_400_000);
}

function sideOf({ world }: Layer, userKey: string): 'FOCAL' | 'PARTNER' {
  return world.users.find(({ key }) => key === userKey)!.party === world.focal ? 'FOCAL' : 'PARTNER';
}

function addContact(layer: Layer, dealings: DealingFacts, { key, relationship, daysAgo, by, participants: _participants, contacts: _contacts, notes, correctedBy, ...facts }: ContactFacts): void {
  const { em, workspaceId, idOf } = layer;
  const corrected = dealings.contacts.find((one) => one.correctedBy?.key === key);
  em.create(InteractionEntity, {
    ...facts, notes: notes ?? null, workspaceId, id: idOf('interaction', key), relationshipId: idOf('relationship', relationship), occurredAt: instant(dealings, daysAgo), recordedBy: idOf('user', by), recordedSide: sideOf(layer, by), standing: 'RECORDED',
    correctsId: corrected === undefined ? null : idOf('interaction', corrected.key),
    ...(correctedBy !== undefined && { standing: 'CORRECTED', setAsideBy: idOf('user', by), setAsideAt: instant(dealings, daysAgo - 1), setAsideReason: correctedBy.reason }),
  } as never);
}

function addParticipants({ em, workspaceId, idOf }: Layer, { key, relationship, participants = [], contacts = [] }: ContactFacts): void {
  const of = { workspaceId, interactionId: idOf('interaction', key), relationshipId: idOf('relationship', relationship) };
  for (const user of participants) em.create(InteractionParticipantEntity, { ...of, id: idOf('participant', `${key}/${user}`), userId: idOf('user', user), contactId: null } as never);
  for (const contact of contacts) em.create(InteractionParticipantEntity, { ...of, id: idOf('participant', `${key}/${contact}`), userId: null, contactId: idOf('contact', contact) } as never);
}

function addResponseTime({ em, workspaceId, idOf }: Layer, dealings: DealingFacts, { key, relationship, daysAgo, by, ...terms }: DealingFacts['responseTimes'][number]): void {
  em.create(ResponseAgreementEntity, { ...terms, workspaceId, id: idOf('response-agreement', key), relationshipId: idOf('relationship', relationship), setBy: idOf('user', by), recordedAt: instant(dealings, daysAgo) } as never);
}

function addQuestion(layer: Layer, dealings: DealingFacts, question: QuestionFacts): void {
  const { em, workspaceId, idOf } = layer;
  const { key, relationship, text, category = null, daysAgo, agreedHours, by, answer } = question;
  const askedAt = instant(dealings, daysAgo);
  const after = (hours: number) => new Date(askedAt.getTime() + hours * 3_600_000);
  em.create(QuestionEntity, {
    workspaceId, id: idOf('question', key), relationshipId: idOf('relationship', relationship), askedBySide: sideOf(layer, by), text, category, askedBy: idOf('user', by), askedAt, agreedHours,
    isByWorkingDays: false, dueAt: after(agreedHours), closesAt: after(agreedHours * unansweredAfter), state: 'OPEN',
    ...(answer !== undefined && {
      state: answer.isAccepted === true ? 'ACCEPTED' : 'ANSWERED', answer: answer.text, answeredBy: idOf('user', answer.by), answeredAt: after(answer.afterHours),
      hoursTaken: answer.afterHours, isInTime: answer.afterHours <= agreedHours, ...(answer.isAccepted === true && { endedBy: idOf('user', by), endedAt: after(answer.afterHours + 1) }),
    }),
  } as never);
}

function evidenceOf(layer: Layer, dealings: DealingFacts, { key, relationship, daysAgo, agreedHours, answer }: QuestionFacts): PastEvidence[] {
  if (answer === undefined) return [];
  const occurredAt = new Date(instant(dealings, daysAgo).getTime() + answer.afterHours * 3_600_000);
  return [{
    ...replyFinding(answer.afterHours, agreedHours, defaultOutcomeMap), key: `question/${key}`, relationship, direction: shownBy(sideOf(layer, answer.by)),
    source: { type: 'Question', id: layer.idOf('question', key) }, occurredAt, by: answer.by,
  }];
}

function addCadence({ em, workspaceId, idOf }: Layer, dealings: DealingFacts, { key, relationship, by, kept, purpose, ...terms }: CadenceFacts): void {
  em.create(CadenceEntity, {
    ...terms, purpose: purpose ?? null, workspaceId, id: idOf('cadence', key), relationshipId: idOf('relationship', relationship), setBy: idOf('user', by),
    startsOn: daysBefore(dealings, terms.everyDays * kept.length), nextFrom: dealings.madeOn,
  } as never);
}

function addSchedule({ em, workspaceId, idOf }: Layer, dealings: DealingFacts, { key, relationship, by, shared, ...terms }: ScheduleFacts): void {
  em.create(InformationScheduleEntity, {
    ...terms, rhythm: 'DAYS', workspaceId, id: idOf('information-schedule', key), relationshipId: idOf('relationship', relationship), setBy: idOf('user', by),
    startsOn: daysBefore(dealings, terms.everyDays * shared.length), nextFrom: dealings.madeOn,
  } as never);
}

function addCadencePeriods({ em, workspaceId, idOf }: Layer, dealings: DealingFacts, { key, relationship, everyDays, responsible, by, kept }: CadenceFacts): PastEvidence[] {
  const sides = responsible === 'BOTH' ? (['FOCAL', 'PARTNER'] as const) : [responsible];
  return kept.flatMap((isKept, index) => {
    const period = periodOf(dealings, everyDays, kept.length - index);
    em.create(CadencePeriodEntity, { ...period, workspaceId, id: idOf('cadence-period', `${key}/${index}`), relationshipId: idOf('relationship', relationship), cadenceId: idOf('cadence', key), isKept } as never);
    return sides.map((side): PastEvidence => ({
      ...scheduleFinding(isKept, defaultOutcomeMap), key: `cadence/${key}/${index}/${side}`, relationship, direction: shownBy(side),
      source: { type: 'Cadence', id: idOf('cadence', key), key: period.firstDay }, occurredAt: period.judgedAt, by,
    }));
  });
}

function addInformationPeriods({ em, workspaceId, idOf }: Layer, dealings: DealingFacts, { key, relationship, everyDays, direction, by, shared }: ScheduleFacts): PastEvidence[] {
  return shared.map((isShared, index) => {
    const period = periodOf(dealings, everyDays, shared.length - index);
    em.create(InformationPeriodEntity, {
      ...period, workspaceId, id: idOf('information-period', `${key}/${index}`), relationshipId: idOf('relationship', relationship), scheduleId: idOf('information-schedule', key), isShared,
    } as never);
    return {
      ...scheduleFinding(isShared, defaultOutcomeMap), key: `information/${key}/${index}`, relationship, direction,
      source: { type: 'InformationSchedule', id: idOf('information-schedule', key), key: period.firstDay }, occurredAt: period.judgedAt, by,
    };
  });
}

/** The period that began so many periods before the day the world is made. */
function periodOf(dealings: DealingFacts, everyDays: number, periodsAgo: number): { firstDay: string; lastDay: string; judgedAt: Date } {
  const lastDay = daysBefore(dealings, everyDays * (periodsAgo - 1) + 1);
  return { firstDay: daysBefore(dealings, everyDays * periodsAgo), lastDay, judgedAt: new Date(`${lastDay}T23:59:59Z`) };
}

function daysBefore({ madeOn }: DealingFacts, days: number): string {
  return dayOf(dayNumber(madeOn) - days)!;
}
