#include "widgets/frame/start_picker.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QSignalBlocker>
#include <algorithm>

#include "core/rope/methods.h"
#include "widgets/charts/core_text.h"
#include "widgets/theme/icons.h"

namespace ropewalk {
namespace {

// A menu that stays open while several entries are ticked.
class TickMenu : public QMenu {
 public:
  using QMenu::QMenu;

 protected:
  void mouseReleaseEvent(QMouseEvent* event) override {
    QAction* action = activeAction();
    if (!action || !action->isCheckable() || !action->isEnabled()) return QMenu::mouseReleaseEvent(event);
    action->trigger();
  }
};

// What its method gives without parameters of its own, so that it can be made anew for another target.
bool is_formula(const RopeFactors& factors) {
  return find_rescale_method(factors.method) && factors.target >= factors.rope.trained_context &&
         make_factors(factors.method, factors.rope, factors.target).rescale_factors == factors.rescale_factors;
}

}  // namespace

StartPicker::StartPicker(const RopeDescription& rope, std::function<RopeFactors(const QString&)> read_factors,
                         QWidget* parent)
    : QPushButton(parent), rope_(rope), read_factors_(std::move(read_factors)), menu_(new TickMenu(this)) {
  setStyleSheet(QStringLiteral("QPushButton { text-align: left; }"));  // as the other fields of a form
  setAutoDefault(false);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  setMenu(menu_);
  sets_end_ = menu_->addSeparator();
  if (read_factors_)
    menu_->addAction(themed_icon(QStringLiteral("file")), tr("From a file…"), this, &StartPicker::ask_for_file);
  for (const RescaleMethod* method : rescale_methods()) {
    if (method->id == "none") continue;  // at the target every pair would be out of its bounds
    NamedFactors set;
    set.name = core_text(method_name(std::string(method->id)));
    set.factors.method = std::string(method->id);
    set.factors.rope = rope_;
    add(set, true);
  }
  show_chosen();
}

StartPicker::Choice& StartPicker::add(const NamedFactors& set, bool formula) {
  auto* action = new QAction(set.name, menu_);
  action->setCheckable(true);
  formula ? menu_->addAction(action) : menu_->insertAction(sets_end_, action);
  connect(action, &QAction::toggled, this, [this] {
    problem_.clear();
    show_chosen();
    Q_EMIT changed();
  });
  choices_.push_back({action, set, formula});
  return choices_.back();
}

StartPicker::Choice* StartPicker::find(const RopeFactors& factors) {
  const bool formula = is_formula(factors);
  const auto found = std::find_if(choices_.begin(), choices_.end(), [&](const Choice& choice) {
    if (choice.formula) return formula && choice.set.factors.method == factors.method;
    return choice.set.factors.rescale_factors == factors.rescale_factors &&
           choice.set.factors.attention_factor == factors.attention_factor;
  });
  return found == choices_.end() ? nullptr : &*found;
}

void StartPicker::offer(const NamedFactors& set) {
  if (set.factors.rescale_factors.size() != std::size_t(rope_.pairs()) || find(set.factors)) return;
  add(set, false);
}

void StartPicker::set_value(const std::vector<RopeFactors>& starts) {
  for (Choice& choice : choices_) {
    const QSignalBlocker quiet(choice.action);
    choice.action->setChecked(false);
  }
  for (const RopeFactors& factors : starts) {
    Choice* choice = find(factors);
    if (!choice) choice = &add(named(factors), false);
    const QSignalBlocker quiet(choice->action);
    choice->action->setChecked(true);
  }
  show_chosen();
}

std::vector<RopeFactors> StartPicker::value(std::int64_t target) const {
  std::vector<RopeFactors> starts;
  for (const Choice& choice : choices_) {
    if (!choice.action->isChecked()) continue;
    if (!choice.formula) {
      starts.push_back(choice.set.factors);
    } else if (target >= rope_.trained_context) {
      starts.push_back(make_factors(choice.set.factors.method, rope_, target));
    }
  }
  return starts;
}

void StartPicker::ask_for_file() {
  const QString path = QFileDialog::getOpenFileName(this, tr("Rescale factors to start from"), {},
                                                    tr("Rescale factors (*.json *.csv);;All files (*)"));
  if (!path.isEmpty()) add_file(path);
}

void StartPicker::add_file(const QString& path) {
  problem_.clear();
  try {
    const RopeFactors factors = read_factors_(path);
    Choice* choice = find(factors);
    if (!choice) choice = &add({QFileInfo(path).fileName(), factors, false}, false);
    choice->action->setChecked(true);
  } catch (const std::exception& error) {
    problem_ = core_text(error.what());
  }
  show_chosen();
  Q_EMIT changed();
}

void StartPicker::show_chosen() {
  QStringList names;
  for (const Choice& choice : choices_)
    if (choice.action->isChecked()) names.append(choice.set.name);
  setText(names.isEmpty()    ? tr("none")
          : names.size() < 3 ? names.join(QStringLiteral(", "))
                             : tr("%1 sets").arg(names.size()));
}

}  // namespace ropewalk
