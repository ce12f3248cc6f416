import { describe, expect, test } from 'vitest';
import { singularOf } from '../../../generator/5-name/singular.js';
import {
  camelCase,
  constantCase,
  kebabCase,
  parameterCase,
  pascalCase,
} from '../../../generator/5-name/words.js';

describe('pascalCase raises the first letter of each word and keeps the rest', () => {
  test.each([
    ['dog-type', 'DogType'],
    ['fine_tuning.job', 'FineTuningJob'],
    ['HTTPError', 'HTTPError'],
    ['HTTP_error', 'HTTPError'],
    ['HTTP_ERROR', 'HttpError'],
    ['HTTP_404', 'HTTP404'],
    ['gpt4o_mini', 'Gpt4oMini'],
    ['3DModel', '_3DModel'],
    ['response_200_1', 'Response200_1'],
    ['v_1_2_beta', 'V1_2Beta'],
    ['__proto__', 'Proto'],
    ['constructor', 'Constructor'],
    ['a/b c$d', 'ABCD'],
    ['größe_école', 'GrößeÉcole'],
    ['e\u0301cole', 'École'],
    ['用户', '用户'],
    ['🎉 party', 'Party'],
    ['🎉', ''],
    // A letter that no font shows, and a direction mark.
    ['a\u3164b\u202ec', 'Abc'],
    ['x²', 'X'],
    // A letter since Unicode 17; in older versions none.
    ['a\u{32cd8}b', 'AB'],
  ])('%j -> %j', (text, name) => {
    expect(pascalCase(text)).toBe(name);
  });
});

describe('camelCase lowers the first word', () => {
  test.each([
    ['list_models', 'listModels'],
    ['listAPIKeys', 'listAPIKeys'],
    ['getHTTPError', 'getHTTPError'],
    ['APIKeysList', 'apiKeysList'],
    ['API', 'api'],
    ['DBClusters', 'dbClusters'],
    ['GET_USER_LIST', 'getUserList'],
    ['IDs', 'ids'],
    ['OAuth', 'oAuth'],
    ['Chat_completions', 'chatCompletions'],
    ['3d models', '_3dModels'],
    ['read_items_items__item_id__get', 'readItemsItemsItemIdGet'],
  ])('%j -> %j', (text, name) => {
    expect(camelCase(text)).toBe(name);
  });
});

describe('parameterCase ends in ID', () => {
  test.each([
    ['fine_tuning_job_id', 'fineTuningJobID'],
    ['modelId', 'modelID'],
    ['file_ids', 'fileIDs'],
    ['id', 'id'],
    ['Id', 'id'],
    ['grid', 'grid'],
  ])('%j -> %j', (text, name) => {
    expect(parameterCase(text)).toBe(name);
  });
});

describe('kebabCase makes file names', () => {
  test.each([
    ['fineTuning', 'fine-tuning'],
    ['fine_tuning', 'fine-tuning'],
    ['HTTPError', 'http-error'],
    ['OpenAI', 'openai'],
    ['Énergie', 'energie'],
    ['../../etc/passwd', 'etc-passwd'],
    ['con', 'con'],
    ['ガイド', 'ガイド'],
  ])('%j -> %j', (text, name) => {
    expect(kebabCase(text)).toBe(name);
  });
});

describe('constantCase makes environment variables', () => {
  test.each([
    ['OpenAI', 'OPENAI'],
    ['SwaggerPetstore', 'SWAGGER_PETSTORE'],
    ['apiKey', 'API_KEY'],
    ['1password', '_1PASSWORD'],
    ['用户', ''],
  ])('%j -> %j', (text, name) => {
    expect(constantCase(text)).toBe(name);
  });
});

describe('singularOf changes the last word, or nothing', () => {
  test.each([
    ['ChatCompletionChoices', 'ChatCompletionChoice'],
    ['Categories', 'Category'],
    ['Movies', 'Movie'],
    ['Addresses', 'Address'],
    ['Searches', 'Search'],
    ['Boxes', 'Box'],
    ['Responses', 'Response'],
    ['Databases', 'Database'],
    ['Statuses', 'Status'],
    ['Aliases', 'Alias'],
    ['Potatoes', 'Potato'],
    ['Children', 'Child'],
    ['People', 'Person'],
    ['IDs', 'ID'],
    ['UserURLs', 'UserURL'],
    ['Status', 'Status'],
    ['Analysis', 'Analysis'],
    ['Access', 'Access'],
    ['News', 'News'],
    ['Data', 'Data'],
    ['GPS', 'GPS'],
    ['用户', '用户'],
  ])('%s -> %s', (name, singular) => {
    expect(singularOf(name)).toBe(singular);
  });
});
