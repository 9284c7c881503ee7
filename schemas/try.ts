import { openDialect } from '../src/schema/dialect.js';
import { checkDocument } from '../src/schema/check.js';
import { ExactNumber } from '../src/document/json.js';
const d = openDialect();
const t = '2024-01-15T10:30:00Z';
const agent = {_id:'550e8400-e29b-41d4-a716-446655440000',name:'n',description:'d',code:'c',friendly_name:'my-agent',tools:{web:['a']},input_schema:{},output_schema:{},gofannon_agents:['a'],created_at:t,updated_at:t};
const user = {_id:'u',basic_info:{display_name:'x',email:'john@example.com',picture_url:null,provider:'g'},billing_info:{plan:'f',status:'a'},usage_info:{monthly_allowance:100,spend_remaining:-1,usage:[{timestamp:t,response_cost:0.05}],last_reset:t},api_keys:{openai_api_key:'sk-1'},created_at:t,updated_at:t};
const session = {_id:'s',user_id:'u',agent_id:'a',messages:[{role:'user',content:'',timestamp:t}],metadata:{},created_at:t,updated_at:t,expires_at:'2024-01-16T10:30:00Z'};
const ticket = {_id:'t',status:'pending',created_at:t,updated_at:t,request:{agent_id:'a',input:{},user_id:'u'}};
const result = {output:null,cost:0,completed_at:t};
const demo = {_id:'d',name:'',description:'',agent_id:'a',config:{},is_public:true,created_at:t,updated_at:t};
const cases: [string, any][] = [
 ['agents', agent], ['users', user], ['sessions', session], ['tickets', ticket], ['demos', demo], ['deployments', {_id:'a',agentId:'b'}],
 ['agents', null], ['agents', [1,2,3]], ['users', 'sk-secret'],['agents', {}],
 ['agents', {...agent, code: undefined}],
 ['agents', {...agent, friendly_name: 'My Agent', _id: 'x'}],
 ['agents', {...agent, friendly_name: 'x'.repeat(140)}],
 ['agents', (({friendly_name, ...r}) => ({...r, friendlyName: 'a'}))(agent)],
 ['agents', {...agent, _rv: 'a', created_at: '2024-02-30T10:00:00Z', updated_at: '2024-01-15 10:30:00'}],
 ['agents', {...agent, tools: {web: ['a', 3], x: 'y'}, gofannon_agents: ['', null], input_schema: new ExactNumber('1e400')}],
 ['tickets', {...ticket, result}], ['tickets', {...ticket, status: 'completed'}], ['tickets', {...ticket, status: 'completed', result, error: 'x', x: 1}],
 ['tickets', {...ticket, status: 'failed', result}], ['tickets', {...ticket, status: 'done'}], ['tickets', {...ticket, status: 5}],
 ['tickets', (({status, ...r}) => ({...r, Status: 'pending'}))(ticket)],['tickets', (({status, ...r}) => r)(ticket)],
 ['tickets', {...ticket, status:'completed', result: {...result, completed_at: '2025-01-15T10:30:00Z', cost: -1}}],
 ['sessions', {...session, metadata: {ip_address: '1.2.3', tags: ['a', null]}}],
 ['sessions', {...session, expires_at: t, messages: [{role: 'User', content: null, timestamp: '2024-01-15T10:30:01Z'}, {role:'user', content:'', timestamp: t}, 5]}],
 ['users', {...user, api_keys: {openai_api_key: 5, x: 'secret'}}], ['users', {...user, api_keys: 'sk-secret'}], ['users', {...user, usage_info: {...user.usage_info, monthly_allowance: '100', usage: [{timestamp: '2024-01-15T10:30:00', response_cost: -0.5, agentId: 'x'}]}}],
 ['users', {...user, usage_info: {...user.usage_info, monthly_allowance: 2n**70n, spend_remaining: new ExactNumber('-1e400')}}],
 ['users', JSON.parse(JSON.stringify({...user}).replace('{', '{"__proto__":5,"constructor":1,'))],
];
for (const [c, doc] of cases) { const r = checkDocument(d, c, doc); console.log('--', c); for (const p of r) console.log('  ', p.severity, p.code, JSON.stringify(p.path), p.atKey ? 'key' : '', p.message); }
