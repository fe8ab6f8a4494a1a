import { z } from 'zod'
import { nearestName } from '../base/nearest-name.ts'
import type { Text } from '../base/text.ts'
import { MEASURES } from '../engine/measures/index.ts'
import { INDICATORS } from '../indicators/indicators.ts'
import type { Context } from './context.ts'
import { describePath } from './describe-path.ts'
import { didYouMean } from './did-you-mean.ts'
import { formOf } from './form-of.ts'
import { isRecord } from './is-record.ts'
import { keysAt } from './keys-at.ts'
import { listOf } from './list-of.ts'
import type { Path, Place } from './place.ts'
import { shapeAt } from './shape-at.ts'
import { typeName } from './type-name.ts'
import { valueAt } from './value-at.ts'

type Issue = z.core.$ZodIssue

/** Reports what zod found wrong with the shape of the file, at the key or value that is wrong. */
export function shapeFaults(issues: readonly Issue[], context: Context): void {
  for (const issue of issues) shapeFault(issue, issue.path as Path, context)
}

function shapeFault(issue: Issue, path: Path, context: Context): void {
  const { places, root } = context
  const value = valueAt(root, path)
  const name = path.length > 0 ? called(path) : 'scenario'
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) unknownKey(key, path, context)
  } else if (value === undefined) missingKey(name, path, context)
  else if (issue.code === 'invalid_union') invalidUnion(issue, path, value, context)
  else if (issue.code === 'invalid_value') invalidValue(issue.values.map(String), path, value, context)
  else if (issue.code === 'too_small' || issue.code === 'too_big') outOfBounds(issue, path, value, context)
  else invalidForm(issue, name, value, places.value(path), places.key(path), context)
}

function missingKey(name: string, path: Path, context: Context): void {
  const { faults, root } = context
  const parent = path.slice(0, -1)
  const meant = misspelling(name, parent, root)
  if (meant !== undefined) {
    // zod stays silent on the misspelt key when the missing one decides what the others may be
    unknownKey(meant, parent, context)
    return
  }
  faults.report('R0101', placeOfPart(parent, context), { name, where: describePath(parent, root) }, { expected: expectedAt(path, root) })
}

function invalidForm(issue: Issue, name: string, value: unknown, place: Place, keyPlace: Place, { faults }: Context): void {
  const found = typeName(value)
  if (issue.code === 'invalid_format') faults.report('R0105', place, { name, found: String(value) }, { expected: formOf(issue) })
  else if (issue.code === 'invalid_key') faults.report('R0105', keyPlace, { name: 'id', found: name }, { expected: formOf(issue.issues[0]) })
  else if (issue.code !== 'invalid_type') faults.report('R0103', place, { name, found })
  else if (issue.expected === 'int' && typeof value === 'number' && Number.isFinite(value)) faults.report('R0206', place, { name, found: String(value) })
  else faults.report('R0103', place, { name, found }, { expected: expectedType(issue.expected) })
}

function unknownKey(key: string, path: Path, { faults, places, root }: Context): void {
  const known = keysAt(path, root)
  const given = valueAt(root, path)
  // a key that is already there is not what was meant
  const free = known.filter(other => !(isRecord(given) && Object.hasOwn(given, other)))
  const expected = listOf(known)
  faults.report('R0102', places.key([...path, key]), { name: key, where: describePath(path, root) }, {
    ...(known.length > 0 && { expected }),
    help: didYouMean(key, free) ?? didYouMean(key, known),
  })
}

/** A union fails as a whole: its faults are those of the branch that the value was meant for. */
function invalidUnion(issue: z.core.$ZodIssueInvalidUnion, path: Path, value: unknown, context: Context): void {
  const { faults, places } = context
  if ('discriminator' in issue && issue.discriminator !== undefined) {
    const names = Object.keys(MEASURES)
    if (typeof value !== 'string') faults.report('R0103', places.value(path), { name: 'measure', found: typeName(value) })
    else faults.report('R0301', places.value(path), { name: value }, { expected: listOf(names), help: didYouMean(value, names) })
    return
  }
  const meant = issue.errors.filter(branch => !branch.some(i => i.path.length === 0 && i.code === 'invalid_type'))
  // keys tell which of two map forms was meant: the one with fewest faults
  const best = meant.toSorted((a, b) => a.length - b.length)[0]
  if (best !== undefined) {
    for (const inner of best) shapeFault(inner, [...path, ...(inner.path as Path)], context)
    return
  }
  const types = [...new Set(issue.errors.flat().flatMap(i => (i.path.length === 0 && i.code === 'invalid_type' ? [i.expected] : [])))].map(expectedType)
  const expected: Text = { en: types.map(t => t.en).join(', '), zh: types.map(t => t.zh).join('、') }
  faults.report('R0103', places.value(path), { name: called(path), found: typeName(value) }, { expected })
}

