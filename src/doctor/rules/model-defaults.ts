// Where the application's models are less strict than the stored schema, which says what the application writes: fields that it
// fills in where they are absent. Null in their place it refuses, as it does any wrong type.

/** By collection, as patterns in which `*` is any element. */
export const FILLED_IN: Readonly<Record<string, readonly string[]>> = {
  agents: ['/tools', '/createdAt', '/updatedAt', '/dataStoreConfig/*/access'],
  demos: ['/created_at', '/updated_at', '/generatedCode/html', '/generatedCode/css', '/generatedCode/js'],
  users: [
    '/createdAt',
    '/updatedAt',
    '/basicInfo',
    '/billingInfo',
    '/usageInfo',
    '/usageInfo/monthlyAllowance',
    '/usageInfo/allowanceResetDate',
    '/usageInfo/spendRemaining',
    '/usageInfo/usage',
    '/usageInfo/usage/*/timestamp',
    '/apiKeys',
  ],
};

/** What the models judge by. They take unknown fields, empty strings and ids of any form. */
export const REFUSED_KEYWORDS: ReadonlySet<string> = new Set(['required', 'type', 'enum', 'const', 'format']);
