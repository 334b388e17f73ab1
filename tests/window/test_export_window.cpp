// Exporting factors as a person does it in the window: by keyboard and mouse, for each program, to a file.
#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTimer>
#include <nlohmann/json.hpp>

#include "core/exchange/read_text_file.h"
#include "window_fixture.h"

using namespace ropewalk;

namespace {
constexpr int kPatience = 60000;  // ms; a loaded machine is slow
}

class TestExportWindow : public QObject {
  Q_OBJECT

 private:
  QTemporaryDir folder_;
  std::unique_ptr<MainWindow> window_;

  ExportDialog* opened() {
    window_->activateWindow();
    if (!QTest::qWaitForWindowActive(window_.get())) return nullptr;
    QTest::keyClick(window_.get(), Qt::Key_E, Qt::ControlModifier);
    ExportDialog* dialog = nullptr;
    const bool there =
        QTest::qWaitFor([&] { return (dialog = window_->findChild<ExportDialog*>()) != nullptr; }, kPatience);
    return there ? dialog : nullptr;
  }

  static bool answered(ExportDialog* dialog) {
    return QTest::qWaitFor(
        [&] { return !dialog->preview()->toPlainText().isEmpty() || !dialog->message_text().isEmpty(); }, kPatience);
  }

 private Q_SLOTS:
  void initTestCase() {
    QVERIFY(folder_.isValid());
    isolate_settings(folder_.path());
    apply_theme_setting(QStringLiteral("light"));
    window_ = open_tiny(folder_.filePath(QStringLiteral("e.ropewalk")), kPatience);
    QVERIFY(window_);
    window_->top_bar()->target()->set_tokens(512);
  }

  void each_program_says_what_it_gets_and_when_it_switches() {
    ExportDialog* dialog = opened();
    QVERIFY(dialog);
    QCOMPARE(dialog->set_box()->currentIndex(), int(window_->factors().sets().size()) - 1);
    QSet<QString> seen;
    for (int row = 0; row < dialog->target_list()->count(); ++row) {
      QVERIFY(answered(dialog));
      const bool can = dialog->save_button()->isEnabled();
      QCOMPARE(can, dialog->message_text().isEmpty());
      QCOMPARE(dialog->copy_button()->isEnabled(), can);
      QVERIFY(!dialog->switches()->text().isEmpty());
      seen.insert(dialog->target().name);
      if (dialog->target().id == u"gguf") QVERIFY(dialog->message_text().contains(u"convert_hf_to_gguf.py"));
      if (row == 0) keep_picture(*dialog, QStringLiteral("export"));
      QTest::keyClick(dialog->target_list(), Qt::Key_Down);
    }
    QCOMPARE(seen.size(), dialog->target_list()->count());
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!window_->findChild<ExportDialog*>());
  }

  void what_is_copied_is_what_is_written() {
    ExportDialog* dialog = opened();
    QVERIFY(dialog);
    dialog->choose_target(QStringLiteral("hf-rope-parameters"));
    QVERIFY(answered(dialog));
    QTest::mouseClick(dialog->copy_button(), Qt::LeftButton);
    const QString copied = QGuiApplication::clipboard()->text();
    const auto fields = nlohmann::json::parse(copied.toStdString());
    QCOMPARE(fields["rope_parameters"]["long_factor"].get<std::vector<double>>(),
             window_->factors().current()->factors.rescale_factors);
    const QString path = folder_.filePath(QStringLiteral("fields.json"));
    QTimer::singleShot(300, this, [&] {
      auto* asked = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
      QVERIFY(asked);
      asked->findChild<QLineEdit*>()->setText(path);
      QTest::keyClick(asked->findChild<QLineEdit*>(), Qt::Key_Return);
    });
    QTest::mouseClick(dialog->save_button(), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(dialog->message_text().contains(u"fields.json"), kPatience);
    QCOMPARE(QString::fromStdString(read_text_file(path.toStdString(), {1 << 20, "", ""})), copied);
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!window_->findChild<ExportDialog*>());
  }

  void what_cannot_be_written_says_why() {
    ExportDialog* dialog = opened();
    QVERIFY(dialog);
    QVERIFY(answered(dialog));
    Q_EMIT dialog->write_requested(0, QStringLiteral("json"), folder_.filePath(QStringLiteral("no/such/place.json")));
    QTRY_VERIFY_WITH_TIMEOUT(dialog->message_text().contains(u"place.json"), kPatience);
    QVERIFY(dialog->save_button()->isEnabled());
  }

  void cleanupTestCase() { window_.reset(); }
};

QTEST_MAIN(TestExportWindow)
#include "test_export_window.moc"
