#include "widgets/frame/compare_sections.h"

#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <algorithm>

#include "core/values/needle_grids.h"
#include "widgets/frame/frame_style.h"
#include "widgets/theme/theme.h"

namespace ropewalk {
namespace {

constexpr int kChartHeight = 280;
constexpr int kHeadHeight = 32;
constexpr int kMostParameters = 7, kMostScores = 5;
constexpr int kAllGrids = -1;

QVBoxLayout* bare_layout(QWidget* widget) {
  auto* layout = new QVBoxLayout(widget);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  return layout;
}

}  // namespace

CompareSection::CompareSection(const QString& title, QWidget* content, QWidget* choice, QWidget* parent)
    : QWidget(parent), content_(content), choice_(choice), sentence_(make_hint({})) {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(spacing::half);
  auto* head = new QHBoxLayout;
  head->setSpacing(spacing::unit);
  head->addStrut(kHeadHeight);  // titles beside each other stand level
  head->addWidget(make_section(title));
  head->addStretch(1);
  if (choice) head->addWidget(choice);
  layout->addLayout(head);
  sentence_->setWordWrap(true);
  sentence_->setAlignment(Qt::AlignLeft | Qt::AlignTop);
  layout->addWidget(content, 1);
  layout->addWidget(sentence_);
  sentence_->hide();
}

void CompareSection::set_sentence(const QString& sentence) {
  sentence_->setText(sentence);
  sentence_->setVisible(!sentence.isEmpty());
  content_->setVisible(sentence.isEmpty());
  if (choice_) choice_->setVisible(sentence.isEmpty());
}

CurveSection::CurveSection(QWidget* parent) : QWidget(parent), chart_(new OverlayChart), kinds_(new QComboBox) {
  chart_->setObjectName(QStringLiteral("compare.curves"));
  chart_->setMinimumHeight(kChartHeight);
  kinds_->setAccessibleName(tr("Which lines of the runs are laid over each other"));
  kinds_->setToolTip(kinds_->accessibleName());
  kinds_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
  section_ = new CompareSection(tr("Course and scores"), chart_, kinds_);
  bare_layout(this)->addWidget(section_);
  connect(kinds_, &QComboBox::currentIndexChanged, this, &CurveSection::show_kind);
}

void CurveSection::set_runs(const QList<ComparedRun>& runs, const RunScores& scores) {
  const QString chosen = kinds_->currentData().toString();
  curves_ = run_curves(runs, scores);
  {
    const QSignalBlocker blocker(kinds_);
    kinds_->clear();
    for (const RunCurves& kind : std::as_const(curves_))
      kinds_->addItem(tr("%1 (%2 of %3 runs)").arg(kind.title).arg(kind.lines.size()).arg(runs.size()), kind.id);
    kinds_->setCurrentIndex(std::max(0, kinds_->findData(chosen)));
  }
  section_->set_sentence(curves_.isEmpty() ? tr("None of these runs has a course or a score by length to draw.")
                                           : QString());
  show_kind();
}

void CurveSection::show_kind() {
  const int at = kinds_->currentIndex();
  if (at < 0 || at >= curves_.size()) return chart_->set_lines({}, {}, {});
  chart_->set_lines(curves_[at].sentence, curves_[at].axes, curves_[at].lines);
}

HeatmapSection::HeatmapSection(QWidget* parent)
    : QWidget(parent), chart_(new HeatmapView), others_(new QComboBox), scores_(new QComboBox) {
  chart_->setObjectName(QStringLiteral("compare.heatmap"));
  chart_->setMinimumHeight(kChartHeight + 40);
  auto* choices = new QWidget;
  auto* row = new QHBoxLayout(choices);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(spacing::unit);
  row->addWidget(others_);
  row->addWidget(scores_);
  others_->setAccessibleName(tr("Which needle grids stand side by side"));
  scores_->setAccessibleName(tr("Which needle score the grids show"));
  others_->setToolTip(others_->accessibleName());
  scores_->setToolTip(scores_->accessibleName());
  for (QComboBox* box : {others_, scores_}) box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
  section_ = new CompareSection(tr("Needle grids"), chart_, choices);
  bare_layout(this)->addWidget(section_);
  connect(others_, &QComboBox::currentIndexChanged, this, &HeatmapSection::show_choice);
  connect(scores_, &QComboBox::currentIndexChanged, this,
          [this] { chart_->set_score(NeedleScore(scores_->currentData().toInt())); });
}

void HeatmapSection::set_runs(const QList<ComparedRun>& runs) {
  const QVariant chosen = others_->currentData();
  runs_.clear();
  names_.clear();
  for (qsizetype at = 0; at < runs.size(); ++at) {
    if (!runs[at].run->needle()) continue;
    runs_.append(runs[at]);
    names_.append(lettered_name(runs, at));
  }
  grids_ = int(runs_.size());
  {
    const QSignalBlocker blocker(others_);
    others_->clear();
    for (int at = 1; at < grids_; ++at) {
      const QString first = names_[0].section(QLatin1Char(' '), 0, 0),
                    other = names_[at].section(QLatin1Char(' '), 0, 0);
      others_->addItem(tr("%1, %2 and %2 − %1", "letters of two runs").arg(first, other), qlonglong(runs_[at].id()));
    }
    if (grids_ != 2) others_->addItem(grids_ > 1 ? tr("All %1 side by side").arg(grids_) : tr("One grid"), kAllGrids);
    others_->setCurrentIndex(std::max(0, others_->findData(chosen)));
  }
  others_->setEnabled(grids_ > 1);
  show_choice();
}

void HeatmapSection::show_choice() {
  if (grids_ == 0) {
    chart_->set_history(nullptr);
    return section_->set_sentence(tr("None of these runs has a needle grid."));
  }
  const qint64 other = others_->currentData().toLongLong();
  std::vector<NeedlePart> parts;
  QStringList names;
  for (int at = 0; at < grids_; ++at) {
    if (other != kAllGrids && at > 0 && runs_[at].id() != other) continue;
    parts.push_back({runs_[at].run->needle().get(), runs_[at].set, names_[at].toStdString()});
    names.append(names_[at]);
  }
  const auto grid = side_by_side(parts);
  section_->set_sentence(
      grid ? QString()
           : tr("These needle grids have no length and depth in common, so no cell can be held against another."));
  chart_->set_history(grid);
  if (!grid) return;
  chart_->set_set_names(names);
  if (other == kAllGrids && grids_ > 1)
    chart_->show_all_sets();
  else
    chart_->set_shown_sets(0, parts.size() > 1 ? std::optional(1) : std::nullopt);
  const QSignalBlocker blocker(scores_);
  scores_->clear();
  for (const NeedleScore score : grid->scores()) scores_->addItem(HeatmapView::score_name(score), int(score));
  scores_->setCurrentIndex(std::max(0, scores_->findData(int(chart_->score()))));
}

QList<RunAxis> varying_axes(const QList<ComparedRun>& runs, const std::vector<ScoreRow>& scores) {
  QList<RunAxis> axes;
  for (const ParameterRow& row : differing_rows(runs)) {
    if (axes.size() == kMostParameters) break;
    axes.append(RunParallel::axis_of(row.name, row.values));
  }
  int taken = 0;
  for (const ScoreRow& row : scores) {
    const auto count =
        std::count_if(row.cells.begin(), row.cells.end(), [](const ScoreCell& cell) { return cell.score.has_value(); });
    if (count < 2 || taken == kMostScores) continue;
    ++taken;
    const bool share = scale_of(row.measure.measure) == ScoreScale::share;
    RunAxis axis{row.name, {}, {}, share ? QStringLiteral("%") : QString()};
    for (const ScoreCell& cell : row.cells)
      axis.values.append(cell.score ? (share ? 100 : 1) * cell.score->value : std::numeric_limits<double>::quiet_NaN());
    axes.append(axis);
  }
  return axes;
}

}  // namespace ropewalk
