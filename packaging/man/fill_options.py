#!/usr/bin/env python3
"""Fills a manual page's @OPTIONS@ with the options that the program's own --help lists.

Usage: fill_options.py TEMPLATE PROGRAM > PAGE
"""
import os
import re
import subprocess
import sys


def options_of(program):
    """[(option with its value, description)] from the help text of a QCommandLineParser."""
    environment = dict(os.environ, QT_QPA_PLATFORM="offscreen", LC_ALL="C.UTF-8")
    text = subprocess.run([program, "--help"], check=True, capture_output=True, text=True, env=environment).stdout
    options = []
    for line in text.split("Options:", 1)[1].split("Arguments:", 1)[0].splitlines():
        start = re.match(r"^  (-\S.*?)(?:\s{2,}|$)(.*)$", line)
        if start:
            options.append([start.group(1), start.group(2).strip()])
        elif line.strip() and options:
            options[-1][1] = f"{options[-1][1]} {line.strip()}".strip()
    if not options:
        sys.exit(f"{program} --help lists no options")
    return options


def roff(text):
    return text.replace("\\", r"\(rs").replace("-", r"\-")


def entry(option, description):
    name = re.sub(r"<(\w+)>", r"\\fR\\fI\1\\fR\\fB", roff(option))
    return f".TP\n\\fB{name}\\fR\n{roff(description)}"


template, program = sys.argv[1:]
page = open(template, encoding="utf-8").read()
if "@OPTIONS@" not in page:
    sys.exit(f"{template} has no @OPTIONS@")
sys.stdout.write(page.replace("@OPTIONS@", "\n".join(entry(*option) for option in options_of(program))))
