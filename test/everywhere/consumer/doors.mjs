// The package as ES modules import it.
import * as root from 'openai-sdk';
import { createClient } from 'openai-sdk/client';
import { tool } from 'openai-sdk/helpers/run-tools';
import { createChatCompletion } from 'openai-sdk/operations/chat/completions';
import { createFile, downloadFile } from 'openai-sdk/operations/files';
import { listFineTuningJobs } from 'openai-sdk/operations/fine-tuning/jobs';
import { retrieveModel } from 'openai-sdk/operations/models';

export const sdk = {
  root,
  createClient,
  tool,
  operations: { createChatCompletion, createFile, downloadFile, listFineTuningJobs, retrieveModel },
};
