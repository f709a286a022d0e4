import type { Context } from '../context.ts';
import { UserError } from '../errors.ts';
import { type CommandDefinition, GROUPS } from './command.ts';
import { renderComparison, renderRoute, renderRoutes } from './routes.view.ts';

export interface RoutesOptions {
  readonly compare?: true;
}

export const routesCommand: CommandDefinition<RoutesOptions> = {
  name: 'routes',
  group: GROUPS.learn,
  summary: 'compare ways into the job',
  description: 'Lists the routes into the profession, shows one, or compares them: time, cost, what each gives.',
  arguments: [{ name: '[route]', description: 'a route, or another name for it', takes: 'route' }],
  options: [{ flags: '--compare', description: 'show the routes side by side' }],
  prints: true,
  examples: ['coach routes', 'coach routes bootcamp', 'coach routes --compare'],
  run: (context, [route], options) => {
    showRoutes(context, route, options);
    return Promise.resolve();
  },
};

function showRoutes(context: Context, name: string | undefined, options: RoutesOptions): void {
  const { knowledge } = context;
  if (name !== undefined && options.compare === true)
    throw new UserError('--compare shows all routes.', { hint: `Leave "${name}" away, or leave --compare away.` });
  if (name !== undefined) {
    context.show(knowledge.findRoute(name), renderRoute);
    return;
  }
  if (options.compare === true) {
    context.show(knowledge.routes(), renderComparison);
    return;
  }
  context.show(knowledge.routes(), renderRoutes);
  context.hint('Read one: coach routes <route>. Side by side: coach routes --compare');
}
