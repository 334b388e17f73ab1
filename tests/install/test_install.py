#!/usr/bin/env python3
"""Installs a build into a folder of its own and uses what lies there.

Usage: test_install.py BUILD PREFIX   (PREFIX is made anew)
"""
import json
import os
import re
import shutil
import subprocess
import sys
import unittest

BUILD, PREFIX = sys.argv[1], sys.argv[2]


def run(*command, **environment):
    """What the command printed; fails with its messages where it does not end with 0."""
    result = subprocess.run(command, capture_output=True, text=True, env={**os.environ, **environment})
    if result.returncode != 0:
        raise AssertionError(f"{' '.join(command)} ended with {result.returncode}:\n{result.stdout}{result.stderr}")
    return result.stdout + result.stderr


def installed(path):
    return os.path.join(PREFIX, path)


class Install(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        shutil.rmtree(PREFIX, ignore_errors=True)
        run("cmake", "--install", BUILD, "--prefix", PREFIX)

    @classmethod
    def tearDownClass(cls):
        shutil.rmtree(PREFIX, ignore_errors=True)

    def test_programs_find_libtorch_beside_them(self):
        for program in ("ropewalk", "ropewalk-cli"):
            path = installed(f"bin/{program}")
            self.assertNotIn(BUILD, run("readelf", "-d", path))
            libraries = dict(re.findall(r"(\S+) => (\S+)", run("ldd", path)))
            self.assertNotIn("not", libraries.values())
            if os.path.exists(installed("lib/ropewalk/libtorch_cpu.so")):  # not with a CUDA build
                for library in ("libtorch_cpu.so", "libc10.so"):
                    self.assertEqual(os.path.realpath(libraries[library]),
                                     os.path.realpath(installed(f"lib/ropewalk/{library}")))

    def test_command_line_opens_the_small_model(self):
        model = installed("share/ropewalk/models/small")
        facts = json.loads(run(installed("bin/ropewalk-cli"), "inspect", model, "--json"))
        self.assertEqual(facts["trained_context"], 512)

    def test_window_opens_the_small_model(self):
        picture = os.path.join(PREFIX, "window.png")
        home = os.path.join(PREFIX, "home")
        os.makedirs(home)
        run(installed("bin/ropewalk"), installed("share/ropewalk/models/small"), "--workspace",
            os.path.join(PREFIX, "w.ropewalk"), "--screenshot", picture, QT_QPA_PLATFORM="offscreen", HOME=home,
            XDG_DATA_HOME=home, XDG_CONFIG_HOME=home)
        self.assertGreater(os.path.getsize(picture), 20000)

    def test_desktop_file_and_metadata_are_valid(self):
        run("desktop-file-validate", installed("share/applications/org.ropewalk.Ropewalk.desktop"))
        run("appstreamcli", "validate", "--no-net", installed("share/metainfo/org.ropewalk.Ropewalk.metainfo.xml"))
        self.assertTrue(os.path.exists(installed("share/icons/hicolor/scalable/apps/org.ropewalk.Ropewalk.svg")))
        self.assertTrue(os.path.exists(installed("share/mime/packages/org.ropewalk.Ropewalk.xml")))

    def test_manual_pages_say_what_the_programs_say(self):
        for program in ("ropewalk", "ropewalk-cli"):
            page = installed(f"share/man/man1/{program}.1")
            self.assertEqual(subprocess.run(["groff", "-man", "-ww", "-z", page], capture_output=True, text=True).stderr, "")
            text = run("groff", "-man", "-Tutf8", "-P-cbou", page)
            help_text = run(installed(f"bin/{program}"), "--help", QT_QPA_PLATFORM="offscreen")
            for option in set(re.findall(r"(?<=[ ,])--[a-z][a-z-]+", help_text)):
                self.assertIn(option, text)
        commands = re.findall(r"^  ([a-z][a-z-]+) ", help_text.split("Subcommands:", 1)[1], re.MULTILINE)
        self.assertGreater(len(commands), 15)
        for command in commands:
            for option in re.findall(r"^  (?:-\w,)?(--[a-z][a-z-]+)", run(installed("bin/ropewalk-cli"), command, "--help"),
                                     re.MULTILINE):
                self.assertIn(option, text, command)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
