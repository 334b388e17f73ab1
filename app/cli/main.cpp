// ropewalk-cli: everything the window does, for scripts and machines without a display.
#include <cstdlib>
#include <exception>
#include <iostream>
#include <new>

#include "app/cli/command.h"
#include "app/cli/man_page.h"
#include "core/experiment/experiment.h"

int main(int argc, char** argv) {
  // Threads that spin while they wait slow every other process on the same cores many times; must be set before OpenMP
  // starts.
  setenv("OMP_WAIT_POLICY", "passive", 0);
  using namespace ropewalk;
  CLI::App app{"Lengthen the context window of language models by the LongRoPE2 method.", "ropewalk-cli"};
  app.set_version_flag("--version", ropewalk_version());
  app.require_subcommand(1);
  app.footer("Exit codes: 0 done, 1 failed, 2 bad input, 3 stopped.");
  const cli::RegisterCommand commands[] = {
      cli::register_inspect,   cli::register_search,     cli::register_needle,      cli::register_runs,
      cli::register_export,    cli::register_logits,     cli::register_tokenize,    cli::register_generate,
      cli::register_boundary,  cli::register_train,      cli::register_pretrain,    cli::register_sensitivity,
      cli::register_reproduce, cli::register_ruler_data, cli::register_ruler_score, cli::register_precision,
      cli::register_attention, cli::register_ruler,      cli::register_retention,   cli::register_perplexity,
      cli::register_report,    cli::register_repeat,     cli::register_scalars,
  };
  for (const auto add : commands) add(app);
  app.add_flag_callback(
         "--man",
         [&app] {
           std::cout << cli::man_page(app, ropewalk_version());
           throw CLI::Success();
         },
         "Print the manual page")
      ->group("");
  try {
    app.parse(argc, argv);
    return 0;
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : 2;
  } catch (const Error& error) {
    std::cerr << "ropewalk-cli: " << error.what() << '\n';
    return error.exit_code();
  } catch (const std::bad_alloc&) {
    std::cerr << "ropewalk-cli: there was not enough memory; use a shorter length or bfloat16.\n";
    return 1;
  } catch (const std::exception& error) {
    std::cerr << "ropewalk-cli: " << error.what() << '\n';
    return 1;
  }
}
