// What every chart has: the states empty, loading, failed and ready; the context menu; export to PNG, SVG, PDF and CSV.
#pragma once

#include <QImage>
#include <QList>
#include <QSize>
#include <QString>
#include <QVariant>
#include <QWidget>
#include <functional>
#include <memory>
#include <vector>

#include "widgets/charts/csv_rows.h"

class QAction;
class QCPPainter;
class QMenu;
class QToolButton;

namespace ropewalk {

class ChartStore;
class ChartTable;
class FocusBorder;
class StateOverlay;

class ChartView : public QWidget {
  Q_OBJECT
 public:
  enum class State { empty, loading, failed, ready };
  Q_ENUM(State)

  ~ChartView() override;

  State state() const { return state_; }
  // A chart goes to `ready` when it gets data and to `empty` when it is cleared. Loading and failed are laid over it.
  // share: 0..1, or < 0 where it is not known.
  void set_loading(const QString& message, double share = -1);
  // What went wrong, in words a person can act on. `action`: text of the button, "" for none.
  void set_failed(const QString& message, const QString& action = {});
  void clear_overlay();  // from loading or failed back to what the data says

  // What an empty view says; every chart has its own defaults. An empty `action` hides the button.
  void set_empty_text(const QString& icon, const QString& sentence, const QString& action);

  // The picture as it is seen, laid out anew for `logical` size in pixels; PNG has logical * scale pixels.
  // False where there is nothing to draw or the file cannot be written.
  bool export_png(const QString& path, QSize logical, double scale);
  bool export_svg(const QString& path, QSize logical);
  bool export_pdf(const QString& path, QSize logical);
  QImage render_image(QSize logical, double scale);
  // The chart's data: a header line with names and units, then one line a row; "." decimal, "," separator.
  virtual QString csv() const = 0;
  // The same for reading in another thread: what it needs of the values was copied. Charts of many thousand rows have
  // their own; none: csv() is quick.
  virtual std::function<QString()> csv_task() const { return {}; }
  bool export_csv(const QString& path) const;
  // Of these rows, those within what the axes show. A chart that shows everything at once gives all.
  virtual QString csv_visible() const { return csv_within(csv(), visible_ranges()); }
  bool export_visible_csv(const QString& path) const;

  // The part of the widget that the chart is drawn in: a table may lie right of it or below it.
  QSize chart_size() const;
  bool table_shown() const;
  ChartTable* table() const { return table_; }  // nullptr until it is first asked for
  // Where choices are kept; takes those that are kept there for this kind of chart. nullptr: nowhere.
  void set_store(std::shared_ptr<ChartStore> store);

  QString file_name() const { return file_name_; }  // suggested by the save dialogs, without suffix
  void set_file_name(const QString& name) { file_name_ = name; }
  // A command of the window about what is drawn: in the context menu, below the common ones.
  void add_menu_action(QAction* action) { menu_actions_.append(action); }

 public Q_SLOTS:
  void copy_to_clipboard();
  void copy_data();  // the CSV, as text
  void save_as();    // asks for the file; its suffix chooses PNG, SVG, PDF or CSV
  void set_table_shown(bool shown);
  void copy_visible_data();  // csv_visible(), as text
  void save_visible_data();  // asks for the file
  virtual void reset_view() {}

 Q_SIGNALS:
  void empty_action_triggered();  // the button of the empty or failed state
  void state_changed();
  void table_toggled(bool shown);
  void saved(const QString& path);
  void save_failed(const QString& message);

 protected:
  explicit ChartView(QWidget* parent);

  // Draws the whole chart for a picture of `size`, also in vector formats.
  virtual void draw(QCPPainter& painter, QSize size) = 0;
  virtual void fill_context_menu(QMenu& menu);  // adds the chart's own entries above the common ones
  virtual void fill_view_menu(QMenu&) {}        // how it is shown: below the chart's own
  virtual void restyle() {}                     // palette or font changed
  void set_has_data(bool has_data);
  void make_empty_action_primary();
  void open_context_menu(const QPoint& global);
  // Small buttons at the top right; the last one opens the context menu, so that it is found without a right click.
  QToolButton* add_corner_button(const QString& icon, const QString& tooltip);
  int corner_width() const;
  virtual void corner_width_changed() {}
  // What the axes show, by columns of csv().
  virtual std::vector<CsvRange> visible_ranges() const { return {}; }
  virtual void chart_size_changed() {}  // by the table
  // A command of this chart: in its menu, and by its key while the chart has the keyboard.
  QAction* add_command(const QString& name, const QString& icon, const QString& text, int key = 0);
  void remember(const QString& choice, const QVariant& value);
  QVariant remembered(const QString& choice) const;
  virtual void take_remembered() {}
  void note_change();  // the values may be others now

  bool event(QEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;
  void changeEvent(QEvent* event) override;
  void contextMenuEvent(QContextMenuEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void update_overlay();
  void place_children();
  bool save_to(const QString& path);
  void report_saved(bool done, const QString& path);
  void make_commands();

  State state_ = State::empty;
  bool has_data_ = false;
  QString file_name_ = QStringLiteral("chart");
  QString empty_icon_, empty_sentence_, empty_action_;
  QString message_, failed_action_;
  double share_ = -1;
  StateOverlay* overlay_ = nullptr;
  QWidget* corner_ = nullptr;
  FocusBorder* focus_border_ = nullptr;
  bool by_keyboard_ = false;  // how the focus came
  ChartTable* table_ = nullptr;
  QToolButton* table_button_ = nullptr;
  QAction *table_action_ = nullptr, *copy_visible_ = nullptr, *save_visible_ = nullptr;
  std::shared_ptr<ChartStore> store_;
  QList<QAction*> menu_actions_;
};

}  // namespace ropewalk
