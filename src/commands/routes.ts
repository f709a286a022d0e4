import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { UserError } from '../errors.ts';
import { addExamples, GROUPS } from './help.ts';

export interface RoutesOptions {
  readonly compare?: true;
}

export function registerRoutes(program: Command, context: Context): void {
  const command = program
    .command('routes')
    .helpGroup(GROUPS.learn)
    .summary('compare ways into the job')
    .description('Lists the routes into the profession, shows one, or compares them: time, cost, what each gives.')
    .argument('[route]', 'a route, or another name for it')
    .option('--compare', 'show the routes side by side')
    .action((route: string | undefined, options: RoutesOptions) => runRoutes(context, route, options));
  addExamples(command, ['coach routes', 'coach routes bootcamp', 'coach routes --compare']);
}

async function runRoutes(context: Context, name: string | undefined, options: RoutesOptions): Promise<void> {
  const views = await import('../terminal/views/routes.ts');
  const knowledge = await context.knowledge();
  if (name !== undefined && options.compare === true)
    throw new UserError('--compare shows all routes.', { mend: `Leave "${name}" away, or leave --compare away.` });
  if (name !== undefined) {
    await context.page(knowledge.findRoute(name), views.renderRoute);
    return;
  }
  if (options.compare === true) {
    await context.page(knowledge.routes(), views.renderComparison);
    return;
  }
  await context.show(knowledge.routes(), views.renderRoutes);
  await context.hint('Read one: coach routes <route>. Side by side: coach routes --compare');
}
