/** Keeps clocks, chance and input/output out of code whose tests must give the same answer every time. */
const GLOBALS = new Set(['process', 'fetch', 'setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'console', 'performance', 'crypto', 'localStorage', 'window', 'document', 'Buffer']);
const CALLS = new Map([['Date', new Set(['now'])], ['Math', new Set(['random'])]]);

const isBuiltin = (source) => source.startsWith('node:') || /^(fs|path|os|crypto|http|https|net|child_process|worker_threads|timers|util|events|stream)(\/|$)/.test(source);

export const pure = {
  meta: {
    type: 'problem',
    schema: [{ type: 'object', properties: { globals: { type: 'boolean' } }, additionalProperties: false }],
    messages: {
      builtin: '"{{name}}" belongs to Node. This code must run anywhere: take what you need as a parameter.',
      impure: '{{name}} gives another answer every time. Take the time, the number or the effect as a parameter.',
    },
  },
  create(context) {
    const banGlobals = context.options[0]?.globals !== false;
    const checkSource = (node) => {
      if (node.source && typeof node.source.value === 'string' && isBuiltin(node.source.value)) context.report({ node, messageId: 'builtin', data: { name: node.source.value } });
    };
    return {
      ImportDeclaration: checkSource,
      ExportNamedDeclaration: checkSource,
      ExportAllDeclaration: checkSource,
      ImportExpression: checkSource,
      MemberExpression(node) {
        if (node.object.type !== 'Identifier') return;
        const property = node.computed ? node.property.value : node.property.name;
        if (CALLS.get(node.object.name)?.has(property)) context.report({ node, messageId: 'impure', data: { name: `${node.object.name}.${property}` } });
      },
      NewExpression(node) {
        if (node.callee.type === 'Identifier' && node.callee.name === 'Date' && node.arguments.length === 0) context.report({ node, messageId: 'impure', data: { name: 'new Date()' } });
      },
      CallExpression(node) {
        if (node.callee.type === 'Identifier' && node.callee.name === 'Date') context.report({ node, messageId: 'impure', data: { name: 'Date()' } });
      },
      'Program:exit'(node) {
        if (!banGlobals) return;
        // Only names that no declaration in the file explains are the global ones.
        for (const reference of context.sourceCode.getScope(node).through) {
          if (GLOBALS.has(reference.identifier.name) && reference.isValueReference !== false) {
            context.report({ node: reference.identifier, messageId: 'impure', data: { name: reference.identifier.name } });
          }
        }
      },
    };
  },
};
