import { join } from 'node:path';
import { type ListedResource, listResources, type Resource } from '../coaching/resources.ts';
import type { Skill } from '../coaching/skills.ts';
import type { KnowledgeBase } from './knowledge-base.ts';
import { once } from './once.ts';
import { readAtPlaces, readPlaces, RESOURCE_PLACES, type ResourcePlace } from './resource-places.ts';

type Resources = Pick<KnowledgeBase, 'resources' | 'resourcesOf' | 'resourceById'>;

/** What the resources of a data folder are read with. */
export interface ResourceSource {
  readonly folder: string;
  /** The folder of their places; without it all are read to find one. */
  readonly built: string | undefined;
  readonly readAll: () => readonly Resource[];
  readonly skills: () => readonly Skill[];
  readonly day: string;
}

/** Resources of which no more are read than are asked for, where a file says at which places they stand. */
export function openResources({ folder, built, readAll, skills, day }: ResourceSource): Resources {
  let isWhole = false;
  const all = once(() => {
    isWhole = true;
    return listResources(readAll(), skills(), day);
  });
  const known = once(() => (built === undefined ? undefined : readPlaces(join(built, RESOURCE_PLACES), folder)));
  const places = (): ReturnType<typeof known> => (isWhole ? undefined : known());
  const read = (at: readonly ResourcePlace[]): ListedResource[] =>
    listResources(readAtPlaces(folder, at), skills(), day);
  return {
    resources: all,
    resourcesOf: (skill) => {
      const found = places();
      const some = found === undefined ? all() : read(found.of(skill));
      return some.filter(({ skills: served }) => served.includes(skill));
    },
    resourceById: (id) => {
      if (id === null) return undefined;
      const found = places();
      if (found === undefined) return all().find((one) => one.id === id);
      const place = found.byId(id);
      return place === undefined ? undefined : read([place])[0];
    },
  };
}
