import { expect, test } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { Relationship } from '../../src/markets/relationship.type.ts';
import { User } from '../../src/partners/user.type.ts';
import { permissionsOfRole, type Principal, type Role } from '../../src/platform/principal.ts';
import { compilePage } from '../../src/platform/reads/compile.ts';
import { createCursorSeal } from '../../src/platform/reads/cursor.ts';
import { pageWindow } from '../../src/platform/reads/keyset.ts';
import type { PageDeclaration } from '../../src/platform/reads/page.ts';
import { Keys } from '../../src/platform/reads/selection.ts';
import { createShown } from '../../src/platform/reads/shown.ts';
import { raw } from '../../src/platform/sql.ts';
// The types that share the table declare themselves as they are loaded.
import '../../src/server/rooms.ts';

/** No list is ordered by a hidden field today; so that none ever is by mistake, these two are, and declare it. */
const byNote: PageDeclaration = page('Relationship', () => Relationship, 'note');
const byEmail: PageDeclaration = page('User', () => User, 'email');

test('a list that would be ordered by a field hidden from the asker is refused', () => {
  expect(() => statement(byNote, 'SUPPLIER_USER')).toThrow('note');
  expect(statement(byNote, 'PLANNER')).toContain('order by case when "t0"."note" is null');
});

test('a field hidden in some records orders those as unknown', () => {
  expect(statement(byEmail, 'SUPPLIER_USER')).toMatch(/order by case when case when .* then "t0"."email" end is null/s);
});

test('a filter by a field that is hidden in some records holds for none of those', () => {
  const filtered = { ...byEmail, filters: { emails: { type: () => String, description: '', field: 'email', sql: () => raw('true') } } };
  expect(statement(filtered, 'SUPPLIER_USER', { emails: 'anybody' })).toMatch(/case when .* then true end/s);
});

function page(name: string, type: PageDeclaration['type'], field: string): PageDeclaration {
  return {
    name, type, description: '', defaultSize: 25, filters: {}, defaultOrder: { field: 'HIDDEN', direction: 'ASC' },
    orders: { HIDDEN: { column: field, cast: 'text', isNullable: true, field, description: '' } },
  };
}

function statement(declaration: PageDeclaration, role: Role, filter: Record<string, unknown> = {}): string {
  const [partyId, focalPartyId] = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002'];
  const isStaff = role === 'PLANNER';
  const principal: Principal = {
    kind: 'USER', id: partyId, workspaceId: partyId, workspaceSlug: 'somewhere', partyId: isStaff ? focalPartyId : partyId, focalPartyId, role, isStaff,
    permissions: permissionsOfRole[role], locale: null, expiresAt: null,
  };
  const scope = {
    operation: { schema: null as never, fragments: {}, variableValues: {} }, reader: { principal, locales: [], now: new Date() }, keys: new Keys(),
    cursors: createCursorSeal(randomBytes(32)), alias: () => 't0', shown: createShown(), isFiltered: false,
  };
  return compilePage(scope, declaration, pageWindow(scope, declaration, { filter }), { filter, records: [], isListed: true, isCounted: false, where: () => raw('true') }).text;
}
