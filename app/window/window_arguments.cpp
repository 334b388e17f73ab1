#include "app/window/window_arguments.h"

#include <QCommandLineParser>
#include <QRegularExpression>
#include <algorithm>

#include "app/window/opened_files.h"
#include "app/window/tour_step.h"
#include "core/experiment/experiment.h"
#include "core/rope/presets.h"

namespace ropewalk {
namespace {

QString tr_arguments(const char* text) {
  return QCoreApplication::translate("WindowArguments", text);
}

// "" or what is wrong with the values of --run; fills `runs`.
QString read_runs(const QStringList& values, std::vector<RunId>& runs) {
  for (const QString& value : values) {
    bool whole = false;
    const RunId id = value.toLongLong(&whole);
    if (!whole || id < 1)
      return tr_arguments("“%1” is not the number of a run: write it as --run 3. ropewalk-cli runs lists them.")
          .arg(value);
    if (std::find(runs.begin(), runs.end(), id) != runs.end())
      return tr_arguments("Run %1 is named twice: name another one to stand beside it.").arg(id);
    runs.push_back(id);
  }
  return {};
}

}  // namespace

ParsedArguments parse_arguments(const QStringList& arguments) {
  QCommandLineParser parser;
  parser.setApplicationDescription(tr_arguments(
      "Ropewalk: see which rotary dimensions break beyond the trained context, and search for what mends them."));
  const QCommandLineOption help = parser.addHelpOption();
  const QCommandLineOption version = parser.addVersionOption();
  parser.addPositionalArgument(QStringLiteral("MODEL"), tr_arguments("Hugging Face folder or GGUF file to open"),
                               QStringLiteral("[MODEL]"));
  parser.addPositionalArgument(QStringLiteral("WORKSPACE"),
                               tr_arguments("File that keeps the runs, known by its content, as for --workspace"),
                               QStringLiteral("[WORKSPACE]"));
  parser.addOptions(
      {{QStringLiteral("preset"),
        tr_arguments("Open a known model without weights: phi3-mini, llama3-8b, llama2-7b, smollm2-135m"),
        QStringLiteral("ID")},
       {QStringLiteral("workspace"), tr_arguments("File that keeps the runs"), QStringLiteral("FILE")},
       {QStringLiteral("run"),
        tr_arguments(
            "Open recorded run N of the workspace; given more than once, the runs are compared with the first"),
        QStringLiteral("N")},
       {QStringLiteral("view"),
        tr_arguments("First view of a search: fitness, d_rcd, population, lineage, compare or sensitivity"),
        QStringLiteral("NAME")},
       {QStringLiteral("tour"),
        tr_arguments("Begin the guided tour at a step: its number or its name (%1)")
            .arg(tour_step_ids().join(QStringLiteral(", "))),
        QStringLiteral("STEP")},
       {QStringLiteral("presenter"), tr_arguments("Begin in presenter mode, with large type")},
       {QStringLiteral("theme"), tr_arguments("light or dark; else as the system"), QStringLiteral("NAME")},
       {QStringLiteral("screenshot"), tr_arguments("Write a PNG of the window and end"), QStringLiteral("FILE")},
       {QStringLiteral("size"), tr_arguments("Size of the window, e.g. 1600x1000"), QStringLiteral("WxH")}});
  ParsedArguments parsed;
  if (!parser.parse(arguments)) {
    parsed.problem = parser.errorText();
    return parsed;
  }
  if (parser.isSet(help)) parsed.help = parser.helpText();
  if (parser.isSet(version))
    parsed.help = QStringLiteral("ropewalk %1\n").arg(QString::fromStdString(ropewalk_version()));
  WindowArguments& result = parsed.arguments;
  const OpenedFiles files = sort_files(parser.positionalArguments());
  parsed.problem = files.problem;
  result.model = files.model;
  result.preset = parser.value(QStringLiteral("preset"));
  result.workspace = parser.value(QStringLiteral("workspace"));
  if (!files.workspace.isEmpty()) {
    if (!result.workspace.isEmpty())
      parsed.problem = tr_arguments("%1 is a workspace too: name it or --workspace %2, not both.")
                           .arg(files.workspace, result.workspace);
    result.workspace = files.workspace;
    result.show_runs = true;
  }
  if (const QString problem = read_runs(parser.values(QStringLiteral("run")), result.runs); !problem.isEmpty())
    parsed.problem = problem;
  result.presenter = parser.isSet(QStringLiteral("presenter"));
  if (const QString step = parser.value(QStringLiteral("tour")); parser.isSet(QStringLiteral("tour"))) {
    const QStringList ids = tour_step_ids();
    result.tour_step = int(ids.contains(step) ? ids.indexOf(step) : step.toInt() - 1);
    if (result.tour_step < 0 || result.tour_step >= ids.size())
      parsed.problem = tr_arguments("“%1” is not a step of the tour: use a number from 1 to %2, or one of %3.")
                           .arg(step)
                           .arg(ids.size())
                           .arg(ids.join(QStringLiteral(", ")));
  }
  if (result.tour_step >= 0 && !(result.model.isEmpty() && result.preset.isEmpty() && result.runs.empty()))
    parsed.problem = tr_arguments("The tour opens the small model: name no model, preset or run beside --tour.");
  result.theme = parser.value(QStringLiteral("theme"));
  result.view = parser.value(QStringLiteral("view"));
  static const QStringList views = {QStringLiteral("fitness"),    QStringLiteral("d_rcd"),
                                    QStringLiteral("population"), QStringLiteral("lineage"),
                                    QStringLiteral("compare"),    QStringLiteral("sensitivity")};
  if (!result.view.isEmpty() && !views.contains(result.view))
    parsed.problem =
        tr_arguments("“%1” is not a view of a search. Known: %2.").arg(result.view, views.join(QStringLiteral(", ")));
  result.view_index = std::max(0, int(views.indexOf(result.view)));
  result.screenshot = parser.value(QStringLiteral("screenshot"));
  if (!result.preset.isEmpty() && !find_preset(result.preset.toStdString())) {
    parsed.problem =
        tr_arguments("“%1” is not a preset. Known: phi3-mini, llama3-8b, llama2-7b, smollm2-135m.").arg(result.preset);
  }
  if (!result.theme.isEmpty() && result.theme != u"light" && result.theme != u"dark") {
    parsed.problem = tr_arguments("“%1” is not a theme: use light or dark.").arg(result.theme);
  }
  static const QRegularExpression form(QStringLiteral("^([0-9]{3,5})x([0-9]{3,5})$"));
  if (const QString size = parser.value(QStringLiteral("size")); !size.isEmpty()) {
    const QRegularExpressionMatch match = form.match(size);
    if (match.hasMatch())
      result.size = {match.captured(1).toInt(), match.captured(2).toInt()};
    else
      parsed.problem = tr_arguments("“%1” is not a size: write it as 1600x1000.").arg(size);
  }
  return parsed;
}

}  // namespace ropewalk
