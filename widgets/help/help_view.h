// The help: topics of views and dialogs, and the guide's pages (resources/docs), with links between them.
#pragma once

#include <QComboBox>
#include <QTextBrowser>
#include <QToolButton>
#include <QWidget>

namespace ropewalk {

class HelpView : public QWidget {
  Q_OBJECT
 public:
  // `docs`: the folder of the guide's pages; empty where there is none.
  explicit HelpView(const QString& docs, QWidget* parent = nullptr);
  // A topic's id, or a page with or without a heading, "guide.md#needle-tests".
  void show_page(const QString& page);
  QString page() const { return page_; }
  QString text() const;  // of the page, without formatting
  QTextBrowser* browser() const;
  QComboBox* contents() { return contents_; }
  QSize sizeHint() const override { return {360, 480}; }

 Q_SIGNALS:
  void page_shown(const QString& page);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void display(const QString& page);
  void show_file(const QString& file, const QString& heading);
  void follow(const QUrl& link);
  void go(int by);
  void update_buttons();
  QString docs_;
  QString page_;
  QStringList visited_;
  qsizetype at_ = -1;
  QComboBox* contents_;
  QToolButton* back_;
  QToolButton* forward_;
  QTextBrowser* browser_;
};

}  // namespace ropewalk
