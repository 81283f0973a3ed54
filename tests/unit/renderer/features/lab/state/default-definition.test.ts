import { defaultDefinition } from '@renderer/features/lab/state/default-definition';
import { promptOf, requestForModel, withPrompt } from '@renderer/features/lab/state/lab-request';
import { labDefinitionSchema } from '@shared/contract/lab-definition-schema';
import { LAB_KINDS } from '@shared/domain/lab/lab-definition';
import { exampleModel } from '@tests/support/example-model';
import { runRequest } from '@tests/support/run-request';
import { expect, test } from 'vitest';

test.each(LAB_KINDS)('the first experiment of the %s lab is one that the backend takes', (kind) => {
  const empty = withPrompt(runRequest(), '');
  const definition = defaultDefinition(kind, empty);
  expect(labDefinitionSchema.parse(definition)).toEqual(definition);
  expect(promptOf(definition.request)).not.toBe('');
});

test('the cache lab asks for what is kept, unless the request says how long itself', () => {
  const { request } = defaultDefinition('cache', runRequest());
  expect(request.parameters.stream).toBe(false);
  expect(request.policy.cacheTtl).toBe(60);
  const policy = { ...runRequest().policy, cacheTtl: 300 };
  const own = defaultDefinition('cache', { ...runRequest(), policy });
  expect(own.request.policy.cacheTtl).toBe(300);
});

test('another prompt leaves images and earlier turns alone', () => {
  const image = { type: 'image', mimeType: 'image/png', base64: 'AA==' } as const;
  const earlier = { role: 'assistant', content: [{ type: 'text', text: 'Hi' }] } as const;
  const request = {
    ...runRequest(),
    messages: [
      { ...earlier, content: [...earlier.content] },
      { role: 'user' as const, content: [image, { type: 'text' as const, text: 'Old' }] },
    ],
  };
  expect(withPrompt(request, 'New').messages).toEqual([
    earlier,
    { role: 'user', content: [image, { type: 'text', text: 'New' }] },
  ]);
});

test('a model brings a format that it answers, and keeps the one that it answers already', () => {
  const request = { ...runRequest(), format: 'run' as const, modelInPath: true };
  const known = exampleModel({ formats: ['messages'] });
  expect(requestForModel(request, 'a/b', known)).toMatchObject({
    model: 'a/b',
    format: 'messages',
    modelInPath: false,
  });
  expect(requestForModel(request, '@cf/a/b', undefined)).toMatchObject({
    format: 'run',
    modelInPath: true,
  });
});
