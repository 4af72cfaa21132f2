import type { DemoOrganisation } from './types.js';

/** Invented, all of them. The first founded the network and gives it its secretariat. */
export const organisations: DemoOrganisation[] = [
  {
    key: 'lantern', name: 'Lantern Row', standing: 'member', size: '4 staff', joinedDaysAgo: 400, kindsOfWork: ['Network building', 'Advocacy and campaigning', 'Training and capacity building'],
    about: 'Lantern Row brings together organisations that work, under many names, to keep communities safe from identity-based violence. It hosts the secretariat of this network: one part-time coordinator, a shared calendar and a kettle.',
  },
  {
    key: 'harbour', name: 'Harbour Watch', standing: 'member', size: '9 staff', joinedDaysAgo: 392, kindsOfWork: ['Human-rights monitoring', 'Advocacy and campaigning', 'Research'],
    about: 'Harbour Watch follows warning signs of mass violence in five countries with partners who live there, and turns what they see into briefings that an official can read in four minutes.',
    publicPage: { by: 'marcus', daysAgo: 40, website: 'https://harbour-watch.example/', about: 'We follow warning signs of mass violence in five countries, with partners who live there, and tell those who can act what we see. Our briefings are free to read.' },
  },
  {
    key: 'fieldnote', name: 'Fieldnote Collective', standing: 'member', size: '6 staff and 40 volunteers', joinedDaysAgo: 390, kindsOfWork: ['Research', 'Technology', 'Accountability and justice'],
    about: 'Researchers and technologists who verify open-source evidence of grave crimes and keep it in a form that a court can use twenty years from now.',
  },
  {
    key: 'ninebridges', name: 'Nine Bridges Trust', standing: 'member', size: '12 staff', joinedDaysAgo: 388, kindsOfWork: ['In-country peacebuilding', 'Training and capacity building'],
    about: 'Nine Bridges Trust accompanies local peacebuilders in places where violence has stopped, paused or not yet begun. Its partners set the priorities; it carries the paperwork.',
  },
  {
    key: 'memoryhouse', name: 'The Memory House', standing: 'member', size: '7 staff', joinedDaysAgo: 380, kindsOfWork: ['Memorialisation', 'Education'],
    about: 'A small museum and a large programme of visits to schools. The Memory House works with survivors of genocide who want the next generation to recognise how it begins.',
    publicPage: { by: 'ruth', daysAgo: 39, website: 'https://memory-house.example/', about: 'A small museum and a large programme of visits to schools. Survivors of genocide speak here, and in your classroom if you ask us.' },
  },
  {
    key: 'openschool', name: 'Open School Project', standing: 'member', size: '3 staff', joinedDaysAgo: 371, kindsOfWork: ['Education', 'Training and capacity building'],
    about: 'Lesson plans, teacher training and a yearly summer school about prejudice, propaganda and the courage of neighbours.',
  },
  {
    key: 'meridian', name: 'Meridian Legal Centre', standing: 'member', size: '8 staff', joinedDaysAgo: 365, kindsOfWork: ['Accountability and justice', 'Advocacy and campaigning'],
    about: 'Lawyers who represent victims of the gravest crimes, draft legislation, and explain to parliamentarians what universal jurisdiction is and is not.',
    publicPage: { by: 'hannah', daysAgo: 36, website: null, about: 'Lawyers for people who survived the gravest crimes. We bring cases, draft laws and explain to parliamentarians what courts at home can do about crimes abroad.' },
  },
  {
    key: 'saltmarsh', name: 'Saltmarsh Diaspora Forum', standing: 'member', size: '2 staff', joinedDaysAgo: 350, kindsOfWork: ['Network building', 'Advocacy and campaigning'],
    about: 'Eleven community associations of people who fled three wars, with one office between them. The Forum makes sure that policy about a place is not made without the people who come from it.',
  },
  {
    key: 'quietriver', name: 'Quiet River Initiative', standing: 'member', size: '5 staff', joinedDaysAgo: 344, kindsOfWork: ['In-country peacebuilding', 'Research'],
    about: 'Quiet River supports women mediators and studies, with them, what made the difference in communities where violence was expected and did not come.',
  },
  {
    key: 'ballast', name: 'Ballast', standing: 'member', size: '3 staff', joinedDaysAgo: 320, kindsOfWork: ['Advocacy and campaigning', 'Research'],
    about: 'Ballast reads budgets. It follows what government spends on preventing violence abroad and at home, and asks in public why the figures and the speeches differ.',
  },
  {
    key: 'thornfield', name: 'Thornfield Institute', standing: 'member', size: '18 staff', joinedDaysAgo: 310, kindsOfWork: ['Research', 'Training and capacity building'],
    about: 'A research institute attached to a university. Its atrocity-prevention programme trains diplomats and officers and evaluates what such training changes.',
  },
  {
    key: 'safehaven', name: 'Safe Haven Alliance', standing: 'member', size: '10 staff', joinedDaysAgo: 290, kindsOfWork: ['Advocacy and campaigning', 'Human-rights monitoring'],
    about: 'Safe Haven Alliance works with people who fled mass violence: advice on the day they arrive, and evidence to those who write the rules they meet.',
  },
  {
    key: 'signalhill', name: 'Signal Hill Media Lab', standing: 'member', size: '4 staff', joinedDaysAgo: 240, kindsOfWork: ['Technology', 'Research', 'Education'],
    about: 'Signal Hill studies how hatred travels online before it becomes violence offline, in languages that platforms do not staff.',
  },
  {
    key: 'oakandash', name: 'Oak & Ash Fellowship', standing: 'suspended', size: '2 staff', joinedDaysAgo: 330, kindsOfWork: ['Education'],
    about: 'An interfaith fellowship that runs community dialogues in four towns. Its place in the network rests while its trustees decide whether policy work fits its charter.',
  },
  {
    key: 'northgate', name: 'Northgate Survivors’ Council', standing: 'applicant', size: 'volunteers', joinedDaysAgo: 12, kindsOfWork: ['Memorialisation', 'Advocacy and campaigning'],
    about: 'A council of survivors of three genocides and their children, founded last year. It has asked to join the network and reads along meanwhile.',
  },
];
