// The same command for other ids.
import type { ModelId } from './model-ids.js';
import type { DataCommand } from './program.js';

export function withIds(command: DataCommand, renamed: (id: ModelId) => ModelId): DataCommand {
  switch (command.op) {
    case 'get':
    case 'save':
    case 'delete':
      return { ...command, id: renamed(command.id) };
    case 'find':
      return { ...command, selectorId: command.selectorId && renamed(command.selectorId) };
    case 'saveMany':
      return { ...command, items: command.items.map((item) => ({ ...item, id: renamed(item.id) })) };
    case 'getMany':
    case 'deleteMany':
      return { ...command, ids: command.ids.map(renamed) };
    default:
      return command;
  }
}
