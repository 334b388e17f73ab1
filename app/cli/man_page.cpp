#include "app/cli/man_page.h"

#include <sstream>

namespace ropewalk::cli {
namespace {

// Text that roff takes as it is: no escapes, no hyphen that would be set as a dash, no control line.
std::string plain(const std::string& text) {
  std::string result;
  bool line_start = true;
  for (const char c : text) {
    if (line_start && (c == '.' || c == '\'')) result += "\\&";
    if (c == '\\')
      result += "\\(rs";
    else if (c == '-')
      result += "\\-";
    else
      result += c;
    line_start = c == '\n';
  }
  return result;
}

std::string upper(std::string text) {
  for (char& c : text) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  return text;
}

bool is_shown(const CLI::Option& option) {
  return !option.get_group().empty();  // the library hides options of the group ""
}

void write_option(std::ostream& out, const CLI::Option& option) {
  out << ".TP\n";
  if (option.get_positional()) {
    out << "\\fI" << plain(option.get_name(true)) << "\\fR";
  } else {
    out << "\\fB" << plain(option.get_name(false, true)) << "\\fR";
    if (!option.get_type_name().empty()) out << " \\fI" << plain(option.get_type_name()) << "\\fR";
  }
  const std::string usual = option.get_default_str();
  out << '\n' << plain(option.get_description());
  if (!usual.empty()) out << " Default: " << plain(usual) << '.';
  if (option.get_required()) out << " Required.";
  out << '\n';
}

void write_options(std::ostream& out, const CLI::App& command) {
  for (const bool positional : {true, false}) {
    for (const CLI::Option* option : command.get_options())
      if (option->get_positional() == positional && is_shown(*option)) write_option(out, *option);
  }
}

void write_command(std::ostream& out, const CLI::App& command) {
  out << ".SS " << plain(command.get_name()) << '\n' << plain(command.get_description()) << '\n';
  write_options(out, command);
  if (const std::string footer = command.get_footer(); !footer.empty()) out << ".PP\n" << plain(footer) << '\n';
}

constexpr const char* kEnd = R"(.SH EXIT STATUS
.TP
0
Done.
.TP
1
Failed: the disk was full, a file was damaged, there was not enough memory.
.TP
2
Bad input: the message says which value, and what would be taken.
.TP
3
Stopped by Ctrl-C or SIGTERM. A recorded run keeps what it has and goes on with \fB\-\-resume\fR.
.SH ENVIRONMENT
.TP
\fBOMP_NUM_THREADS\fR, \fBOMP_WAIT_POLICY\fR
Threads of the tensor library; waiting is passive unless said otherwise.
.TP
\fBXDG_DATA_HOME\fR
Where the workspace lies that is used when none is named (\fIropewalk/\fR in it).
.SH SEE ALSO
.BR ropewalk (1)
)";

}  // namespace

std::string man_page(const CLI::App& app, const std::string& version) {
  std::ostringstream out;
  const std::string name = app.get_name();
  out << ".TH " << plain(upper(name)) << " 1 \"\" \"Ropewalk " << version << "\" \"User Commands\"\n"
      << ".SH NAME\n"
      << plain(name) << " \\- lengthen the context window of language models, on the command line\n"
      << ".SH SYNOPSIS\n.B " << plain(name) << "\n.I COMMAND\n[\\fIOPTIONS\\fR]\n"
      << ".SH DESCRIPTION\n"
      << plain(app.get_description()) << "\n.PP\n"
      << "Everything that the window does, for scripts and for machines without a display. Runs are recorded in a "
         "workspace, one SQLite file that the window opens as well.\n"
      << ".SH OPTIONS\n";
  write_options(out, app);
  out << ".SH COMMANDS\n";
  for (const CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; }))
    write_command(out, *command);
  out << kEnd;
  return out.str();
}

}  // namespace ropewalk::cli
