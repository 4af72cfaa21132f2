import type { DemoDocument } from '../types.js';

/** A short, young draft. */
export const education: DemoDocument = {
  key: 'education',
  kind: 'ask',
  title: 'Teach how violence begins, and how it is stopped',
  ask: { addresseeKind: 'department', addressee: 'The department responsible for schools', theme: 'Education and communities at home', lead: 'memoryhouse' },
  history: [
    {
      do: 'write', by: 'ines', daysAgo: 9.4, blocks: [
        { type: 'paragraph', text: 'Pupils learn how genocides ended: the liberation, the trial, the memorial. They are seldom shown how one began, in offices, classrooms and newspapers that resembled their own, or who refused to take part.' },
        { type: 'heading', level: 2, text: 'What we ask' },
        { type: 'bullet_item', text: 'Four hours in every pupil’s time at secondary school on how exclusion turns into violence, with examples from more than one continent.' },
        { type: 'bullet_item', text: 'Two days of paid training for one teacher in every school.' },
      ],
    },
    { do: 'version', by: 'ines', daysAgo: 9.1, name: 'Notes from the call', note: 'Ruth and Zofia talked, I typed. The education group takes it from here.' },
    {
      do: 'replace', by: 'priya', daysAgo: 7.7, at: 3,
      block: { type: 'bullet_item', text: 'Two days of paid training for one teacher in every school, with somebody to telephone afterwards when a lesson goes wrong.' },
    },
    {
      do: 'insert', by: 'josephine', daysAgo: 5.9, at: 4, blocks: [
        { type: 'bullet_item', text: 'A fund for visits by survivors and peacebuilders, which pays the speaker as well as the coach.' },
        { type: 'paragraph', text: 'We ask the department to put all three into its next guidance on the curriculum, and to find the time by replacing something and not by adding to a full week.' },
      ],
    },
    {
      do: 'insert', by: 'priya', daysAgo: 2.6, at: 6, blocks: [
        { type: 'heading', level: 2, text: 'What would change' },
        { type: 'paragraph', text: 'We do not promise that lessons prevent atrocities. What can be observed is smaller: whether pupils, shown an unfamiliar case, recognise the early steps and can name something that a bystander did. That can be asked before the lessons and a year after them, in schools that have begun and schools that have not. The first need would be money for teachers’ time; we have not worked out how much.' },
      ],
    },
  ],
};
