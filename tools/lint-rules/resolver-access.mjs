/** Who may use a query, mutation or subscription is said beside it, never implied. */
const OPERATIONS = new Set(['Query', 'Mutation', 'Subscription']);

const decoratorName = ({ expression }) => (expression.type === 'CallExpression' ? expression.callee.name : expression.name);

export const resolverAccess = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { missing: '{{kind}} "{{name}}" states no access rule. Add @Access(…) with an action of the rights table, \'signed-in\' or \'public\'.' },
  },
  create(context) {
    return {
      MethodDefinition(node) {
        const names = (node.decorators ?? []).map(decoratorName);
        const kind = names.find((name) => OPERATIONS.has(name));
        if (kind && !names.includes('Access')) context.report({ node: node.key, messageId: 'missing', data: { kind, name: node.key.name ?? '' } });
      },
    };
  },
};
