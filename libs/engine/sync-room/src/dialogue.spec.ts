import * as Y from 'yjs';
import { TestHub } from './testing/index.js';
import type { TestClient } from './testing/index.js';

function paragraph(client: TestClient, text: string): Y.XmlText {
  const element = new Y.XmlElement('paragraph');
  const inner = new Y.XmlText(text);
  element.insert(0, [inner]);
  client.content.push([element]);
  return inner;
}

describe('people who write together', () => {
  let room: TestHub;
  beforeEach(() => { room = new TestHub(); });
  afterEach(() => { room.destroy(); });

  test('[C1.1] what one writes is stored, then told, then called saved', async () => {
    const ann = await room.joined('ann');
    const bob = await room.joined('bob');
    paragraph(ann, 'never again');
    await room.settle();
    expect(bob.text).toBe('<paragraph>never again</paragraph>');
    expect(ann.isSaved).toBe(true);
    expect(room.memory.rows('d')).toHaveLength(1);
    expect(room.refusals).toEqual([]);
    expect(room.alarms).toEqual([]);
  });
});