function invalidValue(values: readonly string[], path: Path, value: unknown, { faults, places }: Context): void {
  const name = called(path)
  const found = String(isRecord(value) || Array.isArray(value) ? typeName(value).en : value)
  const help = didYouMean(found, values)
  if (name === 'version') faults.report('R0107', places.value(path), { found }, { expected: listOf(values) })
  else if (name === 'indicator' && typeof value === 'string') faults.report('R0303', places.value(path), { name: found }, { expected: listOf(Object.keys(INDICATORS)), help })
  else faults.report('R0104', places.value(path), { name, found }, { expected: listOf(values), help })
}

/** What a value is called in a message: its key; an entry of a list is called by the list. */
function called(path: Path): string {
  return String(path.findLast(step => typeof step === 'string') ?? path.at(-1))
}

function outOfBounds(issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig, path: Path, value: unknown, { faults, places, root }: Context): void {
  const name = called(path)
  const bound = String(issue.code === 'too_small' ? issue.minimum : issue.maximum)
  if (Array.isArray(value)) {
    const needed: Text = issue.exact ? { en: `${bound} are`, zh: `${bound} 项` } : { en: `at least ${bound} is`, zh: `至少 ${bound} 项` }
    faults.report('R0106', places.key(path), { name, count: value.length, needed })
  } else if (typeof value === 'string') {
    faults.report('R0103', places.value(path), { name, found: { en: 'empty', zh: '空文本' } })
  } else if (typeof value === 'number') {
    const shape = shapeAt(path, root)
    const [low, high] = shape instanceof z.ZodNumber ? [String(shape.minValue), String(shape.maxValue)] : [bound, bound]
    faults.report('R0201', places.value(path), { name, found: String(value), low, high })
  } // else a map with a key "length", whose type is reported as well
}

/** The key that is most likely `name` misspelt: then one fault is enough for the two. */
function misspelling(name: string, parent: Path, root: unknown): string | undefined {
  const given = valueAt(root, parent)
  if (!isRecord(given)) return undefined
  const known = keysAt(parent, root)
  const free = known.filter(key => !Object.hasOwn(given, key))
  return Object.keys(given).find(key => !known.includes(key) && nearestName(key, free) === name)
}

/** Key of a part of the file; an entry of a list has none and is marked at what names it, or at its first key. */
function placeOfPart(path: Path, { places, root }: Context): Place {
  const given = valueAt(root, path)
  if (path.length === 0 || places.get(path)?.key !== undefined || !isRecord(given)) return places.key(path)
  const name = ['id', 'measure'].find(key => Object.hasOwn(given, key))
  if (name !== undefined) return places.value([...path, name])
  const first = Object.keys(given)[0]
  return first === undefined ? places.key(path) : places.key([...path, first])
}

/** How a missing key could be written, from the examples of the schema. */
function expectedAt(path: Path, root: unknown): Text | undefined {
  const keys = keysAt(path, root)
  return keys.length === 0 ? undefined : { en: `a map with ${keys.join(', ')}`, zh: `含 ${keys.join('、')} 的映射` }
}

const TYPES: Readonly<Record<string, Text>> = {
  object: { en: 'a map of keys', zh: '键值映射' },
  record: { en: 'a map of keys', zh: '键值映射' },
  array: { en: 'a list', zh: '列表' },
  string: { en: 'a text', zh: '文本' },
  number: { en: 'a number', zh: '数字' },
  int: { en: 'a whole number', zh: '整数' },
}

const expectedType = (expected: string): Text => TYPES[expected] ?? { en: expected, zh: expected }
