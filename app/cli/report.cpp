// ropewalk-cli report: one page about a run, or about runs held against the first of them.
#include <QString>
#include <cstdio>
#include <filesystem>

#include "app/cli/command.h"
#include "app/cli/pictures.h"
#include "app/report/report_builder.h"
#include "app/report/report_pdf.h"
#include "app/report/run_parameters.h"
#include "core/store/run_store.h"
#include "core/values/error.h"

namespace ropewalk::cli {

namespace {

struct ReportCommand {
  std::vector<std::int64_t> ids;
  std::string workspace, html, pdf;

  QList<ComparedRun> read(const RunStore& store) const {
    QList<ComparedRun> runs;
    for (const std::int64_t id : ids) {
      auto run = std::make_shared<RunData>(store.run(id));
      run->append(store.events(id));
      ComparedRun compared{run, run_parameters(run->record()), 0, int(runs.size())};
      compared.set = std::max(0, int(compared.set_names().size()) - 1);
      runs.append(compared);
    }
    return runs;
  }

  static void check(const QString& problem) {
    if (!problem.isEmpty()) throw Failed(problem.toStdString());
  }

  void run() const {
    if (html.empty() && pdf.empty()) throw BadInput("Give --html FILE, --pdf FILE or both.");
    for (std::size_t at = 1; at < ids.size(); ++at)
      if (std::find(ids.begin(), ids.begin() + std::ptrdiff_t(at), ids[at]) != ids.begin() + std::ptrdiff_t(at))
        throw BadInput("Run " + std::to_string(ids[at]) + " is named twice.");
    const std::string path = workspace.empty() ? default_workspace() : workspace;
    if (!std::filesystem::exists(path))
      throw BadInput("There is no workspace at " + path + ". A search or a needle test with --workspace makes one.");
    check_can_write(html);
    check_can_write(pdf);
    const auto store = RunStore::open_read_only(path);
    ensure_application();
    const QString absolute = QString::fromStdString(std::filesystem::absolute(path).string());
    const Report report = make_report(read(*store), absolute);
    if (!html.empty()) check(write_report_html(report, QString::fromStdString(html)));
    if (!pdf.empty()) check(write_report_pdf(report, QString::fromStdString(pdf)));
    for (const std::string& file : {html, pdf})
      if (!file.empty()) std::printf("%s\n", file.c_str());
  }
};

}  // namespace

void register_report(CLI::App& app) {
  auto options = std::make_shared<ReportCommand>();
  CLI::App* command = app.add_subcommand(
      "report", "Write one page about a run, or about several held against the first: HTML, PDF or both");
  command->add_option("RUN", options->ids, "Runs by their number; the first is the baseline")
      ->required()
      ->check(positive_number());
  command->add_option("--workspace", options->workspace, "SQLite file; default: in the user's data folder");
  command->add_option("--html", options->html, "File to write: one self-contained page");
  command->add_option("--pdf", options->pdf, "File to write: A4");
  command->callback([options] { options->run(); });
}

}  // namespace ropewalk::cli
