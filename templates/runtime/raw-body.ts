import { binary } from './binary.js';
import type { Body } from './body.js';
import { json, text } from './body.js';
import { refusal } from './errors.js';
import { formBody } from './form.js';

/** A body given without a description: what it is decides how it goes. */
export function bodyOf(value: unknown, contentType: string | undefined): Body | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'string') return contentType ? text(value, contentType) : json(value);
  return binary(value, contentType) ?? composedBodyOf(value, contentType);
}

function composedBodyOf(value: unknown, contentType: string | undefined): Body | undefined {
  // JSON has no word for them, and would send nothing, or a null.
  const noNumber = typeof value === 'number' && !Number.isFinite(value);
  if (noNumber || typeof value === 'function' || typeof value === 'symbol')
    throw refusal('body', 'a value that JSON knows, text, bytes, a form or a stream');
  const isForm = contentType?.toLowerCase().startsWith('application/x-www-form-urlencoded');
  return isForm && typeof value === 'object' && value ? formBody(value) : json(value, contentType);
}
