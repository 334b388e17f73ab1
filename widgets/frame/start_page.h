// What stands in the window when nothing is open: one sentence and three large choices.
#pragma once

#include <QLabel>
#include <QList>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>
#include <QWidget>

#include "widgets/frame/recent_files.h"

namespace ropewalk {

class InlineMessage;

// Scrolls where the window is too small for it, so that it never sets the window's least size.
class StartPage : public QScrollArea {
  Q_OBJECT
 public:
  explicit StartPage(QWidget* parent = nullptr);
  // Paths of the model that Ropewalk brings and of SmolLM2; empty where one is not on this machine.
  void set_small_model(const QString& path);
  void set_demonstration_model(const QString& path);
  // Newest first; where both are there, fewer of each are shown. The open workspace is not among them.
  void set_recent(const QList<RecentFile>& models, const QList<RecentFile>& workspaces = {});
  void set_runs(int count);
  void set_tour(const QString& problem);  // why it cannot be taken; empty: it can
  InlineMessage* message() { return message_; }

 Q_SIGNALS:
  void preset_requested(const QString& id);
  void open_file_requested();
  void open_folder_requested();
  void model_requested(const QString& path);
  void workspace_requested(const QString& path);
  void runs_requested();
  void tour_requested();

 private:
  class Card;
  Card* add_card(const QString& icon, const QString& title, const QString& text);
  void fill_presets();
  void add_recent(const QList<RecentFile>& files, int count, void (StartPage::*chosen)(const QString&));
  InlineMessage* message_;
  Card* known_;
  Card* open_;
  Card* recent_;
  QPushButton* small_;
  QPushButton* demonstration_;
  QPushButton* runs_;
  QPushButton* tour_;
  QVBoxLayout* recent_list_;
  class QHBoxLayout* cards_;
};

}  // namespace ropewalk
