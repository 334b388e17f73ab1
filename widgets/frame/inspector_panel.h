// The inspector: facts about the model, the selected pair, candidate or cell, the method and the document set.
#pragma once

#include <QGridLayout>
#include <QLabel>
#include <QScrollArea>
#include <QTableWidget>
#include <QWidget>

#include "widgets/frame/facts.h"

namespace ropewalk {

// A titled group of facts; hidden while it has none.
class FactSection : public QWidget {
  Q_OBJECT
 public:
  explicit FactSection(const QString& title, QWidget* parent = nullptr);
  void set_title(const QString& title);
  void set_facts(const Facts& facts);
  QString value_of(const QString& name) const;  // "" where there is no such fact
  QVBoxLayout* body() { return body_; }

 private:
  QLabel* title_;
  QVBoxLayout* body_;
  QGridLayout* grid_;
  Facts facts_;
};

class InspectorPanel : public QScrollArea {
  Q_OBJECT
 public:
  explicit InspectorPanel(QWidget* parent = nullptr);

  void set_model(const QString& name, const Facts& facts);
  void set_embedding(const Facts& facts);
  void set_pair(int pair, const Facts& facts);  // pair < 0: none
  void set_selection(const QString& title, const Facts& facts, const QList<DocumentRow>& documents);
  void clear_selection();
  void set_method(const Facts& facts);
  void set_documents(const Facts& facts);
  void set_training(const Facts& facts);
  FactSection* section(const QString& object_name) const;
  QSize sizeHint() const override { return {304, 480}; }

 private:
  void show_empty();
  FactSection* add_section(const QString& object_name, const QString& title);
  QVBoxLayout* sections_;
  FactSection* model_;
  FactSection* embedding_;
  FactSection* pair_;
  FactSection* selection_;
  FactSection* method_;
  FactSection* documents_;
  FactSection* training_;
  QLabel* empty_;
  QTableWidget* answers_;
};

}  // namespace ropewalk
