#include "app/window/needle_controller.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QPointer>
#include <QSettings>

#include "core/exchange/needle_results.h"
#include "widgets/charts/core_text.h"

namespace ropewalk {
namespace {

constexpr int kFilesNamed = 3;

QString note_of(const NeedleResults& results) {
  if (results.passed_over.empty()) return {};
  QStringList named;
  for (const auto& [file, why] : results.passed_over) {
    if (named.size() == kFilesNamed) {
      named << QStringLiteral("…");
      break;
    }
    named << QStringLiteral("%1 (%2)").arg(QString::fromStdString(file), core_text(why));
  }
  const QString files = named.join(QStringLiteral(", "));
  return results.passed_over.size() == 1
             ? NeedleController::tr("A file was passed over: %1").arg(files)
             : NeedleController::tr("%1 files were passed over: %2").arg(results.passed_over.size()).arg(files);
}

}  // namespace

NeedleController::NeedleController(QObject* parent) : QObject(parent), thread_(QStringLiteral("needle results")) {}

void NeedleController::connect_pane(RunPane* pane) {
  NeedlePage* page = pane->needle_page();
  const auto spec_of = [pane]() -> const NeedleSpec* { return pane->run() ? pane->run()->needle_spec() : nullptr; };
  const QPointer<NeedleCellView> view = page->documents();
  // An answer that comes after another cell was clicked says nothing of that one.
  const auto same = [view](const CellScored& cell) {
    return view && view->cell().document_hash == cell.document_hash && view->cell().factor_set == cell.factor_set;
  };
  connect(page, &NeedlePage::needles_requested, this, [this, spec_of, view, same](const CellScored& cell) {
    const NeedleSpec* spec = spec_of();
    if (!spec) return;
    view->set_can_attend(spec->needles == 1);  // several have no single place to look at
    prompter_.needles(*spec, cell, [view, same, cell](const std::vector<NeedleFacts>& needles) {
      if (same(cell)) view->set_needles(needles);
    });
  });
  connect(page, &NeedlePage::prompt_requested, this, [this, spec_of, view, same](const CellScored& cell, int document) {
    if (const NeedleSpec* spec = spec_of())
      prompter_.prompt(
          *spec, cell, document,
          [view, same, cell, document](const NeedlePrompt& prompt) {
            if (same(cell)) view->set_prompt(document, prompt);
          },
          [view, same, cell](const QString& message) {
            if (same(cell)) view->set_prompt_failed(message);
          });
  });
}

void NeedleController::ask_for_results(RunPane* pane) {
  QSettings settings;
  const QString last = settings.value(QStringLiteral("needle/results")).toString();
  const QString folder = QFileDialog::getExistingDirectory(pane->window(), tr("Folder of needle result files"), last);
  if (folder.isEmpty()) return;
  settings.setValue(QStringLiteral("needle/results"), folder);
  open_results(folder, pane);
}

void NeedleController::open_results(const QString& folder, RunPane* pane) {
  const quint64 token = ++token_;
  reading_ = true;
  pane->set_run(nullptr);
  pane->set_loading(tr("Reading the result files"));
  thread_.post([this, token, folder, pane = QPointer<RunPane>(pane)] {
    const auto deliver = [&](std::function<void()> answer) {
      TaskThread::deliver(this, [this, token, answer] {
        if (token != token_) return;
        reading_ = false;
        answer();
      });
    };
    try {
      const NeedleResults results = read_needle_results(folder.toStdString());
      const auto history = std::make_shared<const NeedleHistory>(results.history());
      deliver([this, pane, history, folder, note = note_of(results)] {
        if (!pane) return;
        const QString facts = tr("needle results  ·  %1 of %2 cells  ·  %3")
                                  .arg(history->cells_done())
                                  .arg(history->cells_total())
                                  .arg(QDir::toNativeSeparators(folder));
        pane->clear_loading();
        pane->set_results(history, QFileInfo(folder).fileName(), facts, note);
        Q_EMIT results_opened();
      });
    } catch (const std::exception& error) {
      deliver([this, pane, message = core_text(error.what())] {
        if (pane) pane->clear_loading();
        Q_EMIT failed(message);
      });
    }
  });
}

}  // namespace ropewalk
