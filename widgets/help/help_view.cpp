#include "widgets/help/help_view.h"

#include <QDesktopServices>
#include <QEvent>
#include <QFile>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTextBlock>
#include <QVBoxLayout>

#include "widgets/frame/frame_style.h"
#include "widgets/help/help_file.h"
#include "widgets/help/help_topics.h"
#include "widgets/theme/theme.h"

namespace ropewalk {
namespace {

constexpr int kLeastPicture = 120, kPictureMargin = 40;  // pixels

// Pictures and files beside the page that is shown; nothing from the network, and nothing outside the folder.
class Browser : public QTextBrowser {
 public:
  explicit Browser(QString docs) : docs_(std::move(docs)) {
    setOpenLinks(false);
    setFrameShape(QFrame::NoFrame);
    setStyleSheet(QStringLiteral("QTextBrowser { border: none; border-radius: 0; padding: 0; }"));
    document()->setDocumentMargin(spacing::double_unit);
  }

 protected:
  QVariant loadResource(int type, const QUrl& name) override {
    if (type != QTextDocument::ImageResource || docs_.isEmpty()) return {};
    const QString path = QFileInfo(docs_ + u'/' + name.path()).canonicalFilePath();
    if (path.isEmpty() || !path.startsWith(QFileInfo(docs_).canonicalFilePath() + u'/')) return {};
    const QImage picture(path);
    const int width = std::max(kLeastPicture, viewport()->width() - kPictureMargin);
    if (picture.width() <= width) return picture;
    QImage fitted = picture.scaledToWidth(int(width * devicePixelRatioF()), Qt::SmoothTransformation);
    fitted.setDevicePixelRatio(devicePixelRatioF());
    return fitted;
  }

 private:
  QString docs_;
};

const QStringList kPages{"guide.md", "search.md", "evaluation.md", "first-result.md", "small-model.md", "speed.md"};

// The first heading of a page; empty: there is no such page.
QString page_title(const QString& path) {
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly)) return {};
  const QString line = QString::fromUtf8(file.readLine()).trimmed();
  return line.startsWith(u'#') ? line.section(QRegularExpression(QStringLiteral("#+ ")), 1)
                               : QFileInfo(path).baseName();
}

}  // namespace

HelpView::HelpView(const QString& docs, QWidget* parent)
    : QWidget(parent),
      docs_(docs),
      contents_(new QComboBox),
      back_(make_icon_button(QStringLiteral("undo"), tr("Back to the page before"))),
      forward_(make_icon_button(QStringLiteral("redo"), tr("On to the page after"))),
      browser_(new Browser(docs)) {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  auto* bar = new QHBoxLayout;
  bar->setContentsMargins(spacing::unit, spacing::unit, spacing::unit, spacing::unit);
  bar->setSpacing(spacing::half);
  bar->addWidget(back_);
  bar->addWidget(forward_);
  bar->addWidget(contents_, 1);
  layout->addLayout(bar);
  layout->addWidget(make_line());
  layout->addWidget(browser_, 1);
  contents_->setAccessibleName(tr("Help page"));
  contents_->setToolTip(tr("Topics of the views and dialogs, then the pages of the guide"));
  contents_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  contents_->setMinimumContentsLength(12);
  for (const HelpTopic& topic : help_topics()) contents_->addItem(topic.title, topic.id);
  contents_->insertSeparator(contents_->count());
  for (const QString& page : kPages) {
    const QString title = page_title(help_file(docs_, page));
    if (!title.isEmpty()) contents_->addItem(title, page);
  }
  browser_->setAccessibleName(tr("Help text"));
  connect(contents_, &QComboBox::activated, this, [this] { show_page(contents_->currentData().toString()); });
  connect(browser_, &QTextBrowser::anchorClicked, this, &HelpView::follow);
  connect(back_, &QToolButton::clicked, this, [this] { go(-1); });
  connect(forward_, &QToolButton::clicked, this, [this] { go(1); });
  show_page(help_topics().first().id);
}

QTextBrowser* HelpView::browser() const {
  return browser_;
}

QString HelpView::text() const {
  return browser_->toPlainText();
}

void HelpView::show_page(const QString& page) {
  if (page == page_) return;
  visited_ = visited_.mid(0, at_ + 1);
  visited_.append(page);
  at_ = visited_.size() - 1;
  display(page);
}

void HelpView::display(const QString& page) {
  page_ = page;
  const QList<HelpTopic> topics = help_topics();
  const QString file = page.section(u'#', 0, 0);
  if (const HelpTopic* topic = find_help_topic(topics, page)) {
    const Colors& colors = colors_of(this);
    browser_->document()->setDefaultStyleSheet(
        QStringLiteral("a { color: %1; text-decoration: none; }").arg(colors.accent.name()));
    browser_->setHtml(help_page(*topic, colors.text_muted.name(), colors.window.name()));
  } else {
    show_file(file, page.section(u'#', 1));
  }
  const int item = contents_->findData(contents_->findData(page) >= 0 ? page : file);
  contents_->setCurrentIndex(item);
  update_buttons();
  Q_EMIT page_shown(page);
}

void HelpView::show_file(const QString& name, const QString& heading) {
  QFile file(help_file(docs_, name));
  if (docs_.isEmpty() || !file.open(QIODevice::ReadOnly)) {
    browser_->setPlainText(tr("The page %1 is missing from this installation.").arg(name));
    return;
  }
  browser_->document()->setMarkdown(QString::fromUtf8(file.readAll()), QTextDocument::MarkdownDialectGitHub);
  browser_->verticalScrollBar()->setValue(0);
  if (heading.isEmpty()) return;
  const QTextBlock block = heading_block(*browser_->document(), docs_, name, heading);
  if (!block.isValid()) return;
  QTextCursor cursor(block);
  browser_->moveCursor(QTextCursor::End);  // so that the heading comes to the top, not into sight at the bottom
  browser_->setTextCursor(cursor);
  browser_->verticalScrollBar()->setValue(browser_->verticalScrollBar()->value() + browser_->cursorRect(cursor).top() -
                                          spacing::unit);
}

// Pages of ours are shown here, other addresses by the desktop's browser.
void HelpView::follow(const QUrl& link) {
  if (link.scheme() == u"topic") return show_page(link.path());
  if (!link.scheme().isEmpty()) {
    QDesktopServices::openUrl(link);
    return;
  }
  const QString heading = link.fragment();
  const QString file = link.path().isEmpty() ? page_.section(u'#', 0, 0) : link.path();
  show_page(heading.isEmpty() ? file : file + u'#' + heading);
}

void HelpView::go(int by) {
  const qsizetype to = at_ + by;
  if (to < 0 || to >= visited_.size()) return;
  at_ = to;
  display(visited_[at_]);
}

void HelpView::update_buttons() {
  back_->setEnabled(at_ > 0);
  forward_->setEnabled(at_ + 1 < visited_.size());
}

void HelpView::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::PaletteChange && !page_.isEmpty()) display(page_);
}

}  // namespace ropewalk
