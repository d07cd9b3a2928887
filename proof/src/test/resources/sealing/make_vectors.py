"""Writes shamir-vectors.json by another way than the product: logarithm tables (generator 3), one byte after the other.

python3 make_vectors.py > shamir-vectors.json
"""
import hashlib, json

EXP, LOG = [0] * 510, [0] * 256
value = 1
for power in range(255):
    EXP[power] = EXP[power + 255] = value
    LOG[value] = power
    value ^= (value << 1) ^ (0x11B if value & 0x80 else 0)


def times(a, b):
    return 0 if a == 0 or b == 0 else EXP[LOG[a] + LOG[b]]


def bytes_of(seed, count):
    out = b""
    block = 0
    while len(out) < count:
        out += hashlib.sha256(f"{seed}/{block}".encode()).digest()
        block += 1
    return out[:count]


def vector(seed, k, n):
    secret = bytes_of(seed + "/secret", 32)
    chance = bytes_of(seed + "/chance", 32 * (k - 1))
    label = bytes_of(seed + "/label", 8).hex()
    shares = []
    for x in range(1, n + 1):
        y = bytearray()
        for i in range(32):
            total, power = secret[i], 1
            for degree in range(1, k):
                power = times(power, x)
                total ^= times(chance[32 * (degree - 1) + i], power)
            y.append(total)
        wire = f"tandem-share/1 {k} {n} {x} {label} {y.hex()}"
        shares.append({"wire": wire, "sha256": hashlib.sha256(wire.encode()).hexdigest()})
    return {"k": k, "n": n, "label": label, "secret": secret.hex(), "chance": chance.hex(), "shares": shares}


zero = vector("zero", 2, 3)
print(json.dumps({
    "note": "chance: the coefficients, 32 bytes for x^1, then 32 for x^2, and so on; made by make_vectors.py",
    "vectors": [vector("two of two", 2, 2), vector("two of three", 2, 3), vector("three of five", 3, 5),
                vector("five of nine", 5, 9), vector("all of seven", 7, 7), vector("two of 255", 2, 255)],
    "malformed": [
        "", "tandem-share/1", zero["shares"][0]["wire"] + " ", zero["shares"][0]["wire"].upper(),
        zero["shares"][0]["wire"].replace("tandem-share/1", "tandem-share/2"),
        zero["shares"][0]["wire"][:-1], zero["shares"][0]["wire"].replace(" 2 3 1 ", " 1 3 1 "),
        zero["shares"][0]["wire"].replace(" 2 3 1 ", " 2 3 4 "), zero["shares"][0]["wire"].replace(" 2 3 1 ", " 2 3 0 "),
        zero["shares"][0]["wire"].replace(" 2 3 1 ", " 02 3 1 "), zero["shares"][0]["wire"].replace(" 2 3 1 ", " 4 3 1 "),
        zero["shares"][0]["wire"].replace(" 2 3 1 ", " 2 256 1 "),
    ],
}, indent=1))
