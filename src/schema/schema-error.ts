// What the generated validators report of a document that does not keep its schema, in the words of JSON Schema.

export interface SchemaError {
  /** JSON pointer to the value; of a missing or unknown field, to the object. */
  readonly instancePath: string;
  /** JSON pointer, after a `#`, to the keyword in the resolved schema. */
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: SchemaErrorParams;
}

export interface SchemaErrorParams {
  readonly missingProperty?: string;
  readonly additionalProperty?: string;
}
