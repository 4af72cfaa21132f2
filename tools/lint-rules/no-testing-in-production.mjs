/** Test tools stay in specs and in folders named testing, so that they never reach what is served. */
const isTestTool = (source) => source === '@northstar/testing' || /^@northstar\/[^/]+\/testing$/.test(source)
  || /^(fast-check|jest|@jest\/.*|@testing-library\/.*|@playwright\/.*|@axe-core\/.*)$/.test(source) || /(^|\/)testing\/(index\.js)?$|\.spec\.js$/.test(source);

export const noTestingInProduction = {
  meta: { type: 'problem', schema: [], messages: { testing: '"{{name}}" is for tests; production code must not import it.' } },
  create(context) {
    const check = (node) => {
      if (node.source && typeof node.source.value === 'string' && isTestTool(node.source.value)) context.report({ node, messageId: 'testing', data: { name: node.source.value } });
    };
    return { ImportDeclaration: check, ExportNamedDeclaration: check, ExportAllDeclaration: check, ImportExpression: check };
  },
};
