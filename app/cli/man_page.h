// The manual page of ropewalk-cli, made from the commands themselves so that it cannot say anything else than they do.
#pragma once

#include <CLI/CLI.hpp>
#include <string>

namespace ropewalk::cli {

// roff source in the "man" macros, section 1: every command with its options and their descriptions.
std::string man_page(const CLI::App& app, const std::string& version);

}  // namespace ropewalk::cli
