// The package as ES modules import it.
import * as root from 'openai-sdk';
import { createClient } from 'openai-sdk/client';
import { streamChat } from 'openai-sdk/helpers/chat-stream';
import { runTools, tool } from 'openai-sdk/helpers/run-tools';
import { createChatCompletion } from 'openai-sdk/operations/chat/completions';
import { createFile, downloadFile } from 'openai-sdk/operations/files';
import {
  createFineTuningJobAndPoll,
  listFineTuningJobs,
} from 'openai-sdk/operations/fine-tuning/jobs';
import { retrieveModel } from 'openai-sdk/operations/models';
import * as things from 'things-sdk';

export const sdk = {
  root,
  createClient,
  tool,
  operations: {
    createChatCompletion,
    createFile,
    createFineTuningJobAndPoll,
    downloadFile,
    listFineTuningJobs,
    retrieveModel,
    runTools,
    streamChat,
  },
  things,
};
