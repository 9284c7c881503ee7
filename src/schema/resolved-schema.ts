// A collection's schema as the code reads it: open form, no references, and only the keywords that the schemas here use.

export type SchemaType = 'null' | 'boolean' | 'object' | 'array' | 'number' | 'integer' | 'string';

export interface ResolvedSchema {
  /** Of an object, its name in messages and types: `Completed ticket`. Of anything else, what it must be. */
  readonly title?: string;
  readonly description?: string;
  readonly type?: SchemaType | readonly SchemaType[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, ResolvedSchema>>;
  readonly additionalProperties?: boolean | ResolvedSchema;
  readonly items?: ResolvedSchema;
  readonly oneOf?: readonly ResolvedSchema[];
  readonly discriminator?: { readonly propertyName: string };
  readonly anyOf?: readonly ResolvedSchema[];
  readonly enum?: readonly string[];
  readonly const?: string;
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly examples?: readonly unknown[];
}
