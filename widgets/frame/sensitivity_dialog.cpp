#include "widgets/frame/sensitivity_dialog.h"

#include <QRegularExpression>
#include <cmath>

#include "widgets/charts/format.h"
#include "widgets/frame/frame_style.h"
#include "widgets/frame/quantity_text.h"

namespace ropewalk {

SensitivityDialog::SensitivityDialog(const SensitivitySpec& spec, const QString& set_name, ExperimentAdvice advice,
                                     QWidget* parent)
    : ExperimentDialog(tr("Measure sensitivity"),
                       tr("Each λᵢ is moved by itself and the needle's answer scored again: which pairs matter, and "
                          "whether the factors stand in a minimum."),
                       std::move(advice), parent),
      start_(spec),
      document_count_(new QSpinBox),
      moves_(new QLineEdit) {
  QVBoxLayout* column = add_column(tr("Factors"));
  QFormLayout* form = make_form();
  column->addLayout(form);
  column->addStretch(1);
  auto* name = new ElidedLabel(set_name);
  name->setMinimumHeight(32);
  add_row(form, tr("Set"), name, set_name);
  auto* length = new QLabel(length_text(double(spec.factors.target)));
  length->setMinimumHeight(32);
  add_row(form, tr("Length"), length,
          tr("%1: the target of the factors is the documents' length").arg(exact_length(spec.factors.target)));
  document_count_->setRange(1, 1000);
  document_count_->setValue(spec.document_count);
  add_row(form, tr("Documents"), document_count_,
          tr("Documents that each moved set is scored on, 1 to 1000; default 4. With one there are no intervals"));
  QStringList moves;
  for (const double move : spec.moves) moves.append(QString::number(move));
  moves_->setText(moves.join(QStringLiteral(", ")));
  add_row(form, tr("Moves"), moves_,
          tr("What λᵢ is multiplied by, separated by commas, above 0 and not 1; default 0.9, 1.1. Moves to below λ = 1 "
             "are left out"));
  add_inputs_column(tr("Documents"), spec.documents, spec.runtime, true);
  connect(document_count_, &QSpinBox::valueChanged, this, [this] { review(); });
  connect(moves_, &QLineEdit::textChanged, this, [this] { review(); });
  review();
  document_count_->setFocus();
  resize(800, sizeHint().height());
}

std::optional<std::vector<double>> SensitivityDialog::read_moves() const {
  static const QRegularExpression separator(QStringLiteral("\\s*[,;]\\s*|\\s+"));
  std::vector<double> moves;
  for (const QString& part : moves_->text().trimmed().split(separator, Qt::SkipEmptyParts)) {
    bool number = false;
    const double move = part.toDouble(&number);
    if (!number || !std::isfinite(move)) return std::nullopt;
    moves.push_back(move);
  }
  if (moves.empty()) return std::nullopt;
  return moves;
}

SensitivitySpec SensitivityDialog::spec() const {
  SensitivitySpec spec = start_;
  spec.documents = documents_->value();
  runtime_->write_to(spec.runtime);
  spec.document_count = document_count_->value();
  spec.moves = read_moves().value_or(std::vector<double>());
  return spec;
}

QString SensitivityDialog::own_problem() const {
  if (read_moves()) return {};
  return tr("“%1” is not a list of moves. Write numbers separated by commas, such as 0.9, 1.1.").arg(moves_->text());
}

}  // namespace ropewalk
