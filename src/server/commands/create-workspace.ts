import { createWorkspace } from '../../partners/create-workspace.service.ts';
import { type Command, requireArgument } from './command.ts';

/** `workspace create`: a workspace, its firm and its first administrator. Prints the workspace's id and the firm's. */
export const createWorkspaceCommand: Command = async (database, given, output) => {
  const slug = requireArgument(given, 'slug');
  const { workspaceId, focalPartyId } = await createWorkspace(database, {
    slug,
    name: requireArgument(given, 'name'),
    firm: requireArgument(given, 'firm'),
    countryCode: given['country'],
    timeZone: given['timeZone'],
    administrator: {
      issuer: requireArgument(given, 'adminIssuer'),
      subject: requireArgument(given, 'adminSubject'),
      email: requireArgument(given, 'adminEmail'),
    },
  });
  output.print(`workspace  ${slug}  ${workspaceId}`);
  output.print(`firm       ${focalPartyId}`);
};
