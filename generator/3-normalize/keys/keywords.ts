/**
 * The fixed keys of each OpenAPI object and the versions they belong to. `satisfies` holds the
 * tables against the published types of 2.0, 3.0 and 3.1, so that no key is forgotten.
 */
import type { OpenAPIV2, OpenAPIV3, OpenAPIV3_1 } from 'openapi-types';
import type { Key, Keys, Named } from './keyword-versions.js';
import {
  encoding,
  example,
  header,
  itemsObject,
  link,
  media,
  response,
} from './payload-keywords.js';

const root = {
  swagger: '2.0',
  openapi: '3.x',
  $self: '3.2',
  info: 'all',
  jsonSchemaDialect: '3.1',
  host: '2.0',
  basePath: '2.0',
  schemes: '2.0',
  consumes: '2.0',
  produces: '2.0',
  servers: '3.x',
  paths: 'all',
  webhooks: '3.1',
  components: '3.x',
  definitions: '2.0',
  parameters: '2.0',
  responses: '2.0',
  securityDefinitions: '2.0',
  security: 'all',
  tags: 'all',
  externalDocs: 'all',
} as const satisfies Keys<
  Named<OpenAPIV2.Document> | Key<OpenAPIV3.Document> | Key<OpenAPIV3_1.Document>
>;

const info = {
  title: 'all',
  summary: '3.1',
  description: 'all',
  termsOfService: 'all',
  contact: 'all',
  license: 'all',
  version: 'all',
} as const satisfies Keys<Key<OpenAPIV2.InfoObject> | Key<OpenAPIV3_1.InfoObject>>;

const tag = {
  name: 'all',
  summary: '3.2',
  description: 'all',
  externalDocs: 'all',
  parent: '3.2',
  kind: '3.2',
} as const satisfies Keys<Named<OpenAPIV2.TagObject> | Key<OpenAPIV3.TagObject>>;

const server = {
  url: '3.x',
  description: '3.x',
  name: '3.2',
  variables: '3.x',
} as const satisfies Keys<Key<OpenAPIV3.ServerObject>>;

const pathItem = {
  $ref: 'all',
  summary: '3.x',
  description: '3.x',
  servers: '3.x',
  parameters: 'all',
  get: 'all',
  put: 'all',
  post: 'all',
  delete: 'all',
  options: 'all',
  head: 'all',
  patch: 'all',
  trace: '3.x',
  query: '3.2',
  additionalOperations: '3.2',
} as const satisfies Keys<Named<OpenAPIV2.PathItemObject> | Named<OpenAPIV3.PathItemObject>>;

const operation = {
  tags: 'all',
  summary: 'all',
  description: 'all',
  externalDocs: 'all',
  operationId: 'all',
  consumes: '2.0',
  produces: '2.0',
  schemes: '2.0',
  parameters: 'all',
  requestBody: '3.x',
  responses: 'all',
  callbacks: '3.x',
  deprecated: 'all',
  security: 'all',
  servers: '3.x',
} as const satisfies Keys<Named<OpenAPIV2.OperationObject> | Key<OpenAPIV3.OperationObject>>;

const parameter = {
  name: 'all',
  in: 'all',
  description: 'all',
  required: 'all',
  deprecated: '3.x',
  allowEmptyValue: 'all',
  style: '3.x',
  explode: '3.x',
  allowReserved: '3.x',
  schema: 'all',
  example: '3.x',
  examples: '3.x',
  content: '3.x',
  ...itemsObject,
} as const satisfies Keys<Named<OpenAPIV2.GeneralParameterObject> | Key<OpenAPIV3.ParameterObject>>;

const requestBody = {
  description: '3.x',
  content: '3.x',
  required: '3.x',
} as const satisfies Keys<Key<OpenAPIV3.RequestBodyObject>>;

const components = {
  schemas: '3.x',
  responses: '3.x',
  parameters: '3.x',
  examples: '3.x',
  requestBodies: '3.x',
  headers: '3.x',
  securitySchemes: '3.x',
  links: '3.x',
  callbacks: '3.x',
  pathItems: '3.1',
  mediaTypes: '3.2',
} as const satisfies Keys<Key<OpenAPIV3_1.ComponentsObject>>;

const securityScheme = {
  type: 'all',
  description: 'all',
  name: 'all',
  in: 'all',
  scheme: '3.x',
  bearerFormat: '3.x',
  flows: '3.x',
  openIdConnectUrl: '3.x',
  oauth2MetadataUrl: '3.2',
  deprecated: '3.2',
  flow: '2.0',
  authorizationUrl: '2.0',
  tokenUrl: '2.0',
  scopes: '2.0',
} as const satisfies Keys<
  | Key<OpenAPIV2.SecuritySchemeOauth2AccessCode>
  | Key<OpenAPIV3.ApiKeySecurityScheme>
  | Key<OpenAPIV3.HttpSecurityScheme>
  | Key<OpenAPIV3.OAuth2SecurityScheme>
>;

const contact = { name: 'all', url: 'all', email: 'all' } as const satisfies Keys<
  Key<OpenAPIV3.ContactObject>
>;

const license = { name: 'all', identifier: '3.1', url: 'all' } as const satisfies Keys<
  Key<OpenAPIV3_1.LicenseObject>
>;

const externalDocs = { description: 'all', url: 'all' } as const satisfies Keys<
  Key<OpenAPIV3.ExternalDocumentationObject>
>;

const serverVariable = { enum: '3.x', default: '3.x', description: '3.x' } as const satisfies Keys<
  Key<OpenAPIV3.ServerVariableObject>
>;

const flow = {
  authorizationUrl: '3.x',
  deviceAuthorizationUrl: '3.2',
  tokenUrl: '3.x',
  refreshUrl: '3.x',
  scopes: '3.x',
} as const satisfies Keys<
  Key<NonNullable<OpenAPIV3.OAuth2SecurityScheme['flows']['authorizationCode']>>
>;

const discriminator = {
  propertyName: '3.x',
  mapping: '3.x',
  defaultMapping: '3.2',
} as const satisfies Keys<Key<OpenAPIV3.DiscriminatorObject>>;

const xml = {
  nodeType: '3.2',
  name: 'all',
  namespace: 'all',
  prefix: 'all',
  attribute: 'all',
  wrapped: 'all',
} as const satisfies Keys<Key<OpenAPIV3.XMLObject>>;

export const objects = {
  root,
  info,
  tag,
  server,
  pathItem,
  operation,
  parameter,
  requestBody,
  media,
  encoding,
  response,
  link,
  components,
  securityScheme,
  contact,
  license,
  externalDocs,
  serverVariable,
  header,
  example,
  flow,
  discriminator,
  xml,
};
