import { readFileSync } from 'node:fs';
import { costLimitRule } from '@escape.tech/graphql-armor-cost-limit';
import { buildSchema, type DocumentNode, Kind, type SelectionSetNode, validate, visit } from 'graphql';

const at = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

/** As a browser sends it: to keep the answers it asks of each thing what it is, and the server counts that too. */
const asSent = (document: DocumentNode): DocumentNode => visit(document, {
  SelectionSet: (node, _key, parent): SelectionSetNode | undefined => (parent && 'operation' in parent ? undefined
    : { ...node, selections: [...node.selections, { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } }] }),
});

test('no question that the interface asks costs more than the server answers', () => {
  const schema = buildSchema(at('apps/api/schema.gql'));
  const limits = /maxCost: ([\d_]+), objectCost: (\d+), scalarCost: (\d+), depthCostFactor: ([\d.]+)/.exec(at('apps/api/src/graphql.ts'))!.slice(1).map((number) => Number(number.replaceAll('_', '')));
  const [maxCost, objectCost, scalarCost, depthCostFactor] = limits as [number, number, number, number];
  const asked = [...at('libs/web/graphql/src/generated/graphql.ts').matchAll(/export const (\w+Document) = (\{"kind":"Document".*\}) as unknown as/g)];
  expect(asked.length).toBeGreaterThan(50);
  const tooMuch = asked.flatMap(([, name, document]) => {
    const refused: string[] = [];
    const rule = costLimitRule({ maxCost, objectCost, scalarCost, depthCostFactor, ignoreIntrospection: false, propagateOnRejection: false, onReject: [(_context, error) => refused.push(error.message)] });
    validate(schema, asSent(JSON.parse(document!) as DocumentNode), [rule]);
    return refused.map((message) => `${name}: ${message}`);
  });
  expect(tooMuch).toEqual([]);
});
