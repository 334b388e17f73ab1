"""The texts that core makes, as forms to translate: "cannot open %1: %2" for `"cannot open " + path + ": " + why`.

Core is C++ without Qt and marks no text. Found are the chains of + that hold a string literal, at any depth of a
statement; what else stands in a chain is a value, %1, %2 … A text that a user is never shown (SQL, keys, the words of
documents and of made-up languages, generated pages) is no form."""
import re

# What makes text for models or for files, not for people at the window.
LEFT_OUT = ("core/text/recall", "core/text/generated_language", "core/text/haystack", "core/text/small_tokenizer",
            "core/text/needle_templates", "core/ruler/qa_own", "core/ruler/tasks", "core/ruler/niah", "core/ruler/qa_draft", "core/ruler/ruler_word",
            "core/study", "core/store/schema", "core/tokenizer/training",
            "core/exchange/report", "core/train/small_model")
SQL = re.compile(r"\s*(SELECT|CREATE|INSERT|UPDATE|DELETE|PRAGMA|ALTER|BEGIN|COMMIT|DROP|WITH|ATTACH|WHERE|AND|FROM|"
                 r"REPLACE|ORDER|VALUES) ")
PRINTF = re.compile(r"%[-+.\d]*[sdfguxz]")
IDS = re.compile(r"[a-z_]+(, [a-z_]+)+ ?")  # lists of keys and names of commands
WORD = re.compile(r"[A-Za-z][a-z]+")
TOKEN = re.compile(r'R"(\w*)\((?:.|\n)*?\)\1"|"(?:[^"\\\n]|\\.)*"|\'(?:[^\'\\]|\\.)+\'|//[^\n]*|/\*(?:.|\n)*?\*/|'
                   r"[A-Za-z_]\w*(?:::\w+)*|\d[\w.']*|->|<<|>>|==|!=|<=|>=|&&|\|\||[^\s]")
# Texts that look like keys or stand beside texts for models: what progress is counted in, names of methods and tasks.
MARKED = [(re.compile(r"progress\([^;]*;"), re.compile(r'"([a-z]{2,}|[A-Z][a-z]+)"')),
            (re.compile(r"\.(?:name|measures) = (?:\"[^\"]*\"\s*)+"), re.compile(r'"([^"]+)"')),
            (re.compile(r"extern const \w+ \w+\{[^;]*"), re.compile(r'"([A-Z][a-z]+)"'))]
# Words that stand as values in other texts, and what looks like a text and is none.
COUNTED = ["RULER task", "document", "factor set", "length", "needle", "sample", "task", "window"]
VALUES = [f"%1 {thing}{plural}" for thing in COUNTED for plural in ("", "s")] + [
    "raced", "short", "long", "running", "paused", "stopped", "failed", "finished", "interrupted", "NTK's"]
NO_TEXTS = {"SQLite format 3", "model name"}
CLOSING = {"(": ")", "[": "]", "{": "}"}
ENDS_CHAIN = {",", ";", "?", ":", "=", "return", "<<", "throw", "&&", "||", "==", "!=", "co_return"}
STRING_TYPES = {"std::string", "string", "std::string_view"}
ESCAPES = {"n": "\n", "t": "\t", '"': '"', "\\": "\\", "'": "'"}


def tokens(source: str):
    source = re.sub(r"^[ \t]*#.*(?:\\\n.*)*$", "", source, flags=re.M)
    source = re.sub(r"^\s*static_assert\(.*?\);", "", source, flags=re.M | re.S)
    return [m[0] for m in TOKEN.finditer(source) if not m[0].startswith(("//", "/*"))]


def literal(token: str) -> str:
    return re.sub(r"\\(.)", lambda m: ESCAPES.get(m[1], m[1]), token[1:-1])


class Chains:
    """All chains of + of a file: lists whose members are a literal's text or None, for a value."""

    def __init__(self, source: str):
        self.tokens, self.found = tokens(source), []
        self.walk(0)

    def walk(self, at: int) -> int:
        chain, operand = [], []

        def end_operand():
            if operand:
                text = all(t[0] == '"' for t in operand)
                chain.append("".join(map(literal, operand)) if text else None)
                operand.clear()

        def end_chain():
            end_operand()
            if any(isinstance(part, str) for part in chain):
                self.found.append(list(chain))
            chain.clear()

        while at < len(self.tokens):
            token = self.tokens[at]
            if token in CLOSING:
                named = self.named_literal(operand, at)
                if named:
                    operand[-1:] = self.tokens[at + 1:named - 1]
                    at = named
                    continue
                if token == "{":
                    end_chain()
                at = self.walk(at + 1)
                if token != "{":
                    operand.append("()")
                continue
            at += 1
            if token in CLOSING.values():
                break
            if token == "+" and at < len(self.tokens) and self.tokens[at] == "=":
                end_chain()
            elif token == "+":
                end_operand()
            elif token in ENDS_CHAIN:
                end_chain()
            else:
                operand.append(token)
        end_chain()
        return at

    def named_literal(self, operand, at):
        """Behind std::string("…"), which is that literal; None where there is no such thing at `at`."""
        if not operand or operand[-1] not in STRING_TYPES or self.tokens[at] != "(":
            return None
        end = at + 1
        while end < len(self.tokens) and self.tokens[end][0] == '"':
            end += 1
        return end + 1 if end > at + 1 and self.tokens[end] == ")" else None


def form(chain):
    """The chain as a form, or None where it is no text for people."""
    text, values = "", 0
    for i, part in enumerate(chain):
        if part is None and i > 0 and chain[i - 1] is None:
            continue  # two values side by side are one
        values += part is None
        text += f"%{values}" if part is None else part
    own = "".join(part for part in chain if part)
    sentence = len(WORD.findall(own)) >= 2 and " " in own.strip()
    return text if sentence and not (SQL.match(own) or IDS.fullmatch(own) or PRINTF.search(own) or "\n" in own) else None


def left_out(path) -> bool:
    return path.as_posix().startswith(LEFT_OUT)


def forms(root):
    """In the order of files, each once."""
    found = dict.fromkeys(VALUES)
    for path in sorted(p for p in (root / "core").rglob("*") if p.suffix in (".cpp", ".h")):
        source = path.read_text()
        for text in map(form, Chains(source).found if not left_out(path.relative_to(root)) else []):
            if text:
                found.setdefault(text)
        for statement, word in MARKED:
            for match in statement.finditer(source):
                found.update(dict.fromkeys(word.findall(match[0])))
    return [text for text in found if text not in NO_TEXTS]
