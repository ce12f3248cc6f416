/** What discriminators ask of schemas. */
import {
  behind,
  isObject,
  listIn,
  nameOf,
  objectIn,
  type JsonObject,
  type Reading,
} from './reading.js';

/** What a union's discriminator asks of a member. */
export function tagOf(
  member: unknown,
  discriminator: unknown,
  strictness: 'exact' | 'sayable',
  reading: Reading,
): unknown {
  const name = memberName(member);
  if (!isObject(discriminator) || name === undefined) return undefined;
  const usual = discriminator['defaultMapping'];
  // It takes what no value tells.
  if (usual !== undefined && (nameOf(usual) ?? usual) === name) return undefined;
  const wire = String(discriminator['propertyName']);
  const own = valuesOf(member, wire, reading);
  const mapped = mappedTo([name], discriminator, reading);
  const fitting = own === undefined ? mapped : mapped.filter((value) => own.includes(value));
  const values = mapped.length > 0 ? fitting : own === undefined ? [name] : [];
  if (values.length === 0) return undefined;
  const tag = { properties: { [wire]: { enum: values } } };
  return strictness === 'exact' ? { ...tag, required: [wire] } : tag;
}

const prose = new Set(['description', 'title', 'deprecated', 'allOf']);

/** Before 3.1 a reference with words of its own is the lone part of an allOf. */
function memberName(member: unknown): string | undefined {
  if (!isObject(member)) return undefined;
  const parts = listIn(member, 'allOf');
  const isWrapped = parts.length === 1 && Object.keys(member).every((key) => prose.has(key));
  return isWrapped ? memberName(parts[0]) : nameOf(member['$ref']);
}

/** The keys are text; a field of another type holds what they read as. */
function mappedTo(
  names: readonly string[],
  discriminator: JsonObject,
  reading: Reading,
): readonly unknown[] {
  const wire = String(discriminator['propertyName']);
  return Object.entries(objectIn(discriminator, 'mapping')).flatMap(([key, to]): unknown[] => {
    const name = nameOf(to) ?? String(to);
    if (!names.includes(name)) return [];
    const type = typeOf(reading.schemas[name], wire, reading);
    if (type === 'integer' || type === 'number') return [Number(key)];
    return [type === 'boolean' ? key.toLowerCase() === 'true' : key];
  });
}

/** The type that a schema states for a property. */
function typeOf(schema: unknown, wire: string, reading: Reading, hops = 20): unknown {
  if (hops === 0) return undefined;
  const target = behind(schema, reading);
  const own = behind(objectIn(target, 'properties')[wire], reading)['type'];
  const parts = listIn(target, 'allOf').map((part) => typeOf(part, wire, reading, hops - 1));
  return own ?? parts.find((type) => type !== undefined);
}

/** The closed set of values that a schema itself allows for a property. */
function valuesOf(
  schema: unknown,
  wire: string,
  reading: Reading,
  hops = 20,
): readonly unknown[] | undefined {
  if (hops === 0) return undefined;
  const target = behind(schema, reading);
  const property = behind(objectIn(target, 'properties')[wire], reading);
  if (Array.isArray(property['enum'])) return listIn(property, 'enum');
  if ('const' in property) return [property['const']];
  const parts = listIn(target, 'allOf').map((part) => valuesOf(part, wire, reading, hops - 1));
  return parts.find((values) => values !== undefined);
}

/**
 * A component that extends one with a discriminator carries what the mapping calls it. By the
 * specification that field is required, whatever `required` lists.
 */
export function inheritedTag(name: string, reading: Reading): unknown {
  const rules = Object.entries(reading.schemas).flatMap(([parent, schema]) => {
    const discriminator = statedIn(parent, schema, reading);
    if (discriminator === undefined || parent === name) return [];
    if (!familyOf(parent, reading).has(name)) return [];
    const values = mappedTo([...familyOf(name, reading)], discriminator, reading);
    if (values.length === 0) return [];
    const wire = String(discriminator['propertyName']);
    return [{ required: [wire], properties: { [wire]: { enum: values } } }];
  });
  return rules.length === 0 ? undefined : { allOf: rules };
}

/** A parent's discriminator, mapped to what its heirs say themselves (`x-ms-discriminator-value`). */
function statedIn(parent: string, schema: unknown, reading: Reading): JsonObject | undefined {
  const word = isObject(schema) ? schema['discriminator'] : undefined;
  // In 2.0 it is the name of the field.
  const discriminator = typeof word === 'string' ? { propertyName: word } : word;
  if (!isObject(discriminator)) return undefined;
  const stated = [...familyOf(parent, reading)].flatMap((heir) => {
    const value = behind(reading.schemas[heir], reading)['x-ms-discriminator-value'];
    return typeof value === 'string' ? [[value, heir] as const] : [];
  });
  const mapping = { ...Object.fromEntries(stated), ...objectIn(discriminator, 'mapping') };
  return { ...discriminator, mapping };
}

/** A component and everything that extends it. */
function familyOf(name: string, reading: Reading, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(name)) return found;
  found.add(name);
  for (const heir of reading.heirs.get(name) ?? []) familyOf(heir, reading, found);
  return found;
}
