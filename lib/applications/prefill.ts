/** What VNeID knows, put where a form asks for it. */
import type { PersonFacts, Relative } from '#lib/identity/model.ts';
import type { FormDefinition, FormField, PrefillSource } from '#lib/procedures/form.ts';
import { allFields, isSame, type Answers } from '#lib/procedures/form-logic.ts';

type Known = Partial<Record<'fullName' | 'birthDate' | 'sex' | 'personalId' | 'ethnicity' | 'nationality' | 'residence' | 'origin' | 'phone' | 'email' | 'relation', unknown>>;

function known(facts: PersonFacts, who: string): Known | Relative | undefined {
  const household = facts.household;
  switch (who) {
    case 'person': return facts;
    case 'spouse': return facts.spouse;
    case 'father': return facts.father;
    case 'mother': return facts.mother;
    case 'parentMother': return facts.sex === 'female' ? facts : facts.spouse;
    case 'parentFather': return facts.sex === 'male' ? facts : facts.spouse;
    case 'householdHead':
      return household && { fullName: household.headName, personalId: household.headPersonalId, relation: household.relation };
    default: return undefined;
  }
}

/** The value of one source, or undefined where VNeID does not have it. */
export function factOf(facts: PersonFacts, source: PrefillSource): unknown {
  const [who = '', fact = ''] = source.split('.');
  return (known(facts, who) as Record<string, unknown> | undefined)?.[fact];
}

function defaultOf(field: FormField): unknown {
  return 'default' in field ? field.default : undefined;
}

/** What VNeID knows for this form, by field key. */
export function factsFor(form: FormDefinition, facts: PersonFacts): Record<string, unknown> {
  return Object.fromEntries(allFields(form).flatMap((field) => {
    const fact = field.prefill && factOf(facts, field.prefill);
    return fact === undefined ? [] : [[field.key, fact]];
  }));
}

/** The first answers of a new draft: defaults, then VNeID's facts where they belong without another answer. */
export function firstAnswers(form: FormDefinition, facts: PersonFacts): Record<string, unknown> {
  const defaults = Object.fromEntries(allFields(form).flatMap((field) => (defaultOf(field) === undefined ? [] : [[field.key, defaultOf(field)]])));
  const sure = factsFor(form, facts);
  const certain = allFields(form).filter((field) => !field.prefillIf && field.key in sure);
  return { ...defaults, ...Object.fromEntries(certain.map((field) => [field.key, sure[field.key]])) };
}

/** The keys whose answer is what VNeID says: an answer that the person changed is theirs. */
export function prefilledKeys(form: FormDefinition, answers: Answers, facts: PersonFacts): string[] {
  return Object.entries(factsFor(form, facts)).filter(([key, fact]) => isSame(answers[key], fact)).map(([key]) => key);
}

/**
 * Locked answers as VNeID has them, whatever was sent: nobody files in another's name by editing a request. Where
 * VNeID has no such fact the answer stays as given.
 */
export function withLockedFacts(form: FormDefinition, answers: Answers, facts: PersonFacts): Record<string, unknown> {
  const locked = allFields(form).flatMap((field) => {
    const fact = field.locked && field.prefill ? factOf(facts, field.prefill) : undefined;
    return fact === undefined ? [] : [[field.key, fact] as const];
  });
  return { ...answers, ...Object.fromEntries(locked) };
}
