#include "app/window/report_controller.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSettings>
#include <QTimer>

#include "app/report/report_pdf.h"

namespace ropewalk {
namespace {

const QString kFolderKey = QStringLiteral("report/folder");

QString file_name_of(const QList<ComparedRun>& runs) {
  QString name = runs.first().name();
  static const QRegularExpression odd(QStringLiteral("[^\\w.-]+"), QRegularExpression::UseUnicodePropertiesOption);
  name.replace(odd, QStringLiteral("-"));
  return name.left(60) + QStringLiteral("-report.html");
}

}  // namespace

ReportController::ReportController(QWidget* window)
    : QObject(window), window_(window), writer_(QStringLiteral("report")) {}

void ReportController::ask(const QList<ComparedRun>& runs, const QString& workspace) {
  if (runs.isEmpty() || writing()) return;
  QSettings settings;
  const QString folder = settings.value(kFolderKey, QDir::homePath()).toString();
  const QString html = tr("Web page (*.html)"), pdf = tr("PDF, A4 (*.pdf)");
  QString filter;
  QString path =
      QFileDialog::getSaveFileName(window_, tr("Write the report"), QDir(folder).filePath(file_name_of(runs)),
                                   html + QStringLiteral(";;") + pdf, &filter);
  if (path.isEmpty()) return;
  const QString suffix = QFileInfo(path).suffix().toLower();
  if (suffix != QLatin1String("html") && suffix != QLatin1String("htm") && suffix != QLatin1String("pdf"))
    path += filter == pdf ? QStringLiteral(".pdf") : QStringLiteral(".html");
  settings.setValue(kFolderKey, QFileInfo(path).absolutePath());
  write(runs, workspace, path);
}

void ReportController::write(const QList<ComparedRun>& runs, const QString& workspace, const QString& path) {
  if (runs.isEmpty() || writing()) return;
  builder_ = std::make_unique<ReportBuilder>(runs, workspace);
  path_ = path;
  QTimer::singleShot(0, this, &ReportController::draw_next);
}

// One figure at a time: the window answers in between.
void ReportController::draw_next() {
  builder_->next();
  if (!builder_->done()) {
    QTimer::singleShot(0, this, &ReportController::draw_next);
    return;
  }
  writer_.post([this, report = builder_->report(), path = path_] {
    const bool pdf = path.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive);
    const QString problem = pdf ? write_report_pdf(report, path) : write_report_html(report, path);
    TaskThread::deliver(this, [this, problem, path] {
      builder_.reset();
      problem.isEmpty() ? Q_EMIT written(path) : Q_EMIT failed(problem);
    });
  });
}

}  // namespace ropewalk
