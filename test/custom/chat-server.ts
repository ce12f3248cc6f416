import { OpenAI, type ChatCompletionChunk, type ChatToolCall } from '../../generated/src/index.js';
import type { CreateChatCompletionParams } from '../../generated/src/operations/chat/completions.js';
import { answer, serve } from '../runtime/server.js';

/** What the model says: text, calls of tools (name and arguments), or a whole completion. */
export type Turn = string | readonly (readonly [name: string, args: string])[] | object;

/** A model that says what it is told to, in turn; asked for a stream, it stutters. */
export async function model(...turns: readonly Turn[]) {
  const requests: CreateChatCompletionParams[] = [];
  const server = await serve(({ body }, response) => {
    const request = JSON.parse(body) as CreateChatCompletionParams;
    const turn = turns[requests.push(request) - 1] ?? 'Nothing more.';
    if (!request.stream) {
      answer(response, completionOf(turn));
      return;
    }
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    for (const chunk of chunksOf(turn)) response.write(`data: ${JSON.stringify(chunk)}\n\n`);
    response.end('data: [DONE]\n\n');
  });
  return { client: new OpenAI({ apiKey: 'k', baseURL: server.url }), requests, ...server };
}

export function callsOf(turn: Turn): ChatToolCall[] | undefined {
  if (!Array.isArray(turn)) return undefined;
  return turn.map(([name, args]: readonly [string, string], index) => ({
    id: `call_${index}`,
    type: 'function',
    function: { name, arguments: args },
  }));
}

const common = { id: 'chatcmpl-1', created: 1, model: 'gpt-4' };

function completionOf(turn: Turn): object {
  const tool_calls = callsOf(turn);
  if (typeof turn !== 'string' && !tool_calls) return turn;
  const content = typeof turn === 'string' ? turn : null;
  const message = { role: 'assistant', content, ...(tool_calls && { tool_calls }) };
  return {
    ...common,
    object: 'chat.completion',
    choices: [{ index: 0, message, finish_reason: tool_calls ? 'tool_calls' : 'stop' }],
    usage: { prompt_tokens: 5, completion_tokens: 2, total_tokens: 7 },
  };
}

export function chunksOf(turn: Turn): ChatCompletionChunk[] {
  const calls = callsOf(turn);
  const deltas: ChatCompletionChunk['choices'][number]['delta'][] = [
    { role: 'assistant', content: calls ? null : '' },
    ...(typeof turn === 'string' ? pieces(turn).map((content) => ({ content })) : []),
    ...(calls ?? []).flatMap(({ id, type, function: { name, arguments: args } }, index) => [
      { tool_calls: [{ index, id, type, function: { name, arguments: '' } }] },
      ...pieces(args).map((piece) => ({ tool_calls: [{ index, function: { arguments: piece } }] })),
    ]),
  ];
  const chunk = (choices: ChatCompletionChunk['choices']): ChatCompletionChunk => ({
    ...common,
    object: 'chat.completion.chunk',
    choices,
  });
  return [
    ...deltas.map((delta) => chunk([{ index: 0, delta, finish_reason: null }])),
    chunk([{ index: 0, delta: {}, finish_reason: calls ? 'tool_calls' : 'stop' }]),
    { ...chunk([]), ...{ usage: { prompt_tokens: 5, completion_tokens: 2, total_tokens: 7 } } },
  ];
}

function pieces(text: string): string[] {
  return text.match(/[^]{1,4}/g) ?? [];
}
