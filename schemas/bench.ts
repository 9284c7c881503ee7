import { openDialect } from '../src/schema/dialect.js';
import { checkDocument } from '../src/schema/check.js';
const d = openDialect();
const t = '2024-01-15T10:30:00Z';
const docs: [string, any][] = [
['agents', {_id:'550e8400-e29b-41d4-a716-446655440000',name:'n',description:'d',code:'c',friendly_name:'my-agent',tools:{web:['a','b'],data:['c']},input_schema:{},output_schema:{},gofannon_agents:['a','b'],created_at:t,updated_at:t}],
['users', {_id:'u',basic_info:{display_name:'x',email:'john@example.com',picture_url:'https://example.com/a.png',provider:'g'},billing_info:{plan:'f',status:'a'},usage_info:{monthly_allowance:100,spend_remaining:-1,usage:[{timestamp:t,response_cost:0.05,agent_id:'a',session_id:'s'}],last_reset:t},api_keys:{openai_api_key:'sk-1'},created_at:t,updated_at:t}],
['sessions', {_id:'s',user_id:'u',agent_id:'a',messages:[{role:'user',content:'',timestamp:t},{role:'user',content:'',timestamp:t}],metadata:{ip_address:'192.168.1.1'},created_at:t,updated_at:'2024-01-15T10:35:00Z',expires_at:'2024-01-16T10:30:00Z'}],
['tickets', {_id:'t',status:'completed',created_at:t,updated_at:t,request:{agent_id:'a',input:{},user_id:'u'},result:{output:null,cost:0,completed_at:t},error:null}]];
for (let r = 0; r < 3; r++) for (const [c, doc] of docs) {
  const copies = Array.from({length: 1000}, () => JSON.parse(JSON.stringify(doc)));
  for (const [n, f] of [['isValid', (x: any) => d.isValid(c, x) ? 0 : 1], ['check', (x: any) => checkDocument(d, c, x).length]] as const) {
  let bad = 0; const t0 = performance.now(); for (let k = 0; k < 300; k++) for (const x of copies) bad += f(x);
  const ns = (performance.now() - t0) * 1e6 / 300000; if (r === 2) console.log(c, n, ns.toFixed(0) + ' ns', bad); }
}
