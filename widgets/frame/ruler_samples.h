// The samples behind one cell of RULER's table, the answer of the chosen one in full, and its exact prompt on demand.
#pragma once

#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QWidget>
#include <memory>
#include <optional>

#include "widgets/charts/ruler_sample_model.h"

namespace ropewalk {

class RulerSamples : public QWidget {
  Q_OBJECT
 public:
  explicit RulerSamples(QWidget* parent = nullptr);

  struct Cell {
    int factor_set = 0;
    std::string task;
    std::int64_t length = 0;
    bool operator==(const Cell&) const = default;
  };
  // nullopt: says that a cell is to be chosen. The samples of the same cell again keep what is selected.
  void set_cell(const std::optional<Cell>& cell, const RulerHistory* history);
  const std::optional<Cell>& cell() const { return cell_; }
  std::optional<RulerScored> current() const;
  // Of current(); dropped where another one was chosen since.
  void show_prompt(std::uint64_t index, const QString& prompt);
  void show_prompt_problem(std::uint64_t index, const QString& problem);
  void set_can_ask(bool can);  // whether anybody makes prompts
  RulerSampleModel* model() const { return model_; }
  QTableView* table() const { return table_; }
  QPushButton* prompt_button() const { return prompt_; }
  QPlainTextEdit* text() const { return text_; }

 Q_SIGNALS:
  void prompt_asked();  // of current()
  void closed();

 private:
  void show_answer();
  QLabel* title_;
  RulerSampleModel* model_;
  QTableView* table_;
  QPushButton* prompt_;
  QPlainTextEdit* text_;
  std::optional<Cell> cell_;
  bool can_ask_ = false;
};

}  // namespace ropewalk
