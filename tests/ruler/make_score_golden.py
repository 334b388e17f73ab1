"""Writes score.golden.json: 200 made-up predictions with RULER's public scores, by the rule restated here.

Run it in this folder: python3 make_score_golden.py (standard library only).

The rule (Hsieh et al., 2024; NVIDIA/RULER's evaluation): white space is taken off both ends, characters below U+0020
become line breaks, white space is taken off again. An answer is found when its lower case stands anywhere in the
prediction's. "all": the share of answers found; "part": 1 when one is found. A task's score is the mean in percent,
rounded to two decimals.
"""

import json
import random


def tidy(text):
    text = text.strip()
    text = "".join("\n" if ord(c) < 32 else c for c in text)
    return text.strip()


def found(answer, prediction):
    return tidy(prediction).lower().find(answer.lower()) >= 0


def all_rule(answers, prediction):
    return sum(1.0 for a in answers if found(a, prediction)) / len(answers)


def part_rule(answers, prediction):
    return 1.0 if any(found(a, prediction) for a in answers) else 0.0


EDGES = [
    (["1234567"], ""),
    (["1234567"], "   \n\t "),
    (["1234567"], "\x00\x01\x02"),
    (["1234567"], "1234567"),
    (["1234567"], "12345678"),
    (["1234567"], "123 4567"),
    (["1234567"], "123\x004567"),
    (["1234567"], "1,234,567"),
    (["Paris"], "PARIS."),
    (["Paris"], "comparison"),
    (["Paris"], "P.a.r.i.s"),
    (["the Nile"], "It is\tthe\tNile"),
    (["the Nile"], "It is the Nile"),
    (["the\nNile"], "It is the\tNile"),
    (["the\nNile"], "It is the\nNile"),
    (["a b"], "a\xa0b"),
    (["end "], "this is the end "),
    (["end\xa0"], "this is the end\xa0"),
    ([" end"], "the end"),
    (["\x1fend"], "the\x1fend"),
    (["\x7fend"], "the\x7fend"),
    (["\x85end"], "the \x85end"),
    (["ISTANBUL"], "istanbul"),
    (["\u0130stanbul"], "i\u0307stanbul"),
    (["\u0130stanbul"], "istanbul"),
    (["\u039f\u0394\u039f\u03a3"], "\u03bf\u03b4\u03bf\u03c2"),
    (["\u039f\u0394\u039f\u03a3"], "\u03bf\u03b4\u03bf\u03c3"),
    (["\u03a3"], "\u03c3"),
    (["\u039f\u0394\u039f\u03a3-\u03a3\u0391\u03a3"], "\u03bf\u03b4\u03bf\u03c2-\u03c3\u03b1\u03c2"),
    (["Stra\u00dfe"], "STRASSE"),
    (["\u1e9e"], "\u00df"),
    (["\u00c9COLE"], "\u00e9cole"),
    (["\u00e9"], "e\u0301"),
    (["\ufb01n"], "FIN"),
    (["\u01c5"], "\u01c6"),
    (["\U00010400"], "\U00010428"),
    (["one", "two", "three"], "Three, two"),
    (["one", "two", "three"], "someone"),
    (["one", "one"], "one"),
    (["", "one"], ""),
    (["ABCDE", "FGHIJ", "KLMNO", "PQRST", "UVWXY"], "ABCDE FGHIJ KLMNO PQRST"),
    (["ABCDE", "FGHIJ", "KLMNO", "PQRST", "UVWXY"], "abcdefghijklmnopqrstuvwxy"),
    (["yes"], "Yes."),
    (["no"], "I do not know"),
    (["\u4e2d\u6587"], "\u3000\u4e2d\u6587\u3000"),
    (["\u2028x"], "a\u2028x"),
]


def made_up(draw):
    words = ["able-abbey", "1234567", "7654321", "Warsaw", "Lake Tana", "ZQXWV", "the Ming dynasty", "\u00d8rsted"]
    answers = draw.sample(words, draw.randint(1, 5))
    pieces = []
    for answer in answers:
        chance = draw.random()
        if chance < 0.45:
            pieces.append(answer)
        elif chance < 0.6:
            pieces.append(answer.upper())
        elif chance < 0.7:
            pieces.append(answer[: len(answer) - 1])
        elif chance < 0.8:
            pieces.append(draw.choice(["\t", "\x07", "\r\n"]).join(answer.split(" ")))
    pieces += draw.sample(["and", "I am not sure", "...", "!?", "<|im_end|>", "1234"], draw.randint(0, 3))
    draw.shuffle(pieces)
    return answers, draw.choice([" ", ", ", "\n", ""]).join(pieces)


def main():
    draw = random.Random(11)
    cases = list(EDGES)
    while len(cases) < 200:
        cases.append(made_up(draw))
    golden = {"cases": [], "score": {}}
    for answers, prediction in cases:
        golden["cases"].append({"outputs": answers, "pred": prediction, "all": all_rule(answers, prediction),
                                "part": part_rule(answers, prediction)})
    for rule in ("all", "part"):
        scores = [case[rule] for case in golden["cases"]]
        golden["score"][rule] = round(sum(scores) / len(scores) * 100, 2)
    with open("score.golden.json", "w", encoding="utf-8") as file:
        json.dump(golden, file, ensure_ascii=True, indent=1)
        file.write("\n")


main()
