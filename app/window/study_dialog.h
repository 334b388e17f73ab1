// Filling in the paper in miniature: where it goes and how much of it; says how far a study in that folder is.
#pragma once

#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QPushButton>

#include "core/study/study_settings.h"
#include "widgets/frame/folder_edit.h"
#include "widgets/frame/inline_message.h"

namespace ropewalk {

class StudyDialog : public QDialog {
  Q_OBJECT
 public:
  // `model`: the model's folder; `folder`: what stands in the field at first.
  StudyDialog(const QString& model, const QString& folder, QWidget* parent = nullptr);
  StudySettings settings() const;
  QString folder() const { return folder_->path(); }
  QComboBox* size_choice() { return size_; }
  FolderEdit* folder_edit() { return folder_; }
  QPushButton* start_button() { return start_; }
  QString cost_text() const { return cost_->text(); }

 Q_SIGNALS:
  void start_requested();

 private:
  void review();
  QString model_;
  FolderEdit* folder_;
  QComboBox* size_;
  QLabel* cost_;
  InlineMessage* message_;
  QPushButton* start_;
};

}  // namespace ropewalk
