# Computes the canonical form of docs/archive.md and its digests a second time, from that page alone.
import hashlib, json, re, sys
from decimal import Decimal, MAX_EMAX, MAX_PREC, MIN_EMIN, getcontext

context = getcontext()
context.prec, context.Emax, context.Emin = MAX_PREC, MAX_EMAX, MIN_EMIN

def number(value):
    sign, digits, exponent = value.as_tuple()
    text = ''.join(map(str, digits)).lstrip('0')
    point = len(text) + exponent
    text = text.rstrip('0')
    if not text:
        return '0'
    if -6 < point <= 0:
        size = '0.' + '0' * -point + text
    elif 0 < point <= 21:
        size = text.ljust(point, '0') if len(text) <= point else text[:point] + '.' + text[point:]
    else:
        size = text[0] + ('.' + text[1:] if text[1:] else '') + 'e%+d' % (point - 1)
    return '-' + size if sign else size

def string(text):
    # json.dumps leaves lone surrogates raw; they have no UTF-8.
    raw = json.dumps(text, ensure_ascii=False)
    return re.sub('[\ud800-\udfff]', lambda half: '\\u%04x' % ord(half[0]), raw)

def canonical(value):
    if isinstance(value, dict):
        names = sorted(value, key=lambda name: name.encode('utf-16-be', 'surrogatepass'))
        return '{' + ','.join(string(name) + ':' + canonical(value[name]) for name in names) + '}'
    if isinstance(value, list):
        return '[' + ','.join(map(canonical, value)) + ']'
    if isinstance(value, str):
        return string(value)
    return number(value) if isinstance(value, Decimal) else json.dumps(value)

total, count = 0, 0
for line in sys.stdin:
    document = json.loads(line, parse_int=Decimal, parse_float=Decimal)
    document.pop('_rev', None)
    text = canonical(document)
    digest = hashlib.sha256(text.encode()).digest()
    total, count = (total + int.from_bytes(digest, 'big')) % 2**256, count + 1
    print(json.dumps({'canonical': text, 'sha256': digest.hex()}))
print(json.dumps({'documents': count, 'digest': '%064x' % total}))
