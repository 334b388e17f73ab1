// How a topic is laid out, and which one a widget belongs to.
#include <QCoreApplication>
#include <QVariant>
#include <QWidget>
#include <algorithm>

#include "widgets/help/help_topics.h"

namespace ropewalk {
namespace {

QString tr_page(const char* text) {
  return QCoreApplication::translate("HelpPage", text);
}

QString paragraph(const QString& text) {
  return text.isEmpty() ? QString() : QStringLiteral("<p>%1</p>").arg(text);
}

QString heading(const QString& text, const QString& muted) {
  return QStringLiteral("<p style='margin-top:16px;margin-bottom:0;color:%1'><b>%2</b></p>").arg(muted, text);
}

}  // namespace

const HelpTopic* find_help_topic(const QList<HelpTopic>& topics, const QString& id) {
  const auto found = std::find_if(topics.begin(), topics.end(), [&](const HelpTopic& topic) { return topic.id == id; });
  return found == topics.end() ? nullptr : &*found;
}

QString help_topic_of(const QWidget* widget) {
  const QList<HelpTopic> topics = help_topics();
  for (; widget; widget = widget->parentWidget()) {
    const QString own = widget->property("help_topic").toString();
    if (find_help_topic(topics, own)) return own;
    for (const HelpTopic& topic : topics)
      for (const QString& name : topic.classes)
        if (widget->inherits(("ropewalk::" + name.toLatin1()).constData())) return topic.id;
  }
  return {};
}

QString help_page(const HelpTopic& topic, const QString& muted, const QString& equation_background) {
  QString page = QStringLiteral("<h2>%1</h2>").arg(topic.title) + paragraph(topic.shows);
  if (!topic.statement.isEmpty() || !topic.equations.isEmpty()) {
    page += heading(tr_page("The method says"), muted) + paragraph(topic.statement);
    if (!topic.equations.isEmpty()) {
      page += QStringLiteral("<table width='100%' cellpadding='10' style='margin-top:4px'>");
      for (const QString& equation : topic.equations)
        page += QStringLiteral("<tr><td bgcolor='%1'>%2</td></tr>").arg(equation_background, equation);
      page += QStringLiteral("</table>");
    }
  }
  if (!topic.source.isEmpty()) page += QStringLiteral("<p style='color:%1'>%2</p>").arg(muted, topic.source);
  if (!topic.reading.isEmpty()) page += heading(tr_page("How to read it"), muted) + paragraph(topic.reading);
  if (!topic.guide.isEmpty())
    page += QStringLiteral("<p style='margin-top:16px'><a href='%1'>%2</a></p>")
                .arg(topic.guide, tr_page("More in the user guide"));
  return page;
}

}  // namespace ropewalk
