// The app that consumers.mjs builds, as text: its imports are written as its tools want them.

/**
 * @param {'' | '.js' | '.ts'} extension of relative imports
 * @returns {Record<string, string>} files by path
 */
export function appWith(extension) {
  return {
    'src/ask.ts': askWith(extension),
    'src/main.ts': `
      // The browser asks when the page is there.
      import { ask, expected } from './ask${extension}';

      Object.assign(globalThis, { ask, expected });
    `,
    'src/ask.test.ts': `
      import { expect, test } from '@jest/globals';
      import { ask, expected } from './ask${extension}';

      declare const process: { readonly env: { readonly [name: string]: string | undefined } };

      test('the API answers', async () => {
        const { BASE_URL = '', API_KEY = '' } = process.env;
        expect(await ask(BASE_URL, API_KEY)).toEqual(expected);
      });
    `,
    'index.html': `
      <!doctype html>
      <title>app</title>
      <script type="module" src="/src/main.ts"></script>
    `,
  };
}

/** Calls through the class and through a function, all typed. */
const askWith = (extension) => `
  import { createClient } from './api/client${extension}';
  import { NotFoundError, OpenAI } from './api/index${extension}';
  import type { FineTuningJob } from './api/models/index${extension}';
  import { createChatCompletion } from './api/operations/chat/completions${extension}';

  const text = 'Grüße, 世界!';
  const messages = [{ role: 'user' as const, content: text }];

  export interface Answers {
    readonly said: string;
    readonly streamed: string;
    readonly jobs: readonly FineTuningJob['id'][];
    readonly failure: number | undefined;
  }

  export const expected: Answers = {
    said: text,
    streamed: text,
    jobs: ['job-1', 'job-2', 'job-3', 'job-4', 'job-5'],
    failure: 404,
  };

  export async function ask(baseURL: string, apiKey: string): Promise<Answers> {
    const options = { baseURL, apiKey, dangerouslyAllowBrowser: true };
    const answer = await createChatCompletion(createClient(options), { model: 'gpt-4', messages });
    const openai = new OpenAI(options);
    const stream = await openai.chat.completions.create({ model: 'gpt-4', messages, stream: true });
    let streamed = '';
    for await (const chunk of stream) streamed += chunk.choices[0]?.delta.content ?? '';
    const jobs: string[] = [];
    for await (const job of openai.fineTuning.jobs.list({ limit: 3 })) jobs.push(job.id);
    const failure: unknown = await openai.models.retrieve('missing').catch((error: unknown) => error);
    return {
      said: answer.choices[0]?.message.content ?? '',
      streamed,
      jobs,
      failure: failure instanceof NotFoundError ? failure.status : undefined,
    };
  }
`;
